/** The page's side of the worker that draws edges: one job at a time, and of those that wait the last. */
import type { EdgeJob, Frame } from '../../view/edge_paint'

export class EdgePainter {
  readonly #worker = new Worker(new URL('./edge_worker.ts', import.meta.url), { type: 'module' })
  #drawing: EdgeJob | null = null
  #waiting: EdgeJob | null = null

  constructor(drawn: (bitmap: ImageBitmap, frame: Frame) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
      const { frame } = this.#drawing ?? {}
      if (frame) drawn(data, frame)
      this.#drawing = null
      if (this.#waiting) this.#send(this.#waiting)
    })
  }

  paint(job: EdgeJob): void {
    if (this.#drawing) this.#waiting = job
    else this.#send(job)
  }

  close(): void {
    this.#worker.terminate()
  }

  #send(job: EdgeJob): void {
    this.#waiting = null
    this.#drawing = job
    this.#worker.postMessage(job)
  }
}
