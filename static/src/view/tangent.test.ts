import { expect, it } from 'vitest'
import type { NudgedView, TangentView, TraceView } from '../api/types'
import { stillness } from './stillness'
import { apart, drawTangent } from './tangent'

const frame = { width: 100, height: 50 }

function curve(costs: (number | null)[]): TangentView {
  const x = costs.map((_, index) => index)
  const [value, cost, gradient] = [0, 0, 0]
  return { id: 'w:2:1:1', value, cost, gradient, x, costs, kinks: [], more: 0, holds: null }
}

it('draws from the lowest to the highest cost, with some air', () => {
  const { across, up, low, high, pieces } = drawTangent(curve([1, 2, 3]), frame)
  expect([across(0), across(1), across(2)]).toEqual([0, 50, 100])
  expect(up(high)).toBe(0)
  expect(up(low)).toBe(50)
  expect([low < 1, high > 3]).toEqual([true, true])
  expect(pieces).toHaveLength(1)
})

it('interrupts the curve where the cost has no value', () => {
  const { pieces } = drawTangent(curve([1, null, 2, 3, null]), frame)
  expect(pieces.map((piece) => piece.replace(/[\d. ]+/g, ''))).toEqual(['M', 'ML'])
})

it('draws a level cost in the middle, and stands without any', () => {
  expect(drawTangent(curve([0.3, 0.3]), frame).up(0.3)).toBeCloseTo(25)
  expect(drawTangent(curve([0, 0]), frame).up(0)).toBe(25)
  expect(drawTangent(curve([null, null]), frame).pieces).toEqual([])
})

it('writes two figures with as many digits as tell them apart', () => {
  expect(apart(0.2, 0.3)).toEqual(['0.2000', '0.3000'])
  expect(apart(0.298371, 0.298372)).toEqual(['0.298371', '0.298372'])
})

const trace = {
  layers: [{ a: [1] }, { z: [0.4, 0.5], a: [0, 0.6], mask: [1, 0] }],
} as unknown as TraceView

function nudged(z: number[], a: number[], change: number | null, id = 'w:2:1:1'): NudgedView {
  const told = { id, start: 0, value: 1, by: 1, cost: 1, predicted: 0, gap: change, kink: null }
  return { ...told, change, layers: [{ layer: 2, z, a, slope: [0, 0] }] }
}

it('tells where a nudge comes to nothing', () => {
  expect(stillness(nudged([0.4, 0.5], [0, 0.6], 0), trace)).toBe('z')
  expect(stillness(nudged([0.7, 0.5], [0, 0.6], 0), trace)).toBe('a')
  expect(stillness(nudged([0.4, 0.9], [0, 0.6], 0, 'w:2:2:1'), trace)).toBe('dropped')
  expect(stillness(nudged([0.7, 0.5], [0.1, 0.6], 0), trace)).toBe('cost')
  expect(stillness(nudged([0.7, 0.5], [0.1, 0.6], 0.1), trace)).toBeNull()
  // a penalty moves the cost where the network does not
  expect(stillness(nudged([0.4, 0.5], [0, 0.6], 0.1), trace)).toBeNull()
  expect(stillness(nudged([0.4, 0.5], [0, 0.6], null), trace)).toBeNull()
})
