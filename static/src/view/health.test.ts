import { expect, test } from 'vitest'
import type { GradientCheckView, TraceView } from '../api/types'
import { fateOf, nothingMoves, sizesOf } from './health'

function trace(deltas: readonly (number | null)[][]): TraceView {
  const layers = deltas.map((delta, at) => ({
    layer: at + 2,
    delta,
  }))
  return { layers: [{ layer: 1, a: [1] }, ...layers] } as unknown as TraceView
}

test('the largest error of each layer, from the output back', () => {
  expect(sizesOf(trace([[0.01, -0.2], [0.5]]))).toEqual([
    { layer: 3, size: 0.5, id: 'delta:3:1' },
    { layer: 2, size: 0.2, id: 'delta:2:2' },
  ])
  expect(sizesOf(trace([[null], [0.5]]))).toHaveLength(1)
})

test.each([
  [[[0.2], [0.5]], { kind: 'steady' }],
  [[[0.01], [0.5]], { kind: 'vanishing', from: 3, to: 2, times: 50, much: false }],
  [[[0.0001], [0.5]], { kind: 'vanishing', from: 3, to: 2, times: 5000, much: true }],
  [[[5], [0.5]], { kind: 'exploding', from: 3, to: 2, times: 10, much: false }],
  [[[0], [0.5]], { kind: 'dead', layer: 2 }],
  [[[0.5]], { kind: 'steady' }],
])('%j fares so: %j', (deltas, fate) => {
  expect(fateOf(sizesOf(trace(deltas)))).toEqual(fate)
})

test('only where every parameter is 0 on both sides is there nothing to agree on', () => {
  const pass = { network: { sizes: [1, 2] } } as unknown as TraceView
  const check = (both_zero: number, at_kink: string[] = []) =>
    nothingMoves({ both_zero, at_kink } as unknown as GradientCheckView, pass)
  expect([check(4), check(3, ['b:2:1'])]).toEqual([true, true])
  expect([check(3), check(0)]).toEqual([false, false])
})
