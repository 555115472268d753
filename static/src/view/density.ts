/**
 * How much of a network is written out: cards with every number, compact nodes, rows, or a grid.
 *
 * The richest form that stays readable on the stage wins; what is not written out is reached by
 * focusing its neuron. Where nothing readable fits, the picture is larger than its stage and pans.
 */
import {
  CARD_GAP,
  CHIP,
  CHIPS,
  type ChipSize,
  COST,
  calloutWidth,
  chipLabelFor,
  chipWidth,
  HEADING,
  LANE_GAP,
  MARGIN,
  type Measures,
  RIBBON,
  ROW,
  READ,
  ROWS,
  SMALLEST as SMALLEST_TYPE,
  styleHeight,
  styleWidth,
  targetWidth,
  TILE,
  tileSide,
  TYPE,
  VERDICT,
  type NeuronStyle,
  type Size,
} from './measures'

/** One way to draw a network. */
interface Form {
  styles: readonly NeuronStyle[]
  /** Whether every edge has its chip, or only those of the neuron in focus. */
  chips: 'all' | 'focus'
  /** Where a product arriving over an edge is written: beside its chip, or within it to save width. */
  callouts: 'beside' | 'within'
  /** Height of a line of a tall card. */
  row: number
  /** Whether long numbers are set narrower, so that more of the picture is on the stage. */
  narrow?: boolean
  /** Whether targets and the cost stand under the outputs, not right of them, to save width. */
  under?: boolean
  tiled?: Tiles
}

/** Which layers' neurons have a picture beside them: all but the inputs, the first of those, none. */
export type Tiles = 'all' | 'first' | 'none'

export interface Density extends Form {
  /** On a phone each line of a chip is as high as a finger needs. */
  chip: ChipSize
  scale: number
  /** Whether the whole picture stands on the stage at this scale. */
  fits: boolean
  /** Width kept for the curves of a gap. */
  curves: number
  /** Height that a neuron of each layer needs, with its chips and its ribbon. */
  slots: readonly number[]
  /** Side of the picture beside each layer's neurons; 0 where they have none. */
  tiles: readonly number[]
  natural: Size
  /** The room that numbers have in this form. */
  measures: Measures
}

/** The scales that a first view may take: type of 11 to 19 pixels. */
const SMALLEST = 0.86
/** What is as narrow as can be may take the last of it: type of 11 pixels. */
const SMALLEST_UNDER = READ / TYPE
const LARGEST = 1.45
/** Stages narrower than this are phones: they pan. */
const PHONE = 560
/** Cards with all numbers up to so many neurons a layer. */
const MOST_CARDS = 8
/** The share of a picture's height that has to be on a phone's stage at once. */
const LOWEST = 0.7
/** Width of the curves of a gap that keeps no room for callouts. */
const BARE_CURVES = 24
/** The same in the narrowest form. */
const LEAST_CURVES = 14

const PLAIN: Omit<Form, 'styles'> = { chips: 'focus', callouts: 'beside', row: ROW }
const NARROWEST: Partial<Form> = { callouts: 'within', narrow: true, under: true }

/** More edges than these are drawn on a canvas. */
export const MOST_SVG_EDGES = 1500

export function densityOf(
  sizes: readonly number[],
  stage: Size,
  measures: Measures,
  tiles: Tiles = 'none',
): Density {
  const all = (style: NeuronStyle) =>
    sizes.map((_, index): NeuronStyle => (index === 0 ? 'input' : style))
  const form = (styles: NeuronStyle[], more: Partial<Form> = {}) =>
    measure(sizes, stage, measures, { ...PLAIN, styles, tiled: tiles, ...more })
  const airyToTight = (more: Partial<Form>) =>
    ROWS.map((row) => form(all('tall'), { ...more, row }))

  const last = form(mixed(sizes, stage, measures), { narrow: true })
  const choices: Density[][] = [[last]]
  if (Math.max(...sizes) <= MOST_CARDS && stage.width < PHONE) {
    choices.unshift([form(all('node'), { chips: 'all' })])
  } else if (Math.max(...sizes) <= MOST_CARDS) {
    choices.unshift(
      airyToTight({ chips: 'all' }),
      airyToTight({ chips: 'all', callouts: 'within', narrow: true }),
      [form(all('wide'), { chips: 'all' })],
      [form(all('tall'))],
      [form(all('wide'))],
    )
  }
  for (const choice of choices) {
    const tight = choice.at(-1)
    if (tight?.fits) return choice.find(({ fits, scale }) => fits && scale >= tight.scale) ?? tight
  }
  // rather than leave the output outside, a desk shows all of it in smaller type that can be read
  const wholeType = ({ natural: { width, height } }: Density) =>
    TYPE * Math.min(stage.width / width, stage.height / height)
  const isRead = (each: Density) => wholeType(each) >= SMALLEST_TYPE
  const whole = choices.map((choice) => choice.at(-1) ?? last)
  if (stage.width >= PHONE) {
    const narrowest = Math.max(...sizes) <= MOST_CARDS ? (['short', 'node'] as const) : []
    const small = narrowest.map((style) => form(all(style), NARROWEST))
    const read = whole.find(isRead) ?? small.find(({ fits }) => fits) ?? small.find(isRead)
    if (read) return read
  }
  // chips for a finger are high: rather than do without them, a phone moves up and down, too
  const least = stage.width < PHONE ? LOWEST : 1
  const highEnough = (each: Density) => stage.height / each.natural.height >= smallest(each) * least
  return whole.find(highEnough) ?? last
}

/** The smallest scale of a first view in this form. */
function smallest({ under = false }: Form): number {
  return under ? SMALLEST_UNDER : SMALLEST
}

/** Whether an output's target stands under it, and above it what it should be. */
export function hasFoot({ chips, under = false }: Form): boolean {
  return chips === 'all' || under
}

/** Height of what is said above an output. */
export function verdictHeight(form: Form): number {
  if (!hasFoot(form)) return 0
  return form.under ? VERDICT.lines : VERDICT.line
}

export function edgeCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, index) => sum + size * (sizes[index] ?? 0), 0)
}

/** Characters that a number is given where room is short: most have no more. */
const FEW = 8

function narrowed({ digit, cardChars, chipChars, columns = 1 }: Measures): Measures {
  const few = (FEW + 1) * columns - 1
  return {
    digit,
    cardChars: Math.min(few, cardChars),
    chipChars: Math.min(few, chipChars),
    columns,
  }
}

/** Each layer in the richest style that its height allows. */
function mixed(sizes: readonly number[], stage: Size, measures: Measures): NeuronStyle[] {
  const room = stage.height - HEADING - MARGIN
  return sizes.map((neurons, index) => {
    const pitch = room / neurons
    if (index === 0 && pitch >= styleHeight('input', neurons, measures) + 4) return 'input'
    if (index > 0 && pitch >= styleHeight('node', neurons, measures) + RIBBON - 8) return 'node'
    return neurons <= 36 ? 'row' : 'cell'
  })
}

function measure(sizes: readonly number[], stage: Size, room: Measures, form: Form): Density {
  const { styles, chips, callouts, row, tiled, under } = form
  const isPhone = stage.width < PHONE
  const measures = {
    ...(form.narrow ? narrowed(room) : room),
    finger: isPhone,
    chipLabel: chipLabelFor(sizes),
  }
  const chip = CHIPS[isPhone ? 'finger' : 'mouse']
  const bare = under ? LEAST_CURVES : BARE_CURVES
  const curves = callouts === 'within' ? bare : calloutWidth(measures) + 4
  const tiles = styles.map((style, index) =>
    tiled === 'all' || (tiled === 'first' && index === 1) ? tileSide(style, measures, row) : 0,
  )
  const slots = sizes.map((neurons, index) => {
    const style = styles[index] ?? 'tall'
    const card = styleHeight(style, neurons, measures, row)
    if (style === 'row') return card + 2
    if (style === 'cell') return card
    if (index === 0) return card + CARD_GAP
    const stack = (sizes[index - 1] ?? 0) * chip.pitch - (chip.pitch - chip.height)
    const output = index === sizes.length - 1 && hasFoot(form)
    const [foot, verdict] = output ? [chip.target + 3, verdictHeight(form)] : [0, 0]
    if (chips === 'focus') return card + foot + verdict + RIBBON
    return Math.max(card + foot, stack) + verdict + RIBBON + CARD_GAP
  })
  const heights = sizes.map((neurons, index) => {
    const across = styles[index] === 'cell' ? Math.ceil(Math.sqrt(neurons)) : 1
    const below = under && index === sizes.length - 1 ? COST.below : 0
    return Math.ceil(neurons / across) * (slots[index] ?? 0) + below
  })
  const widths = sizes.map((neurons, index) => {
    const style = styles[index] ?? 'tall'
    const own = styleWidth(style, measures, neurons)
    const opened = style === 'row' || style === 'cell'
    return (
      own +
      roomOf(tiles[index] ?? 0) +
      (opened ? LANE_GAP + styleWidth(index === 0 ? 'input' : 'tall', measures, 1) : 0)
    )
  })
  const gap = curves + chipWidth(measures) + CHIP.gap
  const beside = hasFoot(form) ? 0 : targetWidth(measures) + 6
  const natural = {
    width:
      sum(widths) +
      gap * (sizes.length - 1) +
      beside +
      (under ? COST.bow : COST.curves + COST.width(measures)) +
      2 * MARGIN,
    height: Math.max(...heights) + HEADING + MARGIN,
  }
  const fit = Math.min(stage.width / natural.width, stage.height / natural.height)
  const fits = fit >= smallest(form)
  const high = Math.max(smallest(form), Math.min(1, stage.height / natural.height))
  const scale = fits ? Math.min(fit, LARGEST) : high
  return { ...form, chip, scale, fits, curves, slots, tiles, natural, measures }
}

/** The width that a picture of this side takes beside its neuron. */
export function roomOf(tile: number): number {
  return tile > 0 ? TILE.gap + tile : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
