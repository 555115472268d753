/** Reading quantity ids: `w:2:1:3` → its kind and its indices (layers and neurons from 1). */

export type Kind =
  | 'z'
  | 'mask'
  | 'slope'
  | 'a'
  | 'y'
  | 'cost'
  | 'delta'
  | 'b'
  | 'w'
  | 'grad_b'
  | 'grad_w'
  | 'new_b'
  | 'new_w'
  | 'learning_rate'

/** `indices` hold what the formula's indices hold: layer, neuron, source neuron; `y` has no layer. */
export interface QuantityId {
  readonly kind: Kind
  readonly layer: number
  readonly neuron: number
  readonly source: number
}

/** Ids that are remembered: more than a picture and its panels ask for from move to move. */
const MOST_REMEMBERED = 60_000
const parsed = new Map<string, QuantityId>()

/**
 * The parts of an id; a sample suffix (`@3`) is left out.
 *
 * The same ids are asked for at every move, so that what they hold is remembered.
 */
export function parseId(id: string): QuantityId {
  const known = parsed.get(id)
  if (known) return known
  if (parsed.size >= MOST_REMEMBERED) parsed.clear()
  const found = partsOf(id)
  parsed.set(id, found)
  return found
}

/** The kind alone, which is quicker than all that an id holds. */
export function kindOf(id: string): Kind {
  const end = id.search(/[:@]/)
  return (end < 0 ? id : id.slice(0, end)) as Kind
}

function partsOf(id: string): QuantityId {
  const [kind = '', ...rest] = (id.split('@')[0] ?? id).split(':')
  const [first = 0, second = 0, third = 0] = rest.map(Number)
  if (kind === 'y') return { kind, layer: 0, neuron: first, source: 0 }
  return { kind: kind as Kind, layer: first, neuron: second, source: third }
}

const PATTERN =
  /^(cost|learning_rate|y:[1-9]\d*|(z|mask|slope|a|delta|b|grad_b|new_b)(:[1-9]\d*){2}|(w|grad_w|new_w)(:[1-9]\d*){3})(@\d+)?$/

/** Whether something is an id at all, in any network. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && PATTERN.test(id)
}
