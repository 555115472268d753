import { describe, expect, test } from 'vitest'
import type { TraceView } from '../api/types'
import { errorsOf, fateOf, flatsOf, gradientOf, scaleOf } from './fate'

/** A pass with these errors, layer 2 first. */
function pass(deltas: readonly (readonly (number | null)[])[]): TraceView {
  const layers = deltas.map((delta, at) => ({ layer: at + 2, delta, a: delta.map(() => 0.5) }))
  return { layers: [{ layer: 1, a: [1] }, ...layers] } as unknown as TraceView
}

const all = () => true

describe('errors of a layer', () => {
  test('come from the output back, with the largest and the mean', () => {
    expect(errorsOf(pass([[0.125, -0.25, 0, 0], [0.5]]), all)).toEqual([
      { layer: 3, errors: { largest: 0.5, mean: 0.5, id: 'delta:3:1' } },
      { layer: 2, errors: { largest: 0.25, mean: 0.09375, id: 'delta:2:2' } },
    ])
  })

  test('are unknown until the last of them is computed, and for ever where the pass breaks', () => {
    const half = (id: string) => id !== 'delta:2:2'
    expect(errorsOf(pass([[0.01, -0.2], [0.5]]), half).map(({ errors }) => errors)).toEqual([
      { largest: 0.5, mean: 0.5, id: 'delta:3:1' },
      null,
    ])
    expect(errorsOf(pass([[null], [0.5]]), all)[1]?.errors).toBeNull()
  })

  test('that are as large as a number can be have a mean all the same', () => {
    expect(errorsOf(pass([[1.7e308, 1.7e308]]), all)[0]?.errors?.mean).toBe(1.7e308)
  })
})

test.each([
  [[[0.2], [0.5]], { kind: 'steady', from: 3, to: 2 }],
  [[[0.01], [0.5]], { kind: 'vanishing', from: 3, to: 2, times: 50, much: false }],
  [[[0.0001], [0.5]], { kind: 'vanishing', from: 3, to: 2, times: 5000, much: true }],
  [[[5], [0.5]], { kind: 'exploding', from: 3, to: 2, times: 10, much: false }],
  [[[60], [0.5]], { kind: 'exploding', from: 3, to: 2, times: 120, much: true }],
  [[[0, 0], [0.5]], { kind: 'dead', layer: 2 }],
  [[[0.5]], { kind: 'single' }],
  [[[null], [0.5]], { kind: 'waiting' }],
  [[[null], [0.05], [0.5]], { kind: 'vanishing', from: 4, to: 3, times: 10, much: false }],
  [[[null]], { kind: 'waiting' }],
])('%j fares so: %j', (deltas, fate) => {
  const found = fateOf(errorsOf(pass(deltas), all))
  expect('times' in found ? { ...found, times: Math.round(found.times) } : found).toEqual(fate)
})

describe('bars', () => {
  test('are linear where sizes are alike', () => {
    const { isLog, share } = scaleOf(errorsOf(pass([[0.1], [0.5]]), all))
    expect([isLog, share(0.5), share(0.1), share(0)]).toEqual([false, 1, 0.2, 0])
  })

  test('are logarithmic where they are not: the smallest is still seen, and 0 is nothing', () => {
    const { isLog, share } = scaleOf(errorsOf(pass([[1e-9, 0], [1e-3], [1]]), all), [1e-12])
    expect([isLog, share(1), share(0)]).toEqual([true, 1, 0])
    expect(share(1e-3)).toBeCloseTo(1 - 3 / 13)
    expect(share(1e-12)).toBeCloseTo(1 / 13)
  })

  test('have no length where every error is 0', () => {
    expect(scaleOf(errorsOf(pass([[0]]), all)).share(0)).toBe(0)
  })
})

test('flat neurons are counted as far as they are computed', () => {
  const flats = flatsOf(
    pass([[0, 0, 0], [0]]),
    (id) => id.startsWith('a:2') && id !== 'a:2:3',
    (_, neuron) => (neuron === 2 ? null : 'saturated'),
  )
  expect(flats).toEqual([
    { layer: 2, units: 3, known: 2, counts: { saturated: 1, lowest: 0, off: 0 } },
    { layer: 3, units: 1, known: 0, counts: { saturated: 0, lowest: 0, off: 0 } },
  ])
})

test.each([
  ['w:2:1:3', 'grad_w:2:1:3'],
  ['new_w:2:1:3', 'grad_w:2:1:3'],
  ['grad_w:2:1:3', 'grad_w:2:1:3'],
  ['b:3:1', 'grad_b:3:1'],
  ['delta:3:1@4', 'delta:3:1'],
  ['a:2:1', 'delta:2:1'],
  ['slope:2:1', 'delta:2:1'],
  ['a:1:1', null],
  ['cost', null],
  ['y:1', null],
  ['learning_rate', null],
  [null, null],
])('the chain of %s is that of %s', (id, gradient) => {
  expect(gradientOf(id)).toBe(gradient)
})
