/** Draws edges beside the page, so that no frame waits for them: a job comes in, a bitmap goes out. */
import { type EdgeJob, paintEdges } from '../../view/edge_paint'

self.addEventListener('message', ({ data: job }: MessageEvent<EdgeJob>) => {
  const { frame, ratio } = job
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(frame.width * ratio)),
    Math.max(1, Math.round(frame.height * ratio)),
  )
  const pen = canvas.getContext('2d')
  if (!pen) return
  paintEdges(pen, job)
  const bitmap = canvas.transferToImageBitmap()
  self.postMessage(bitmap, { transfer: [bitmap] })
})
