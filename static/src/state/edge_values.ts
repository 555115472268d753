/**
 * The values of all edges at once: what `valueAt` tells id by id, read from the trace row by row.
 * A picture of a wide network draws tens of thousands of them together.
 */
import type { TraceView } from '../api/types'
import type { View } from './masking'
import type { Program } from './program'

export type EdgeKind = 'w' | 'grad_w'

interface Row {
  layer: number
  neuron: number
  sources: number
}

/** Layer by layer, neuron by neuron, source by source; NaN where a value is not computed. */
export function edgeValues(view: View, kind: EdgeKind): Float64Array {
  const rows = rowsOf(view.trace.network.sizes)
  const count = rows.reduce((sum, { sources }) => sum + sources, 0)
  const values = new Float64Array(count).fill(Number.NaN)
  let at = 0
  for (const row of rows) {
    const place = values.subarray(at, at + row.sources)
    if (kind === 'w') writeWeights(place, view, row)
    else write(place, view.trace, 'grad_w', row, madeOf(view, 'grad_w', row))
    at += row.sources
  }
  return values
}

/** The weights into one neuron, source by source; NaN where one is not there. */
export function weightsInto(view: View, layer: number, neuron: number): Float64Array {
  const sources = view.trace.network.sizes[layer - 2] ?? 0
  const values = new Float64Array(sources).fill(Number.NaN)
  writeWeights(values, view, { layer, neuron, sources })
  return values
}

/** The step as far as it tells which of these values are made: it stays where a step makes none. */
export function edgesMade({ trace, program, step, following }: View, kind: EdgeKind): number {
  const ends = rowsOf(trace.network.sizes).flatMap((row) => {
    const since = firstMade(program, kind === 'w' ? 'new_w' : kind, row)
    return since === null ? [] : [since, since + row.sources - 1]
  })
  if (step < Math.min(...ends)) return 0
  // at a pass's end the weights are those of the next one, where an edit may have changed them
  if (step === program.steps) return step + (following ? 1 : 0)
  return Math.min(step, Math.max(...ends))
}

function rowsOf(sizes: readonly number[]): Row[] {
  return sizes.slice(1).flatMap((neurons, index) =>
    Array.from({ length: neurons }, (_, at) => ({
      layer: index + 2,
      neuron: at + 1,
      sources: sizes[index] ?? 0,
    })),
  )
}

/** A weight changes at the op that updates it. */
function writeWeights(to: Float64Array, view: View, row: Row): void {
  const { trace, following, step, program } = view
  if (step === program.steps && following) return write(to, following, 'w', row, row.sources)
  write(to, trace, 'w', row, row.sources)
  write(to, trace, 'new_w', row, madeOf(view, 'new_w', row))
}

/** The first so many of a row; one that could not be computed is left as it is. */
function write(
  to: Float64Array,
  trace: TraceView,
  name: 'w' | 'grad_w' | 'new_w',
  { layer, neuron }: Row,
  count: number,
): void {
  const values = trace.layers[layer - 1]?.[name]?.[neuron - 1]
  for (let source = 0; source < count; source += 1) {
    const value = values?.[source] ?? null
    if (value !== null) to[source] = value
  }
}

/** How many of a row are made: its ops come one after the other. */
function madeOf({ program, step }: View, name: 'grad_w' | 'new_w', row: Row): number {
  const since = firstMade(program, name, row)
  return since === null ? 0 : Math.max(0, Math.min(row.sources, step - since + 1))
}

/** The step at which the first of a row is made; null where none of it ever is. */
function firstMade(program: Program, name: 'grad_w' | 'new_w', row: Row): number | null {
  return program.stepOf(`${name}:${row.layer}:${row.neuron}:1`)
}
