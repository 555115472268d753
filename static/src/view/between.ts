/** The edge between two neurons that are pointed at one after the other. */
import type { Edge } from './edges'
import { quantityOf } from './quantity'

/** Kinds of quantities that belong to a neuron, not to an edge or to the whole. */
const OF_NEURON = new Set(['z', 'a', 'slope', 'mask', 'delta', 'b', 'grad_b', 'new_b'])

/** The edge between the neurons of two quantities; null where these are not in neighbouring layers. */
export function edgeBetween(one: string | null, other: string | null): Edge | null {
  if (one === null || other === null) return null
  const [a, b] = [quantityOf(one), quantityOf(other)]
  if (!OF_NEURON.has(a.kind) || !OF_NEURON.has(b.kind)) return null
  const [from, to] = a.layer < b.layer ? [a, b] : [b, a]
  if (to.layer - from.layer !== 1) return null
  return { layer: to.layer, neuron: to.neuron, source: from.neuron }
}
