/** How many numbers of a pass a change has made others, and what became of the cost. */
import type { TraceView } from '../api/types'
import { replaced } from './before.svelte'
import { type EdgeKind, edgeValues } from './edge_values'
import { valueAt, type View } from './masking'

/** Numbers of a neuron that a change may alter; a new weight or bias stands in its place. */
const KINDS = ['z', 'mask', 'a', 'slope', 'delta', 'b', 'grad_b'] as const
const EDGE_KINDS: readonly EdgeKind[] = ['w', 'grad_w']

/** What changed, in sum; the cost's values where it is one of the numbers. */
export interface Changed {
  count: number
  cost: { from: number; to: number } | null
}

/** Only what is computed at the cursor in both counts; null where no number is another. */
export function changedBetween(before: View, now: View): Changed | null {
  const from = replaced(before, now, 'cost')
  const to = valueAt(now, 'cost')
  const onNodes = idsOf(now.trace).filter((id) => replaced(before, now, id) !== null).length
  const onEdges = EDGE_KINDS.reduce((sum, kind) => sum + edgesChanged(before, now, kind), 0)
  const count = onNodes + onEdges + (from === null ? 0 : 1)
  if (count === 0) return null
  return { count, cost: from === null || to === null ? null : { from, to } }
}

/** Edges whose value is computed in both and is another; NaN stands for what is not computed. */
function edgesChanged(before: View, now: View, kind: EdgeKind): number {
  const was = edgeValues(before, kind)
  return edgeValues(now, kind).reduce((count, is, index) => {
    const old = was[index] ?? Number.NaN
    return count + (Number.isNaN(is) || Number.isNaN(old) || is === old ? 0 : 1)
  }, 0)
}

/** The numbers on the neurons, and the targets beside them. */
function idsOf({ network: { sizes } }: TraceView): string[] {
  const ids = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, neuron) => neuron + 1).flatMap((neuron) =>
      index === 0 ? [`a:1:${neuron}`] : KINDS.map((kind) => `${kind}:${index + 1}:${neuron}`),
    ),
  )
  const targets = Array.from({ length: sizes.at(-1) ?? 0 }, (_, index) => `y:${index + 1}`)
  return [...ids, ...targets]
}
