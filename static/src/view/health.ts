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
