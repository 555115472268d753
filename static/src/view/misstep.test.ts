import { expect, test } from 'vitest'
import type { Explanation, FactorView } from '../api/types'
import { withUpdatedWeights } from './misstep'

/** Mazur's network, to a few digits: the error of its first hidden neuron. */
function hiddenError(slope: number | null): Explanation {
  const factor = (id: string, value: number | null): FactorView => ({
    id,
    value,
    latex: '',
    sources: [],
  })
  const term = (weight: string, w: number, delta: string, d: number) => ({
    latex: '',
    penalty: false,
    value: w * d,
    factors: [factor(weight, w), factor(delta, d)],
  })
  return {
    rule: { id: 'hidden_error', number: 5, name: '' },
    terms: [
      term('w:3:1:1', 0.4, 'delta:3:1', 0.138498561628557),
      term('w:3:2:1', 0.5, 'delta:3:2', -0.0380982365165562),
    ],
    outer_factors: [factor('slope:2:1', slope)],
  } as unknown as Explanation
}

const UPDATED: Record<string, number> = {
  'w:3:1:1': 0.358916479717885,
  'w:3:2:1': 0.511301270238738,
}

test('the error that comes back over weights which were updated already', () => {
  const made = withUpdatedWeights(hiddenError(0.241300708572325), (id) => UPDATED[id] ?? null)
  // as an independent computation of this slip on Mazur's network has it
  expect(made).toBeCloseTo(0.0072944575518818725, 12)
})

test('nothing is made of what is not computed, or is no hidden error', () => {
  expect(withUpdatedWeights(hiddenError(null), (id) => UPDATED[id] ?? null)).toBeNull()
  expect(withUpdatedWeights(hiddenError(0.24), () => null)).toBeNull()
  const other = { ...hiddenError(0.24), rule: { id: 'output_error', number: 4, name: '' } }
  expect(withUpdatedWeights(other, () => 1)).toBeNull()
})
