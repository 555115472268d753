/** Where edges run and where their chips stand. */
import { type Box, isDense, type Layout, neuronBox, openedBox } from './layout'
import { CHIP, chipWidth, HEADING, MARGIN } from './measures'

export interface Point {
  x: number
  y: number
}

/** An edge's name without its quantity: the `2:1:3` of `w:2:1:3`. */
export interface Edge {
  layer: number
  neuron: number
  source: number
}

export function edgeKey({ layer, neuron, source }: Edge): string {
  return `${layer}:${neuron}:${source}`
}

/** Every edge of a network, in the order of the formulas' indices. */
export function edgesOf(sizes: readonly number[]): Edge[] {
  return sizes.slice(1).flatMap((size, index) =>
    Array.from({ length: size * (sizes[index] ?? 0) }, (_, at) => {
      const sources = sizes[index] ?? 1
      return { layer: index + 2, neuron: Math.floor(at / sources) + 1, source: (at % sources) + 1 }
    }),
  )
}

/** Edges by the neuron (`2:1`) that they lead to, in the order in which they come. */
export function byNeuron(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const found = new Map<string, Edge[]>()
  for (const edge of edges) {
    const neuron = `${edge.layer}:${edge.neuron}`
    const there = found.get(neuron)
    if (there) there.push(edge)
    else found.set(neuron, [edge])
  }
  return found
}

/** The chip of an edge where every edge has one: in the stack left of its neuron. */
export function chipBox(layout: Layout, edge: Edge): Box {
  const card = neuronBox(layout, edge.layer, edge.neuron)
  const sources = layout.columns[edge.layer - 2]?.neurons ?? 1
  const { height, pitch } = layout.density.chip
  const centre = card.y + card.h / 2 + (edge.source - (sources + 1) / 2) * pitch
  const w = chipWidth(layout.measures)
  return { x: card.x - CHIP.gap - w, y: centre - height / 2, w, h: height }
}

export function stackedChips(layout: Layout, edges: readonly Edge[]): Map<string, Box> {
  return new Map(edges.map((edge) => [edgeKey(edge), chipBox(layout, edge)]))
}

/**
 * Chips of the few edges in focus, where not every edge can have one: a list in the gap's lane,
 * about as high as the edges land. It holds what the height allows; the caller orders by weight.
 */
export function focusChips(layout: Layout, edges: readonly Edge[]): Map<string, Box> {
  const boxes = new Map<string, Box>()
  const { chip } = layout.density
  const layers = new Set(edges.map((edge) => edge.layer))
  for (const layer of layers) {
    const column = layout.columns[layer - 1]
    if (!column) continue
    const capacity = Math.max(1, Math.floor((layout.height - HEADING - MARGIN) / chip.pitch))
    const here = edges.filter((edge) => edge.layer === layer).slice(0, capacity)
    const shown = here.toSorted((a, b) => a.neuron - b.neuron || a.source - b.source)
    const middles = shown.map((edge) => {
      const card = placeOf(layout, edge.layer, edge.neuron)
      return card.y + card.h / 2
    })
    const mean = middles.reduce((total, y) => total + y, 0) / Math.max(1, shown.length)
    const single = new Set(middles).size === 1
    const widest = single ? chip.pitch : Math.max(chip.pitch, ...gapsOf(middles))
    const pitch = Math.min(widest, (layout.height - HEADING - MARGIN) / Math.max(1, shown.length))
    const length = pitch * (shown.length - 1) + chip.height
    const highest = Math.min(Math.max(HEADING, mean - length / 2), layout.height - MARGIN - length)
    const w = chipWidth(layout.measures)
    shown.forEach((edge, index) => {
      const y = highest + index * pitch
      boxes.set(edgeKey(edge), { x: column.x - CHIP.gap - w, y, w, h: chip.height })
    })
  }
  return boxes
}

/** The curve of an edge: from its source, through its chip where it has one, into its neuron. */
export function edgePath(layout: Layout, edge: Edge, chip: Box | null): string {
  const from = exitOf(layout, edge.layer - 1, edge.source)
  const to = entryOf(layout, edge, chip)
  if (!chip) return curve(from, to)
  const left = { x: chip.x, y: chip.y + chip.h / 2 }
  const right = { x: chip.x + chip.w, y: left.y }
  return `${curve(from, left)} L${at(right)} L${at(to)}`
}

/** Where the edges of a neuron leave. */
export function exitOf(layout: Layout, layer: number, neuron: number): Point {
  const box = neuronBox(layout, layer, neuron)
  return { x: box.x + box.w, y: box.y + box.h / 2 }
}

/** Where an edge without a chip ends. */
export function entryPoint(layout: Layout, edge: Edge): Point {
  return entryOf(layout, edge, null)
}

function entryOf(layout: Layout, edge: Edge, chip: Box | null): Point {
  const box = neuronBox(layout, edge.layer, edge.neuron)
  const centre = box.y + box.h / 2
  if (!chip) return { x: box.x, y: centre }
  const reach = Math.max(0, box.h / 2 - 10)
  const y = Math.max(centre - reach, Math.min(centre + reach, chip.y + chip.h / 2))
  return { x: box.x, y }
}

function placeOf(layout: Layout, layer: number, neuron: number): Box {
  const column = layout.columns[layer - 1]
  return column && isDense(column.style)
    ? openedBox(layout, layer, neuron)
    : neuronBox(layout, layer, neuron)
}

function gapsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? value))
}

function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) / 2
  return `M${at(from)} C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at(to)}`
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
