/** A pen that keeps what it is told to draw as SVG: the same drawing as on a canvas, in lines. */

/** Digits behind the point of a coordinate: a hundredth of a pixel is not seen. */
const round = (value: number) => Math.round(value * 100) / 100

export class SvgPen {
  globalAlpha = 1
  strokeStyle: string | CanvasGradient | CanvasPattern = ''
  lineWidth = 1
  readonly #elements: string[] = []
  #path = ''

  /** What was drawn, as elements. */
  get elements(): string {
    return this.#elements.join('')
  }

  /** What is drawn is in the picture's own units already. */
  setTransform(): void {
    this.#path = ''
  }

  beginPath(): void {
    this.#path = ''
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${[ax, ay, bx, by, x, y].map(round).join(' ')}`
  }

  stroke(): void {
    const [width, opacity] = [round(this.lineWidth), Math.round(this.globalAlpha * 1e4) / 1e4]
    this.#elements.push(
      `<path d="${this.#path}" stroke="${String(this.strokeStyle)}" stroke-width="${width}" stroke-opacity="${opacity}"/>`,
    )
  }
}
