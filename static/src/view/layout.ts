/**
 * Where everything of the network picture stands.
 *
 * Units are pixels at scale 1, where type is 13 high. A layout depends on the shape of the network
 * and of its stage only, never on the cursor: nothing moves while a pass is stepped through.
 *
 * Numbers cannot overlap by construction. An edge lands in its neuron through a chip of its own;
 * the chips of a neuron stand in one stack at its left, and its slot is as tall as that stack.
 */
import { type Density, densityOf, hasFoot, roomOf, type Tiles, verdictHeight } from './density'
import {
  CHIP,
  COST,
  chipWidth,
  HEADING,
  LANE_GAP,
  MARGIN,
  type Measures,
  openedRow,
  RIBBON,
  styleHeight,
  styleWidth,
  TILE,
  targetWidth,
  type NeuronStyle,
  type Size,
} from './measures'

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** One layer of the picture. */
export interface Column {
  layer: number
  style: NeuronStyle
  x: number
  width: number
  /** Neurons side by side: 1, but the width of the square for a grid. */
  across: number
  /** From one neuron's centre to the next one's below. */
  pitch: number
  neurons: number
  /** Side of the picture at the right of each neuron; 0 where there is none. */
  tile: number
  /** Where a neuron of a dense layer is shown with all its numbers; null where every one is. */
  lane: { x: number; width: number } | null
}

export interface Layout extends Size {
  density: Density
  measures: Measures
  columns: readonly Column[]
  /** Middle of the column of neurons. */
  middle: number
  /** Top of the highest neuron: what is said of a column stands just above. */
  top: number
  cost: Box
}

/** The widest that a gap grows to when the stage has room to spare. */
const WIDEST_CURVES = 190
/** The furthest that neurons stand apart, as a share of their own height. */
const AIRIEST = 1.45

export function layoutNetwork(
  sizes: readonly number[],
  stage: Size,
  room: Measures,
  tiles: Tiles = 'none',
): Layout {
  const density = densityOf(sizes, stage, room, tiles)
  const { scale, curves, styles, measures } = density
  const width = Math.max(density.natural.width, stage.width / scale)
  const height = Math.max(density.natural.height, stage.height / scale)

  const spare = width - density.natural.width
  const gaps = sizes.length - 1
  const stretch = Math.min(spare / (gaps + 0.5), Math.max(0, WIDEST_CURVES - curves))
  const costCurves = COST.curves + stretch / 2
  const used = density.natural.width + stretch * (gaps + (density.under ? 0 : 0.5))
  let x = MARGIN + (width - used) / 2

  const free = height - HEADING - MARGIN
  const columns = sizes.map((neurons, index): Column => {
    const style = styles[index] ?? 'tall'
    const across = style === 'cell' ? Math.ceil(Math.sqrt(neurons)) : 1
    const width = styleWidth(style, measures, neurons)
    const tile = density.tiles[index] ?? 0
    const own = width + roomOf(tile)
    const targets = !hasFoot(density) && index === gaps ? targetWidth(measures) + 6 : 0
    const lane = isDense(style)
      ? {
          x: x + own + targets + LANE_GAP,
          width: styleWidth(index === 0 ? 'input' : 'tall', measures, 1),
        }
      : null
    const column = { layer: index + 1, style, x, width, across, lane, neurons, tile }
    x +=
      own + (lane ? LANE_GAP + lane.width : 0) + curves + stretch + chipWidth(measures) + CHIP.gap
    const below = density.under && index === gaps ? COST.below : 0
    return { ...column, pitch: pitchOf(index, sizes, density, measures, free - below) }
  })

  const last = columns.at(-1)
  const beside = !hasFoot(density) && !last?.lane ? targetWidth(measures) + 6 : 0
  const end = (last ? rightOf(last) : 0) + beside
  const middle = HEADING + free / 2
  const cost = {
    x: end + costCurves,
    y: middle - COST.height / 2,
    w: COST.width(measures),
    h: COST.height,
  }
  const layout = { density, measures, width, height, columns, middle, top: HEADING, cost }
  const top = Math.max(HEADING, highest(layout))
  return { ...layout, top, cost: density.under ? costBelow(layout) : cost }
}

/** The cost's place under the lowest output, its target and the words of its sum. */
function costBelow(layout: Layout): Box {
  const { columns, measures } = layout
  const outputs = columns.at(-1)?.neurons ?? 1
  const target = targetBox(layout, outputs)
  const w = COST.width(measures)
  const y = target.y + target.h + RIBBON + 4
  return { x: target.x + (target.w - w) / 2, y, w, h: COST.height }
}

/** How far to the right a line of words may reach. */
export function wordsEnd({ density, width, cost }: Layout): number {
  return density.under ? width - MARGIN / 2 : cost.x - 8
}

function highest(layout: Layout): number {
  return Math.min(
    ...layout.columns.map(({ layer, neurons }) => {
      const box = neuronBox(layout, layer, 1)
      return neurons > 0 ? topOf(layout, layer, box) - verdictOf(layout, layer) : box.y
    }),
  )
}

/** Whether neurons of this style show too little to be read without being opened. */
export function isDense(style: NeuronStyle): boolean {
  return style === 'row' || style === 'cell'
}

/** The right end of a layer: where its edges leave. */
export function rightOf(column: Column): number {
  const { lane, x, width, tile } = column
  return lane ? lane.x + lane.width : x + width + roomOf(tile)
}

/** Where the picture of what a neuron answers or weighs stands; null where it has none. */
export function tileBox(layout: Layout, layer: number, neuron: number): Box | null {
  const side = layout.columns[layer - 1]?.tile ?? 0
  if (side === 0) return null
  const { x, y, w, h } = neuronBox(layout, layer, neuron)
  return { x: x + w + TILE.gap, y: y + (h - side) / 2, w: side, h: side }
}

/** Its larger picture, under a neuron that is opened, or above where there is no room. */
export function openedTileBox(layout: Layout, layer: number, neuron: number): Box | null {
  const column = layout.columns[layer - 1]
  if (!column?.lane || column.tile === 0) return null
  const card = openedBox(layout, layer, neuron)
  const side = Math.min(TILE.opened, card.w)
  const below = card.y + card.h + RIBBON
  const y = below + side > layout.height ? card.y - side - TILE.gap : below
  return { x: card.x, y, w: side, h: side }
}

/** Top of a neuron or of the stack of chips at its left, whichever is higher. */
function topOf(layout: Layout, layer: number, box: Box): number {
  const sources = layout.density.chips === 'all' ? (layout.columns[layer - 2]?.neurons ?? 0) : 0
  return Math.min(box.y, box.y + box.h / 2 - (sources * layout.density.chip.pitch) / 2)
}

/** The middle of the line above an output that says what it should be. */
export function verdictPoint(layout: Layout, neuron: number): { x: number; y: number } {
  const layer = layout.columns.length
  const box = neuronBox(layout, layer, neuron)
  return { x: box.x + box.w / 2, y: topOf(layout, layer, box) - verdictHeight(layout.density) / 2 }
}

/** Height that the line above an output takes, where there is one. */
function verdictOf(layout: Layout, layer: number): number {
  return layer === layout.columns.length ? verdictHeight(layout.density) : 0
}

/** Room for what is written left of a layer's chips. */
export function gapBefore(layout: Layout, layer: number): number {
  const [from, to] = [layout.columns[layer - 2], layout.columns[layer - 1]]
  if (!from || !to) return 0
  return to.x - CHIP.gap - chipWidth(layout.measures) - rightOf(from) - 4
}

export function neuronBox(layout: Layout, layer: number, neuron: number): Box {
  const column = layout.columns[layer - 1]
  if (!column) return { x: 0, y: 0, w: 0, h: 0 }
  const h = styleHeight(column.style, column.neurons, layout.measures, layout.density.row)
  if (column.style === 'cell') {
    const rows = Math.ceil(column.neurons / column.across)
    const row = Math.floor((neuron - 1) / column.across)
    return {
      x: column.x + ((neuron - 1) % column.across) * h,
      y: layout.middle + (row - rows / 2) * h,
      w: h,
      h,
    }
  }
  const lift = layout.density.under && layer === layout.columns.length ? COST.below / 2 : 0
  const centre = layout.middle - lift + (neuron - (column.neurons + 1) / 2) * column.pitch
  const below = footOf(layout, column) - verdictOf(layout, layer)
  return { x: column.x, y: centre - (h + below) / 2, w: column.width, h }
}

/** Where a neuron of a dense layer is opened: beside its place, within the picture. */
export function openedBox(layout: Layout, layer: number, neuron: number): Box {
  const column = layout.columns[layer - 1]
  const place = neuronBox(layout, layer, neuron)
  if (!column?.lane) return place
  const { measures } = layout
  const h = styleHeight(layer === 1 ? 'input' : 'tall', 1, measures, openedRow(measures))
  const lowest = layout.height - MARGIN - h - RIBBON
  const y = Math.max(HEADING, Math.min(lowest, place.y + place.h / 2 - h / 2))
  return { x: column.lane.x, y, w: column.lane.width, h }
}

/** Where the target of an output stands: a foot under its card, or right of a small one. */
export function targetBox(layout: Layout, neuron: number): Box {
  const place = neuronBox(layout, layout.columns.length, neuron)
  const column = layout.columns.at(-1)
  const { target } = layout.density.chip
  if (column && footOf(layout, column) > 0) {
    return { x: place.x, y: place.y + place.h + 3, w: place.w, h: target }
  }
  const h = Math.min(target, place.h)
  const x =
    (column?.lane ? column.x : place.x) + (column?.width ?? place.w) + roomOf(column?.tile ?? 0) + 6
  return { x, y: place.y + (place.h - h) / 2, w: targetWidth(layout.measures), h }
}

/** Where the words of the sum being formed stand: under everything of the neuron's own. */
export function ribbonBox(layout: Layout, layer: number, neuron: number): Box {
  const column = layout.columns[layer - 1]
  const dense = column !== undefined && isDense(column.style)
  const place = dense ? openedBox(layout, layer, neuron) : neuronBox(layout, layer, neuron)
  const target = column && !dense ? footOf(layout, column) : 0
  const incoming = layout.columns[layer - 2]?.neurons ?? 0
  const { chip, chips } = layout.density
  const stack = chips === 'all' ? incoming * chip.pitch - (chip.pitch - chip.height) : 0
  const overhang = Math.max(0, (stack - place.h) / 2 - target)
  return { x: place.x, y: place.y + place.h + target + overhang + 2, w: place.w, h: RIBBON - 4 }
}

/** The foot that the slot of an output neuron keeps for its target. */
function footOf(layout: Layout, column: Column): number {
  const { density, columns } = layout
  return column.layer === columns.length && hasFoot(density) ? density.chip.target + 3 : 0
}

function pitchOf(
  index: number,
  sizes: readonly number[],
  density: Density,
  measures: Measures,
  room: number,
): number {
  const neurons = sizes[index] ?? 1
  const least = density.slots[index] ?? 0
  if (density.styles[index] === 'cell') return styleHeight('cell', neurons, measures)
  if (density.styles[index] === 'row') return Math.max(least, Math.min(28, room / neurons))
  const tallest = Math.max(...density.slots.slice(1))
  const most = Math.max(least, tallest * AIRIEST) + measures.digit
  return Math.max(least, Math.min(room / neurons, most))
}
