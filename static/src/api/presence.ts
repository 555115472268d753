/** Which quantities a pass has: ids are looked up by the network's shape, not in a list. */
import { isId, parseId } from './ids'
import type { TraceView } from './types'

/** Whether `id` names a quantity of this pass, with its sample where it names one. */
export function isIn(
  id: string,
  { network, batch }: Pick<TraceView, 'network' | 'batch'>,
): boolean {
  if (!isId(id)) return false
  const { sizes } = network
  const { kind, layer, neuron, source } = parseId(id)
  const [, sample] = id.split('@')
  if (sample !== undefined && !batch.indices.includes(Number(sample))) return false
  if (kind === 'cost' || kind === 'learning_rate') return true
  if (kind === 'y') return neuron <= (sizes.at(-1) ?? 0)
  const first = kind === 'a' ? 1 : 2
  const here = sizes[layer - 1] ?? 0
  const below = sizes[layer - 2] ?? 0
  return layer >= first && layer <= sizes.length && neuron <= here && source <= below
}

const GIVEN = new Set(['w', 'b', 'y', 'learning_rate'])

/** Whether a pass computes the quantity, rather than being given it. */
export function isComputed(id: string): boolean {
  const { kind, layer } = parseId(id)
  return !GIVEN.has(kind) && !(kind === 'a' && layer === 1)
}
