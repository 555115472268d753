/** The number that a sum would have, had the weights in it been updated before it was formed. */
import type { Explanation } from '../api/types'
import { quantityOf } from './quantity'

/**
 * The value of a hidden error with the weights of its terms replaced by their updated values; null
 * for any other quantity, and while a number is missing.
 */
export function withUpdatedWeights(
  { rule, terms, outer_factors }: Explanation,
  updated: (weight: string) => number | null,
): number | null {
  if (rule.id !== 'hidden_error') return null
  const valueOf = ({ id, value }: { id: string | null; value: number | null }) =>
    id !== null && quantityOf(id).kind === 'w' ? updated(id) : value
  const sum = terms
    .map(({ factors }) => product(factors.map(valueOf)))
    .reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)
  return product([sum, ...outer_factors.map(valueOf)])
}

function product(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (all, one) => (all === null || one === null ? null : all * one),
    1,
  )
}
