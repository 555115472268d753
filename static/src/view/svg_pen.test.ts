import { expect, it } from 'vitest'
import { paintEdges } from './edge_paint'
import { SvgPen } from './svg_pen'

it('keeps every edge that a canvas would show, by its sign and width', () => {
  const pen = new SvgPen()
  const frame = { x: 0, y: 0, scale: 1, left: 0, top: 0, width: 100, height: 100 }
  const gaps = [{ from: Float64Array.of(0, 10, 0, 30), to: Float64Array.of(100, 20.123) }]
  paintEdges(pen, {
    frame,
    ratio: 1,
    gaps,
    values: Float64Array.of(1, -0.5),
    largest: 1,
    opacity: 0.3,
    ink: { positive: 'blue', negative: 'orange' },
  })
  const paths = pen.elements.split('/>').filter(Boolean)
  expect(paths).toHaveLength(2)
  expect(paths[0]).toContain('d="M0 10C50 10 50 20.12 100 20.12" stroke="blue"')
  expect(paths[1]).toContain('d="M0 30C50 30 50 20.12 100 20.12" stroke="orange"')
})
