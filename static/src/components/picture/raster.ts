/** A picture in pixels: twice as many each way as it has units, so that print is sharp. */
import type { Picture } from './picture'

const TIMES = 2
/** Pixels that a canvas may have each way. */
const MOST = 16_000

export async function rasterOf({ text, width, height }: Picture): Promise<Blob> {
  const times = Math.min(TIMES, MOST / width, MOST / height)
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * times)
    canvas.height = Math.round(height * times)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
