import { expect, test } from 'vitest'
import { bestOf, marksOf, type Nudge, risesOf, verdictOf } from './nudges'
import { parameterCount, parameterOf, parameterRows, parametersNear } from './parameters'

function nudge(epsilon: number, error: number | null, more: Partial<Nudge> = {}): Nudge {
  const values = {
    resolution: 1e-11,
    plus: 1,
    minus: 1,
    quotient: 0.5,
    difference: 0.1,
    kink: false,
  }
  return { epsilon, error, ...values, ...more }
}

const V = [nudge(1e-1, 1e-3), nudge(1e-5, 1e-10), nudge(1e-11, 1e-5)]

test('the curve runs from the smallest ε on the left to the largest on the right', () => {
  expect(marksOf(V, 100, 160).map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [100, 30],
    [60, 100],
    [0, 50],
  ])
})

test('what agrees exactly, or has no value, has no place on a logarithmic axis', () => {
  expect(marksOf([...V, nudge(1e-3, 0), nudge(1e-4, null)], 100, 160)).toHaveLength(3)
})

test('each end has its cause only where the error rises towards it', () => {
  expect(risesOf(V)).toEqual({ rounding: true, truncation: true })
  expect(risesOf(V.slice(1))).toEqual({ rounding: true, truncation: false })
  expect(risesOf([nudge(1e-1, 1e-3), nudge(1e-5, 1e-10)])).toMatchObject({ truncation: true })
})

test('the best nudge is none that reaches over a kink', () => {
  expect(bestOf([...V, nudge(1e-6, 1e-12, { kink: true })])?.epsilon).toBe(1e-5)
  expect(bestOf([nudge(1e-6, null)])).toBeNull()
})

test('two zeros are no agreement', () => {
  expect(verdictOf(0, nudge(1e-5, 0, { quotient: 0 }))).toBe('both-zero')
  expect(verdictOf(1e-30, nudge(1e-5, 0, { quotient: 0 }))).toBe('too-small')
  expect(verdictOf(0.5, nudge(1e-5, 1, { quotient: 0, resolution: 1 }))).toBe('too-small')
  expect(verdictOf(0.5, nudge(1e-5, 1e-9, { kink: true }))).toBe('kink')
  expect(verdictOf(0.5, nudge(1e-5, 1e-9))).toBe('compared')
})

test('the parameter behind a gradient, an update, or a neuron', () => {
  expect(parameterOf('grad_w:2:1:3')).toBe('w:2:1:3')
  expect(parameterOf('new_b:2:1')).toBe('b:2:1')
  expect(parameterOf('w:2:1:3')).toBe('w:2:1:3')
  expect(parameterOf('delta:2:1@3')).toBeNull()
  expect(parametersNear('delta:2:1', [2, 3])).toEqual(['b:2:1', 'w:2:1:1', 'w:2:1:2'])
  expect(parametersNear('grad_w:2:1:2', [2, 3])).toEqual(['w:2:1:2', 'b:2:1', 'w:2:1:1'])
  expect(parametersNear('a:1:1', [2, 3])).toEqual([])
  expect(parameterRows(2, [2, 2])).toEqual([
    ['b:2:1', 'w:2:1:1', 'w:2:1:2'],
    ['b:2:2', 'w:2:2:1', 'w:2:2:2'],
  ])
  expect(parameterCount([2, 3, 1])).toBe(13)
})
