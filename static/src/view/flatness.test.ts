import { expect, test } from 'vitest'
import type { TraceView } from '../api/types'
import { flatnessOf, isAtKink } from './flatness'

/** A pass of three layers; `flat_below` is what the server says of each function. */
function pass(name: string, flat_below: number | null, slope_cancels = false): TraceView {
  const layers = [1, 2, 3].map((layer) => ({ layer, a: [0], ...(layer > 1 ? { flat_below } : {}) }))
  const network = { sizes: [1, 1, 1], activations: [name, name], cost: 'quadratic' }
  return { layers, network, slope_cancels } as unknown as TraceView
}

test.each([
  ['sigmoid', 0.0125, 0, 0.25, null],
  ['sigmoid', 0.0125, 5, 0.0066, 'saturated'],
  ['sigmoid', 0.0125, 800, 0, 'saturated'],
  ['relu', null, -1, 0, 'off'],
  ['leaky_relu', null, -1, 0.01, null],
  ['elu', 0.05, -4, 0.018, 'saturated'],
  ['gelu', 0.05645, -0.75, -0.001, 'lowest'],
  ['gelu', 0.05645, -1.4, -0.129, null],
  ['gelu', 0.05645, -3, -0.0119, 'saturated'],
  ['linear', null, 9, 1, null],
])('%s (flat below %s) with slope at z = %s of %s is %s', (name, below, z, slope, expected) => {
  expect(flatnessOf(pass(name, below), 2, z, slope)).toBe(expected)
})

test('a softmax output is held back where ∂C/∂a is bounded, and by no cross-entropy', () => {
  const quadratic = pass('softmax', 0.0125)
  const network = { ...quadratic.network, cost: 'binary_cross_entropy' } as const
  expect(flatnessOf(quadratic, 3, -20, 0)).toBe('saturated')
  expect(flatnessOf({ ...quadratic, network }, 3, -20, 0)).toBeNull()
})

test('nothing is said before the slope is there, nor of an output whose slope cancels', () => {
  expect(flatnessOf(pass('sigmoid', 0.0125), 2, 5, null)).toBeNull()
  expect(flatnessOf(pass('sigmoid', 0.0125, true), 3, 5, 0.0066)).toBeNull()
  expect(flatnessOf(pass('sigmoid', 0.0125, true), 2, 5, 0.0066)).toBe('saturated')
})

test.each([
  ['relu', null, 0, true],
  ['relu', null, 1e-300, false],
  ['leaky_relu', 0.01, 0, true],
  ['elu', 1, 0, false],
  ['elu', 0.5, 0, true],
  ['gelu', null, 0, false],
  ['tanh', null, 0, false],
] as const)('%s with α = %s at z = %s is at its kink: %s', (name, alpha, z, expected) => {
  expect(isAtKink(name, alpha, z)).toBe(expected)
})
