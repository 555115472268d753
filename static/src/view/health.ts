/** Where a pass gives nothing to learn from: what is read off its numbers. */
import type { TraceView } from '../api/types'

/** Every gradient of the pass is exactly 0. */
export function allGradientsAreZero({ layers }: TraceView): boolean {
  return layers
    .slice(1)
    .every(({ grad_b, grad_w }) => [...(grad_b ?? []), ...(grad_w ?? []).flat()].every(isZero))
}

function isZero(value: number | null): boolean {
  return value === 0
}
