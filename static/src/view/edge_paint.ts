/**
 * All edges of a wide network on a canvas: what is to be drawn, and the drawing of it.
 *
 * The drawing runs in a worker: 23,820 curves take longer than many frames, and nobody has to wait
 * for them. It knows nothing of the page; what it needs is in the job.
 */
import { entryPoint, exitOf, type Point } from './edges'
import { edgeWidth } from './encoding'
import type { Layout } from './layout'
import type { Size } from './measures'

/** Where the edges between two layers leave and land: x and y of each neuron, in turn. */
export interface Gap {
  from: Float64Array
  to: Float64Array
}

/** Where the picture's origin stands on the stage, in pixels, and the scale of its units. */
export interface View {
  x: number
  y: number
  scale: number
}

/** A rectangle of the stage, in its pixels, and how the picture lies in it. */
export interface Frame extends View {
  left: number
  top: number
  width: number
  height: number
}

export interface EdgeJob {
  frame: Frame
  /** Pixels of the canvas for one of the stage. */
  ratio: number
  gaps: readonly Gap[]
  /** Gap by gap, neuron by neuron, source by source; NaN where there is none. */
  values: Float64Array
  /** The magnitude that has the greatest width. */
  largest: number
  opacity: number
  ink: { positive: string; negative: string }
}

type Pen = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'beginPath'
  | 'moveTo'
  | 'bezierCurveTo'
  | 'stroke'
  | 'globalAlpha'
  | 'strokeStyle'
  | 'lineWidth'
>

/** Drawn beyond the stage on each side, as a share of it: to pan into. */
const MARGIN = 0.25

/** The thinnest line that is drawn, in the picture's units. */
const HAIR = 0.4

/** Fainter the more there are, so that a thousand lines do not add up to a wall. */
export function opacityOf(edges: number): number {
  return Math.max(0.015, Math.min(0.3, 180 / Math.max(1, edges)))
}

/** The ends of all edges. */
export function gapsOf(layout: Layout): Gap[] {
  return layout.columns.slice(1).map(({ layer, neurons }, index) => ({
    from: flat(layout.columns[index]?.neurons ?? 0, (source) => exitOf(layout, layer - 1, source)),
    to: flat(neurons, (neuron) => entryPoint(layout, { layer, neuron, source: 1 })),
  }))
}

function flat(count: number, of: (neuron: number) => Point): Float64Array {
  return Float64Array.from({ length: 2 * count }, (_, at) => {
    const { x, y } = of(Math.floor(at / 2) + 1)
    return at % 2 === 0 ? x : y
  })
}

/** Draws every edge once. */
export function paintEdges(
  pen: Pen,
  { frame, ratio, gaps, values, largest, opacity, ink }: EdgeJob,
) {
  const scale = frame.scale * ratio
  pen.setTransform(
    scale,
    0,
    0,
    scale,
    (frame.x - frame.left) * ratio,
    (frame.y - frame.top) * ratio,
  )
  let at = 0
  for (const { from, to } of gaps) {
    for (let neuron = 0; neuron < to.length; neuron += 2) {
      for (let source = 0; source < from.length; source += 2) {
        const value = values[at] ?? Number.NaN
        at += 1
        const width = edgeWidth(Number.isNaN(value) ? null : value, largest)
        pen.globalAlpha = opacity * (width / 3)
        pen.strokeStyle = value < 0 ? ink.negative : ink.positive
        pen.lineWidth = Math.max(HAIR, width * 0.5)
        strokeEdge(pen, [
          from[source] ?? 0,
          from[source + 1] ?? 0,
          to[neuron] ?? 0,
          to[neuron + 1] ?? 0,
        ])
      }
    }
  }
}

function strokeEdge(pen: Pen, [x, y, toX, toY]: readonly [number, number, number, number]): void {
  const middle = (x + toX) / 2
  pen.beginPath()
  pen.moveTo(x, y)
  pen.bezierCurveTo(middle, y, middle, toY, toX, toY)
  pen.stroke()
}

/**
 * The part of the stage that is worth drawing: what is seen and a margin to pan into, cut to where
 * the picture is.
 */
export function frameOf(stage: Size, picture: Size, { x, y, scale }: View): Frame {
  const cut = (start: number, length: number, room: number) => {
    const from = Math.max(start, -MARGIN * room)
    const to = Math.min(start + length * scale, (1 + MARGIN) * room)
    return { from: Math.floor(from), length: Math.max(1, Math.ceil(to) - Math.floor(from)) }
  }
  const across = cut(x, picture.width, stage.width)
  const down = cut(y, picture.height, stage.height)
  return {
    left: across.from,
    top: down.from,
    width: across.length,
    height: down.length,
    x,
    y,
    scale,
  }
}

/** Whether a picture that was drawn in one place still fills the stage, sharply, in another. */
export function covers(drawn: Frame, stage: Size, picture: Size, { x, y, scale }: View): boolean {
  if (drawn.scale !== scale) return false
  const left = drawn.left + x - drawn.x
  const top = drawn.top + y - drawn.y
  const seen = {
    left: Math.max(0, x),
    top: Math.max(0, y),
    right: Math.min(stage.width, x + picture.width * scale),
    bottom: Math.min(stage.height, y + picture.height * scale),
  }
  const slack = 1
  return (
    left <= seen.left + slack &&
    top <= seen.top + slack &&
    left + drawn.width >= seen.right - slack &&
    top + drawn.height >= seen.bottom - slack
  )
}

/** The CSS transform that brings a drawn frame to where the picture is now. */
export function placeOf(drawn: Frame, { x, y, scale }: View) {
  const k = scale / drawn.scale
  const left = x + (drawn.left - drawn.x) * k
  const top = y + (drawn.top - drawn.y) * k
  return `translate(${left}px, ${top}px) scale(${k})`
}
