/** Which edges a focus writes out, and how much room the numbers of a pass need. */
import type { TraceView } from '../api/types'
import type { Edge } from './edges'
import { formatNumber, formatSigned } from './number'
import { quantityOf } from './quantity'

/** Numbers looked at to find the longest: beyond, a layout is a compact one anyway. */
const LOOKED_AT = 3000

/** From here up a number of two digits may be written with the next power of ten. */
const ROUNDED_UP = 9.5

/** Widths of numbers in characters; eight at least, so that the picture seldom changes. */
export function roomForNumbers(trace: TraceView | null): { cardChars: number; chipChars: number } {
  const onCards: number[] = []
  const onEdges: number[] = []
  const add = (to: number[], values: readonly (number | null)[] | null | undefined) => {
    for (const value of values ?? []) if (value !== null && to.length < LOOKED_AT) to.push(value)
  }
  for (const layer of trace?.layers ?? []) {
    for (const values of [
      layer.a,
      layer.z,
      layer.slope,
      layer.delta,
      layer.b,
      layer.grad_b,
      layer.new_b,
    ]) {
      add(onCards, values)
    }
    for (const rows of [layer.w, layer.grad_w, layer.new_w]) {
      for (const row of rows ?? []) add(onEdges, row)
    }
  }
  add(onCards, trace?.sample.y)
  return {
    cardChars: atLeastEight(longest(onCards, formatNumber)),
    chipChars: atLeastEight(longest(onEdges, formatSigned)),
  }
}

/** The same where each place holds two numbers, side by side. */
export function doubled({ cardChars, chipChars }: { cardChars: number; chipChars: number }) {
  return { cardChars: 2 * cardChars + 1, chipChars: 2 * chipChars + 1, columns: 2 }
}

/**
 * The edges that matter to `id`, the heaviest first: those that bring its terms, or else those of
 * its neuron. A weight brings along the others of its neuron, so that a row is read in its place.
 */
export function focusEdges(
  id: string,
  sizes: readonly number[],
  heaviest: readonly string[],
  weight: (edge: Edge) => number | null,
): readonly Edge[] {
  const { kind, layer, neuron, source } = quantityOf(id)
  // a weight's own chip is read among the others of its neuron; an error comes back over these alone
  const brings = heaviest.length > (kind === 'delta' ? 0 : 1)
  if (brings) return heaviest.map(edgeFromKey)
  if (kind === 'cost' || kind === 'y' || kind === 'learning_rate') return []
  const outgoing = layer === 1
  const edges = outgoing
    ? range(sizes[1] ?? 0).map((to) => ({ layer: 2, neuron: to, source: neuron }))
    : range(sizes[layer - 2] ?? 0).map((from) => ({ layer, neuron, source: from }))
  const size = (edge: Edge) => {
    const own = source > 0 && edge.neuron === neuron && edge.source === source
    return own ? Number.POSITIVE_INFINITY : Math.abs(weight(edge) || 0)
  }
  // a size is asked for once an edge, not once a comparison
  return edges
    .map((edge) => ({ edge, size: size(edge) }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ edge }) => edge)
}

/** The edges (`3:1:2`) over which its error comes back to a neuron; none for any other quantity. */
export function errorEdges(id: string, sizes: readonly number[]): readonly string[] {
  const { kind, layer, neuron } = quantityOf(id)
  if (kind !== 'delta') return []
  return range(sizes[layer] ?? 0).map((to) => `${layer + 1}:${to}:${neuron}`)
}

function edgeFromKey(key: string): Edge {
  const [layer = 0, neuron = 0, source = 0] = key.split(':').map(Number)
  return { layer, neuron, source }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/**
 * Characters of the longest. Of numbers with the same sign and power of ten one is written for all:
 * they have as many figures, but for whole ones and those that may be rounded to the next power.
 */
function longest(values: readonly number[], format: (value: number) => string): number {
  const written = new Set<number>()
  let most = 0
  for (const value of values) {
    const size = Math.abs(value)
    const power = Math.floor(Math.log10(size))
    const isUsual = size / 10 ** power < ROUNDED_UP && !Number.isInteger(value)
    const kind = value < 0 ? -power - 1000 : power
    if (isUsual && written.has(kind)) continue
    if (isUsual) written.add(kind)
    most = Math.max(most, format(value).length)
  }
  return most
}

function atLeastEight(chars: number): number {
  return Math.max(8, chars)
}

/** Kinds of which each neuron has one, and each edge. */
const OF_NEURONS = ['a', 'z', 'mask', 'slope', 'delta', 'b', 'grad_b', 'new_b'] as const
const OF_EDGES = ['w', 'grad_w', 'new_w'] as const

/** Neurons (`2:1`) and edges (`2:1:3`) that a step has to do with: the rest steps back. */
export interface Involved {
  neurons: Pick<ReadonlySet<string>, 'has'>
  edges: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Looked up and not listed: a step of a wide layer has to do with thousands of numbers, of which a
 * picture shows a few.
 */
export function involvedIn(
  ids: Iterable<string>,
  edges: Iterable<string>,
  layers: number,
): Involved {
  const touched = new Set(edges)
  const of = new Set<string>()
  for (const id of ids) of.add(id.includes('@') ? id.slice(0, id.indexOf('@')) : id)
  const isTarget = (key: string) => {
    const [layer, neuron] = key.split(':')
    return Number(layer) === layers && of.has(`y:${neuron}`)
  }
  return {
    neurons: { has: (key) => OF_NEURONS.some((kind) => of.has(`${kind}:${key}`)) || isTarget(key) },
    edges: { has: (key) => touched.has(key) || OF_EDGES.some((kind) => of.has(`${kind}:${key}`)) },
  }
}
