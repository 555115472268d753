import { describe, expect, test } from 'vitest'
import { activationCurve, type Curve, costCurve, isFlat } from './functions'

const EPSILON = 1e-6

function slopesOf({ value, slope }: Curve, at: readonly number[]) {
  return at.map((x) => [slope(x), (value(x + EPSILON) - value(x - EPSILON)) / (2 * EPSILON)])
}

describe.each(['sigmoid', 'tanh', 'relu', 'leaky_relu', 'linear'])('%s', (name) => {
  test('its slope is that of its curve', () => {
    const curve = activationCurve(name, 0.1)
    if (!curve) throw new Error(name)
    for (const [slope, quotient] of slopesOf(curve, [-3, -0.4, 0.3, 2])) {
      expect(slope).toBeCloseTo(quotient ?? Number.NaN, 6)
    }
  })
})

test.each(['quadratic', 'binary_cross_entropy', 'categorical_cross_entropy'])(
  'the slope of %s is that of its curve',
  (name) => {
    for (const target of [0, 0.3, 1]) {
      const curve = costCurve(name, target)
      if (!curve) throw new Error(name)
      for (const [slope, quotient] of slopesOf(curve, [0.1, 0.5, 0.9])) {
        expect(slope).toBeCloseTo(quotient ?? Number.NaN, 5)
      }
    }
  },
)

test('values that are known by heart', () => {
  expect(activationCurve('sigmoid')?.value(0)).toBe(0.5)
  expect(activationCurve('relu')?.slope(0)).toBe(0)
  expect(costCurve('quadratic', 0.01)?.value(0.75136507)).toBeCloseTo(0.274811083, 8)
  expect(costCurve('binary_cross_entropy', 1)?.value(1)).toBe(-0)
  expect(activationCurve('softmax')).toBeNull()
})

test('only where a curve flattens out does a neuron saturate', () => {
  expect(isFlat('sigmoid', 0.24)).toBe(false)
  expect(isFlat('sigmoid', 0.012)).toBe(true)
  expect(isFlat('tanh', 0.012)).toBe(true)
  expect(isFlat('relu', 0)).toBe(false)
})
