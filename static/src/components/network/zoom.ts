/** Pan and zoom of the stage, as a Svelte attachment around d3-zoom. */
import { select, type Selection } from 'd3-selection'
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom'
import { movedByKeyboard } from '../../state/keyboard'
import { type Box, type Layout, neuronBox } from '../../view/layout'
import { SMALLEST, TYPE, type Size } from '../../view/measures'
import { wholeScale } from '../../view/whole'

export type Transform = Pick<ZoomTransform, 'x' | 'y' | 'k'>

/** The closest look: one card fills a phone. */
const CLOSEST = 4
/** Pixels that a cell has in the closest look: its number is written in it, and can be read. */
const CLOSEST_CELL = 96
/** Kept free around what is brought into view. */
const AIR = 24

interface Framed {
  form: string
  width: number
  height: number
  stage: Size
  whole: boolean
}

export class Camera {
  readonly #behaviour: ZoomBehavior<SVGSVGElement, unknown>
  #element: SVGSVGElement | null = null
  #at: Transform = zoomIdentity
  /** Where the reader was before something was fitted into view. */
  #before: Transform | null = null
  /** Where the last framing has put it: as long as the reader leaves it there, it is framed anew. */
  #begun: Transform | null = null
  /** What the picture and its stage were when they were framed last. */
  #framed: Framed | null = null

  constructor(moved: (transform: Transform) => void) {
    this.#behaviour = zoom<SVGSVGElement, unknown>()
      .filter(
        (event: Event) => !(event instanceof MouseEvent && event.button > 0) && !isDrag(event),
      )
      .on('zoom', (event: { transform: ZoomTransform }) => {
        const { x, y, k } = event.transform
        this.#at = { x, y, k }
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

  /**
   * The stage or the picture may have another size. Another picture is begun where all of it is
   * seen, or its start where its numbers would be too small and are what it is looked at for (not
   * `whole`); in the same one the reader stays where they were. Tells whether anything changed.
   */
  frame(layout: Layout, stage: Size, whole: boolean): boolean {
    const { scale, styles, chips, under } = layout.density
    const width = layout.width * scale
    const height = layout.height * scale
    const form = `${layout.columns.map(({ neurons }) => neurons).join()} ${styles.join()} ${chips} ${under}`
    const before = this.#framed
    const same = before?.width === width && before.height === height && before.form === form
    this.#framed = { form, width, height, stage, whole }
    if (same && before.stage.width === stage.width && before.stage.height === stage.height) {
      if (before.whole === whole || this.#at !== this.#begun) return false
    }
    this.#behaviour
      .extent([
        [0, 0],
        [stage.width, stage.height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent([wholeScale(layout, stage), closest(layout)])
    const { x, y, k } = this.#at
    const all = wholeScale(layout, stage)
    const readable = all * scale * TYPE >= SMALLEST
    if (before?.form !== form) this.#before = null
    if (before?.form !== form || k === 1 || this.#at === this.#begun) {
      if (all < 1 && (readable || whole)) this.whole(layout, stage)
      else {
        this.#go(zoomIdentity)
        this.show(inputsBox(layout), layout, stage)
      }
      this.#begun = this.#at
    } else {
      // what was in the middle stays there
      const kept = (offset: number, from: number, to: number, were: number, are: number) =>
        are / 2 - ((were / 2 - offset) / from) * to
      this.#go(
        zoomIdentity
          .translate(
            kept(x, before.width, width, before.stage.width, stage.width),
            kept(y, before.height, height, before.stage.height, stage.height),
          )
          .scale(k),
      )
      this.#move(0, 0)
    }
    return true
  }

  /** Nearer or farther; the point of the stage that is given stays where it is. */
  by(factor: number, point: [number, number]): void {
    this.#on((stage) => stage.call(this.#behaviour.scaleBy, factor, point))
  }

  whole(layout: Layout, stage: Size): void {
    const { scale } = layout.density
    const k = wholeScale(layout, stage)
    const x = (stage.width - layout.width * scale * k) / 2
    const y = (stage.height - layout.height * scale * k) / 2
    this.#go(zoomIdentity.translate(x, y).scale(k))
  }

  /** Nobody has moved the picture since it was begun. */
  get untouched(): boolean {
    return this.#at === this.#begun
  }

  /** What is too far away to be read comes so near that it is, from its own place. */
  approach({ x, y, w, h }: Box, { density }: Layout): void {
    const at = this.#at
    const scale = density.scale * at.k
    if (scale * TYPE >= SMALLEST) return
    this.by(1 / at.k, [(x + w / 2) * scale + at.x, (y + h / 2) * scale + at.y])
  }

  /** Moves no further than needed to bring `box` into view; too near for it, it steps back. */
  show(box: Box, layout: Layout, stage: Size): void {
    const near = layout.density.scale * this.#at.k
    const room = (length: number, size: number) => size / (length * near + 2 * AIR)
    const k = Math.max(
      1,
      this.#at.k * Math.min(room(box.w, stage.width), room(box.h, stage.height)),
    )
    if (k < this.#at.k) this.by(k / this.#at.k, [stage.width / 2, stage.height / 2])
    const at = this.#at
    const scale = layout.density.scale * at.k
    const shift = (from: number, length: number, offset: number, room: number) => {
      const start = from * scale + offset - AIR
      const end = (from + length) * scale + offset + AIR
      if (end - start > room || start < 0) return -start
      return end > room ? room - end : 0
    }
    const dx = shift(box.x, box.w, at.x, stage.width)
    const dy = shift(box.y, box.h, at.y, stage.height)
    if (dx !== 0 || dy !== 0) this.#move(dx / at.k, dy / at.k)
  }

  /** Brings what the keyboard has gone to into view; a pointer sees where it is. */
  reveal(target: EventTarget | null, layout: Layout, stage: Size): void {
    if (!movedByKeyboard() || !this.#element || !(target instanceof SVGElement)) return
    const { left, top } = this.#element.getBoundingClientRect()
    const { x, y, width, height } = target.getBoundingClientRect()
    const scale = layout.density.scale * this.#at.k
    const box = {
      x: (x - left - this.#at.x) / scale,
      y: (y - top - this.#at.y) / scale,
      w: width / scale,
      h: height / scale,
    }
    // a grid may be larger than the stage: its cells are gone to one by one
    if (width < stage.width && height < stage.height) this.show(box, layout, stage)
  }

  /** Brings all of `box` into view, smaller where there is no room for it; null goes back. */
  fit(box: Box | null, layout: Layout, stage: Size): void {
    if (box === null) {
      const { x, y, k } = this.#before ?? this.#at
      this.#before = null
      this.#go(zoomIdentity.translate(x, y).scale(k))
      return
    }
    this.#before ??= this.#at
    const { scale } = layout.density
    const room = (length: number, extent: number) => (extent - 2 * AIR) / (length * scale)
    const k = Math.min(this.#before.k, room(box.w, stage.width), room(box.h, stage.height))
    if (k === this.#at.k) {
      this.show(box, layout, stage)
      return
    }
    const x = stage.width / 2 - (box.x + box.w / 2) * scale * k
    const y = stage.height / 2 - (box.y + box.h / 2) * scale * k
    this.#go(zoomIdentity.translate(x, y).scale(k))
  }

  #move(dx: number, dy: number): void {
    this.#on((stage) => stage.call(this.#behaviour.translateBy, dx, dy))
  }

  #go(transform: ZoomTransform): void {
    this.#on((stage) => stage.call(this.#behaviour.transform, transform))
  }

  #on(act: (stage: Selection<SVGSVGElement, unknown, null, undefined>) => void): void {
    if (this.#element) act(select(this.#element))
  }
}

/** All of the first layer: where reading begins. */
function inputsBox(layout: Layout): Box {
  const [first, last] = [1, layout.columns[0]?.neurons ?? 1].map((n) => neuronBox(layout, 1, n))
  if (!first || !last) return { x: 0, y: 0, w: 0, h: 0 }
  return { x: first.x, y: first.y, w: last.x + last.w - first.x, h: last.y + last.h - first.y }
}

/** What begins on a number that can be dragged moves that number, and not the picture. */
function isDrag({ type, target }: Event): boolean {
  const what = { mousedown: '.editable', touchstart: '.editable.pinned' }[type]
  return what !== undefined && target instanceof Element && target.closest(what) !== null
}

/** So near that the smallest thing of the picture can be read. */
function closest(layout: Layout): number {
  const cells = layout.columns.filter(({ style }) => style === 'cell')
  const sides = cells.map(({ layer }) => neuronBox(layout, layer, 1).w * layout.density.scale)
  return Math.max(CLOSEST, ...sides.map((side) => CLOSEST_CELL / side))
}
