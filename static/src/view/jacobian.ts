/** Softmax's Jacobian times ∂C/∂a, drawn: which entries are lit, and which rows are drawn at all. */
import { quantityOf } from './quantity'

/** What an entry is to the number that is attended to. */
type Role = 'source' | 'use'

/** Rows that are drawn at once, at most: of a larger matrix those around the lit one. */
const MOST_ROWS = 12

/** Rows from 1, `row` among them. */
export function rowsAround(row: number, count: number): number[] {
  const first = Math.max(1, Math.min(row - MOST_ROWS / 2, count - MOST_ROWS + 1))
  const length = Math.min(count, MOST_ROWS)
  return Array.from({ length }, (_, index) => first + index)
}

/** What the entries are to the number that is attended to. */
export interface Lit {
  /** ∂a_k/∂z_j: makes δ_j, and is made from a_j and a_k. */
  entry: (j: number, k: number) => Role | null
  /** ∂C/∂a_k: makes every δ, and is made from a_k and y_k. */
  byOutput: (k: number) => Role | null
}

/** `suffix` is that of the sample (`@3`), `layer` the output. */
export function litBy(roles: ReadonlyMap<string, string>, layer: number, suffix: string): Lit {
  const selves = [...roles].flatMap(([id, role]) => (role === 'self' ? [id] : []))
  const found = { delta: new Set<number>(), a: new Set<number>(), y: new Set<number>() }
  for (const id of selves) {
    if (!id.endsWith(suffix) || (suffix === '' && id.includes('@'))) continue
    const { kind, layer: of, neuron } = quantityOf(id)
    if (kind === 'y') found.y.add(neuron)
    else if ((kind === 'a' || kind === 'delta') && of === layer) found[kind].add(neuron)
  }
  return {
    entry: (j, k) => {
      if (found.delta.has(j)) return 'source'
      return found.a.has(j) || found.a.has(k) ? 'use' : null
    },
    byOutput: (k) => {
      if (found.delta.size > 0) return 'source'
      return found.a.has(k) || found.y.has(k) ? 'use' : null
    },
  }
}
