/** Where a nudge comes to nothing on its way to the cost, told from the numbers themselves. */
import type { NudgedView, TraceView } from '../api/types'
import { quantityOf } from './quantity'

/** What does not move although what it is made of does; `dropped` is an a of a dropped neuron. */
export type Still = 'z' | 'a' | 'dropped' | 'cost'

/** Null where the nudge reaches the cost, or has none. */
export function stillness(view: NudgedView, trace: TraceView): Still | null {
  if (view.by === 0 || view.change === null) return null
  const { layer, neuron } = quantityOf(view.id)
  const now = view.layers.find((one) => one.layer === layer)
  const was = trace.layers[layer - 1]
  const at = neuron - 1
  if (!now || !was) return null
  if (now.z[at] === was.z?.[at]) return view.change === 0 ? 'z' : null
  if (now.a[at] === was.a[at] && view.change === 0) return was.mask?.[at] === 0 ? 'dropped' : 'a'
  return view.change === 0 ? 'cost' : null
}
