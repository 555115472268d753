/** The numbers of the picture while it shows an input of one's own, which has no target. */
import { parseId } from '../api/ids'
import type { AnswerView } from '../api/types'

/**
 * Of an id that the input decides on: null for what there is not without a target. Undefined for
 * weights and biases, which are what they are.
 */
export function probedValue({ x, layers }: AnswerView, id: string): number | null | undefined {
  const { kind, layer, neuron } = parseId(id)
  if (kind === 'w' || kind === 'b' || kind === 'learning_rate') return undefined
  if (kind === 'a' && layer === 1) return x[neuron - 1] ?? null
  if (kind !== 'z' && kind !== 'a' && kind !== 'slope') return null
  return layers.find((one) => one.layer === layer)?.[kind][neuron - 1] ?? null
}
