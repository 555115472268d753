/** Pan and zoom of the stage, as a Svelte attachment around d3-zoom. */
import { select } from 'd3-selection'
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom'
import type { Box, Layout } from '../../view/layout'
import type { Size } from '../../view/measures'

export type Transform = Pick<ZoomTransform, 'x' | 'y' | 'k'>

/** The closest look: one card fills a phone. */
const CLOSEST = 4
/** Kept free around what is brought into view. */
const AIR = 24

export class Camera {
  readonly #behaviour: ZoomBehavior<SVGSVGElement, unknown>
  #element: SVGSVGElement | null = null

  constructor(moved: (transform: Transform) => void) {
    this.#behaviour = zoom<SVGSVGElement, unknown>()
      .filter((event: Event) => !(event instanceof MouseEvent && event.button > 0))
      .on('zoom', (event: { transform: ZoomTransform }) => {
        const { x, y, k } = event.transform
        moved({ x, y, k })
      })
  }

  attach = (element: SVGSVGElement): (() => void) => {
    this.#element = element
    select(element).call(this.#behaviour).on('dblclick.zoom', null)
    return () => {
      select(element).on('.zoom', null)
      this.#element = null
    }
  }

  /** The stage or the picture has another size: begin where all of it, or its start, is seen. */
  frame(layout: Layout, stage: Size): void {
    const { scale } = layout.density
    const width = layout.width * scale
    const height = layout.height * scale
    const whole = Math.min(1, stage.width / width, stage.height / height)
    this.#behaviour
      .extent([
        [0, 0],
        [stage.width, stage.height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent([whole, CLOSEST])
    this.#go(zoomIdentity)
  }

  whole(layout: Layout, stage: Size): void {
    const { scale } = layout.density
    const k = Math.min(
      1,
      stage.width / (layout.width * scale),
      stage.height / (layout.height * scale),
    )
    const x = (stage.width - layout.width * scale * k) / 2
    const y = (stage.height - layout.height * scale * k) / 2
    this.#go(zoomIdentity.translate(x, y).scale(k))
  }

  /** Moves no further than needed to bring `box` into view. */
  show(box: Box, layout: Layout, stage: Size, at: Transform): void {
    const scale = layout.density.scale * at.k
    const shift = (from: number, length: number, offset: number, room: number) => {
      const start = from * scale + offset - AIR
      const end = (from + length) * scale + offset + AIR
      if (end - start > room || start < 0) return -start
      return end > room ? room - end : 0
    }
    const dx = shift(box.x, box.w, at.x, stage.width)
    const dy = shift(box.y, box.h, at.y, stage.height)
    if (dx === 0 && dy === 0) return
    if (this.#element) select(this.#element).call(this.#behaviour.translateBy, dx / at.k, dy / at.k)
  }

  #go(transform: ZoomTransform): void {
    if (this.#element) select(this.#element).call(this.#behaviour.transform, transform)
  }
}
