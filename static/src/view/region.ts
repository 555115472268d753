/** The part of the picture that an id is about: what has to be in view when it is stepped to. */
import { chipBox } from './edges'
import {
  type Box,
  isDense,
  type Layout,
  neuronBox,
  openedBox,
  ribbonBox,
  rightOf,
  targetBox,
} from './layout'
import { calloutWidth } from './measures'
import { quantityOf } from './quantity'

/** Characters of a ribbon such as `Σ 0.03635 ⊙ σ′ 0.2413`, and its ends. */
const WORDS = 28

export function regionOf(id: string, layout: Layout, widest: number): Box | null {
  const { kind, layer, neuron, source } = quantityOf(id)
  const layers = layout.columns.length
  if (kind === 'cost') {
    const outputs = layout.columns.at(-1)?.neurons ?? 1
    return around([neuronBox(layout, layers, 1), neuronBox(layout, layers, outputs), layout.cost])
  }
  const own = kind === 'y' ? layers : layer
  const column = layout.columns[own - 1]
  if (!column) return null
  const card = isDense(column.style)
    ? openedBox(layout, own, neuron)
    : neuronBox(layout, own, neuron)
  if (own === 1) return card
  const target = own === layers ? [targetBox(layout, neuron)] : []
  const near = around([card, wordsOf(layout, own, neuron), ...target])
  if (kind === 'a' || kind === 'y' || (kind === 'delta' && own === layers)) return near
  const back = kind === 'delta' && own < layers
  const other = layout.columns[back ? own : own - 2]
  if (!other) return near
  /** With the whole column that the terms come from, or else with its nearest end. */
  const full = around([near, { ...card, x: other.x, w: rightOf(other) - other.x }])
  if (full.w <= widest) return full
  if (back) return around([near, { ...card, x: other.x, w: 20 }])
  const chip =
    layout.density.chips === 'all'
      ? chipBox(layout, { layer: own, neuron, source: source || 1 })
      : card
  const reach = calloutWidth(layout.measures)
  return around([near, { ...chip, x: chip.x - reach, w: chip.w + reach }])
}

/** Where a number itself stands, or the card of its neuron: what is zoomed at by key. */
export function placeOfNumber(id: string, layout: Layout): Box | null {
  const { kind, layer, neuron } = quantityOf(id)
  if (kind === 'cost') return layout.cost
  if (kind === 'y') return targetBox(layout, neuron)
  return layout.columns[layer - 1] ? neuronBox(layout, layer, neuron) : null
}

/** What of a region has to be seen where there is no room for all of it: the number's own card or chip. */
export function coreOf(id: string, layout: Layout): Box | null {
  const { layer, neuron, source } = quantityOf(id)
  if (source && layout.density.chips === 'all') return chipBox(layout, { layer, neuron, source })
  const style = layout.columns[layer - 1]?.style
  return style && isDense(style) ? openedBox(layout, layer, neuron) : placeOfNumber(id, layout)
}

/** All the neurons that a way to the cost leads through. */
export function regionOfWay(ids: readonly string[], layout: Layout): Box {
  return around(
    ids.flatMap((id) => {
      const { kind, layer, neuron, source } = quantityOf(id)
      const own = neuronBox(layout, layer, neuron)
      return kind === 'w' ? [own, neuronBox(layout, layer - 1, source)] : [own]
    }),
  )
}

/** The ribbon's words are wider than its neuron; on a narrow stage they have to be in view too. */
function wordsOf(layout: Layout, layer: number, neuron: number): Box {
  const box = ribbonBox(layout, layer, neuron)
  const w = layout.measures.digit * WORDS
  const x = layout.density.chips === 'all' ? box.x + (box.w - w) / 2 : box.x
  return { ...box, x, w }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}
