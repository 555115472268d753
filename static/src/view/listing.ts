/** A NumPy program as text in which arrays can be found, and what each array holds. */
import { idAt, isScalar, type Grid } from './grids'
import { quantityOf } from './quantity'

/** A run of a line's text; `array` names the array where it is one: `w[2]`, `Delta[3]`, `cost`. */
export interface Token {
  text: string
  array: string | null
}

const KINDS = new Set([
  'z',
  'mask',
  'slope',
  'a',
  'y',
  'delta',
  'b',
  'w',
  'grad_b',
  'grad_w',
  'new_b',
  'new_w',
])
const NAMES: Record<string, string> = { eta: 'learning_rate', eta_e: 'learning_rate', cost: 'cost' }
const ARRAY = /\b[A-Za-z_]+\[\d+\]|\b[A-Za-z_]+\b/g

/** With a schedule (`scheduled`) eta is what was set, and eta_e what the pass learns with. */
export function tokensOf(line: string, scheduled = line.includes('eta_e')): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (const { 0: text, index } of line.matchAll(ARRAY)) {
    if (keyOf(text) === null || (text === 'eta' && scheduled)) continue
    if (index > done) tokens.push({ text: line.slice(done, index), array: null })
    tokens.push({ text, array: text })
    done = index + text.length
  }
  if (done < line.length) tokens.push({ text: line.slice(done), array: null })
  return tokens
}

/** What an assignment makes, the inputs in their dictionary among it; null where that is no array. */
export function madeBy(line: string): string | null {
  const [, inputs] = /^([aA]) = \{1: /.exec(line) ?? []
  return inputs ? `${inputs}[1]` : (tokensOf(line)[0]?.array ?? null)
}

/** The arrays and numbers of the pass that an assignment reads, in their order. */
export function readsOf(line: string, sizes: readonly number[]): string[] {
  const [, right = ''] = line.split(/ = (.*)/s)
  const all = sizes.slice(1).map((_, index) => `w[${index + 2}]`)
  const named = tokensOf(right).flatMap(({ array }) => array ?? [])
  return [...new Set([...named, ...(right.includes('w.values()') ? all : [])])]
}

/** What an array holds, as kind and layer: `Delta[3]` and `delta[3]` → `delta 3`; null for others. */
export function keyOf(array: string): string | null {
  const [, name = '', layer = ''] = /^([A-Za-z_]+)(?:\[(\d+)\])?$/.exec(array) ?? []
  const kind = name.toLowerCase()
  if (NAMES[name] !== undefined && layer === '') return `${NAMES[name]} 0`
  if (kind === 'y') return layer === '' ? 'y 0' : null
  return layer !== '' && KINDS.has(kind) ? `${kind} ${layer}` : null
}

/** The array that holds a quantity, as kind and layer. */
export function keyOfId(id: string): string {
  const { kind, layer } = quantityOf(id)
  return `${kind} ${layer}`
}

/** A capital holds every sample of the batch, a row each. */
export function holdsBatch(array: string): boolean {
  return /^[A-Z]/.test(array)
}

/** An array as it lies in memory: a vector in one row, the samples of a batch in a row each. */
export function gridOf(
  array: string,
  sizes: readonly number[],
  samples: readonly string[],
): Grid | null {
  const key = keyOf(array)
  const [kind = '', at = '0'] = key?.split(' ') ?? []
  const layer = Number(at)
  if (key === null) return null
  const size = (kind === 'y' ? sizes.at(-1) : sizes[layer - 1]) ?? 0
  const named = {
    kind: kind as Grid['kind'],
    layer,
    name: array,
    latex: `\\texttt{${escaped(array)}}`,
  }
  if (isScalar(named.kind)) return { ...named, form: 'row', rows: 1, columns: 1 }
  if (/w$/.test(kind)) {
    return { ...named, form: 'weights', rows: size, columns: sizes[layer - 2] ?? 0 }
  }
  const suffixes = holdsBatch(array) ? samples : ['']
  const isParameter = /b$/.test(kind)
  return {
    ...named,
    form: 'row',
    rows: suffixes.length,
    columns: size,
    ...(isParameter ? {} : { samples: suffixes }),
  }
}

/** The shape as NumPy has it: a vector has one axis, a number none. */
export function numpyShape(array: string, { kind, rows, columns, form }: Grid): string {
  if (isScalar(kind)) return '()'
  return form === 'row' && !holdsBatch(array) ? `(${columns},)` : `(${rows}, ${columns})`
}

/**
 * The quantity of an array that stands for it where one of them is explained: one that the
 * explanation is made from, the explained one itself, or else the first.
 */
export function standIn(
  array: string,
  explained: readonly string[],
  grid: Grid | null,
): string | null {
  const key = keyOf(array)
  const found = explained.find((id) => keyOfId(id) === key)
  if (found) return found
  if (grid) return idAt(grid, { row: 0, column: 0 })
  return key?.split(' ')[0] ?? null
}

function escaped(text: string): string {
  return text.replaceAll('_', '\\_')
}
