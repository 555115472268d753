import { describe, expect, it } from 'vitest'
import { edgesOf, entryPoint, exitOf } from './edges'
import { covers, type EdgeJob, frameOf, gapsOf, paintEdges, placeOf } from './edge_paint'
import { layoutNetwork } from './layout'

const SIZES = [30, 40, 3]
const STAGE = { width: 800, height: 600 }
const layout = layoutNetwork(SIZES, STAGE, { digit: 7.8, cardChars: 8, chipChars: 8 })
const INK = { positive: 'blue', negative: 'orange' }

interface Stroke {
  from: readonly number[]
  to: readonly number[]
  ink: string
  width: number
}

/** Draws with a pen that keeps what it was told. */
function strokesOf(values: Float64Array): Stroke[] {
  const strokes: Stroke[] = []
  let from: number[] = []
  let to: number[] = []
  const pen = {
    strokeStyle: '',
    lineWidth: 0,
    globalAlpha: 1,
    setTransform: () => undefined,
    beginPath: () => undefined,
    moveTo: (...at: number[]) => (from = at),
    bezierCurveTo: (...at: number[]) => (to = at.slice(4)),
    stroke: () => strokes.push({ from, to, ink: pen.strokeStyle, width: pen.lineWidth }),
  }
  const frame = frameOf(STAGE, layout, { x: 0, y: 0, scale: 1 })
  const job: EdgeJob = {
    frame,
    ratio: 1,
    gaps: gapsOf(layout),
    values,
    largest: 2,
    opacity: 0.1,
    ink: INK,
  }
  paintEdges(pen as unknown as Parameters<typeof paintEdges>[0], job)
  return strokes
}

describe('the edges of a wide network', () => {
  const edges = edgesOf(SIZES)
  const values = Float64Array.from(edges, (_, at) =>
    at % 3 === 0 ? -2 : at % 3 === 1 ? 0.5 : Number.NaN,
  )
  const strokes = strokesOf(values)

  it('are drawn once each, from the neuron where they leave to the one where they land', () => {
    expect(strokes).toHaveLength(edges.length)
    edges.forEach((edge, at) => {
      const from = exitOf(layout, edge.layer - 1, edge.source)
      const to = entryPoint(layout, edge)
      expect(strokes[at]?.from).toEqual([from.x, from.y])
      expect(strokes[at]?.to).toEqual([to.x, to.y])
    })
  })

  it('have their sign as ink and their size as width', () => {
    const [negative, positive, unknown] = strokes
    expect([negative?.ink, positive?.ink]).toEqual(['orange', 'blue'])
    expect(negative?.width).toBeGreaterThan(positive?.width ?? 0)
    expect(positive?.width).toBeGreaterThan(unknown?.width ?? 0)
  })
})

describe('what is drawn of the picture', () => {
  const picture = { width: 2000, height: 500 }
  const drawn = frameOf(STAGE, picture, { x: -300, y: 0, scale: 1 })

  it('is what is seen and a margin, and nothing beyond the picture', () => {
    expect(drawn).toMatchObject({ left: -200, width: 1200, top: 0, height: 500 })
  })

  it('is enough until one has panned past its margin or looks closer', () => {
    const enough = (x: number, y: number, scale: number) =>
      covers(drawn, STAGE, picture, { x, y, scale })
    expect(enough(-300, 0, 1)).toBe(true)
    expect(enough(-120, 90, 1)).toBe(true)
    expect(enough(-480, -90, 1)).toBe(true)
    expect(enough(-520, 0, 1)).toBe(false)
    expect(enough(-80, 0, 1)).toBe(false)
    expect(enough(-300, 0, 1.5)).toBe(false)
  })

  it('is where the picture is, before it is drawn anew', () => {
    expect(placeOf(drawn, { x: -300, y: 0, scale: 1 })).toBe('translate(-200px, 0px) scale(1)')
    // the point 100 right of the picture's origin stands at -200 in the frame's own pixels
    expect(placeOf(drawn, { x: -700, y: 20, scale: 2 })).toBe('translate(-500px, 20px) scale(2)')
  })
})
