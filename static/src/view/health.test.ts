import { expect, test } from 'vitest'
import type { TraceView } from '../api/types'
import { allGradientsAreZero, fateOf, sizesOf } from './health'

function trace(deltas: readonly (number | null)[][], gradient = 0.1): TraceView {
  const layers = deltas.map((delta, at) => ({
    layer: at + 2,
    delta,
    grad_b: [gradient],
    grad_w: [[gradient]],
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
  [[[0.01], [0.5]], { kind: 'vanishing', from: 3, to: 2, times: 50 }],
  [[[5], [0.5]], { kind: 'exploding', from: 3, to: 2, times: 10 }],
  [[[0], [0.5]], { kind: 'dead', layer: 2 }],
  [[[0.5]], { kind: 'steady' }],
])('%j fares so: %j', (deltas, fate) => {
  expect(fateOf(sizesOf(trace(deltas)))).toEqual(fate)
})

test('only where all of them are 0 are all gradients 0', () => {
  expect(allGradientsAreZero(trace([[0]], 0))).toBe(true)
  expect(allGradientsAreZero(trace([[0]], 1e-300))).toBe(false)
})
