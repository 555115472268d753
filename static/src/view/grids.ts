/** Quantities of one kind and layer as rows and columns: which id stands where, and the way back. */
import { parseId, type Kind } from '../api/ids'

/** How the quantities lie: a weight's matrix as it is stored or turned over, or a vector. */
export type Form = 'weights' | 'transposed' | 'column' | 'row'

/** Which thing that the optimiser remembers, from 0, and whether before or after the update. */
export interface Slot {
  place: number
  when: 'before' | 'after' | 'corrected'
}

export interface Grid {
  kind: Kind
  /** 0 for targets, which have none. */
  layer: number
  form: Form
  rows: number
  columns: number
  /** Sample suffixes, `''` for the shown one: a vector for each, side by side. */
  samples?: readonly string[]
  /** The symbol as LaTeX. */
  latex: string
  /** The symbol in plain characters. */
  name: string
  /** What stands in it is no quantity: it is remembered for the parameters of these ids. */
  slot?: Slot
}

export interface Cell {
  row: number
  column: number
}

/** What is a single number of the pass, and no entry of anything. */
export function isScalar(kind: Kind): boolean {
  return kind === 'cost' || kind === 'learning_rate'
}

/** The id at a place, counted from 0. */
export function idAt(grid: Grid, { row, column }: Cell): string {
  const { kind, layer, form, samples } = grid
  if (isScalar(kind)) return kind
  const head = kind === 'y' ? 'y' : `${kind}:${layer}`
  switch (form) {
    case 'weights':
      return `${head}:${row + 1}:${column + 1}`
    case 'transposed':
      return `${head}:${column + 1}:${row + 1}`
    case 'column':
      return `${head}:${row + 1}${samples?.[column] ?? ''}`
    case 'row':
      return `${head}:${column + 1}${samples?.[row] ?? ''}`
  }
}

/** Where an id stands; null where it is not in this grid. */
export function placeOf(grid: Grid, id: string): Cell | null {
  const { kind, layer, neuron, source } = parseId(id)
  if (kind !== grid.kind || layer !== grid.layer) return null
  if (isScalar(kind)) return { row: 0, column: 0 }
  const [, sample] = id.split('@')
  const suffix = sample === undefined ? '' : `@${sample}`
  const of = grid.samples ? grid.samples.indexOf(suffix) : suffix === '' ? 0 : -1
  const place = placeIn(grid.form, neuron - 1, source - 1, of)
  const inside = place.row >= 0 && place.row < grid.rows && place.column >= 0
  return inside && place.column < grid.columns ? place : null
}

function placeIn(form: Form, neuron: number, source: number, sample: number): Cell {
  switch (form) {
    case 'weights':
      return { row: neuron, column: source }
    case 'transposed':
      return { row: source, column: neuron }
    case 'column':
      return { row: neuron, column: sample }
    case 'row':
      return { row: sample, column: neuron }
  }
}

/** The rows and columns between the first and the last of these ids; null where none is here. */
export function spanOf(grid: Grid, ids: Iterable<string>): { from: Cell; to: Cell } | null {
  const places = [...ids].map((id) => placeOf(grid, id)).filter((place) => place !== null)
  if (places.length === 0) return null
  const rows = places.map(({ row }) => row)
  const columns = places.map(({ column }) => column)
  const at = (of: (...values: number[]) => number) => ({
    row: of(...rows),
    column: of(...columns),
  })
  return { from: at(Math.min), to: at(Math.max) }
}
