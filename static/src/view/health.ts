/** Where a pass gives nothing to learn from: what is read off its numbers. */
import type { GradientCheckView, TraceView } from '../api/types'
import { parameterCount } from './parameters'

/** There is nothing to agree on: no parameter of the pass moves the cost, as far as a check sees. */
export function nothingMoves(check: GradientCheckView, { network }: TraceView): boolean {
  return (
    check.both_zero > 0 &&
    check.both_zero + new Set([...check.at_kink, ...check.at_edge]).size >=
      parameterCount(network.sizes)
  )
}

/** A quotient that rounding may make nothing of, large enough to be seen as a number. */
const SEEN = 1e-8

/** Whether what passes for 0 may be a gradient that the rounding of a large cost hides. */
export function isHidden({ resolution }: GradientCheckView): boolean {
  return resolution > SEEN
}
