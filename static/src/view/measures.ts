/** The sizes that the picture is built from, in pixels at scale 1. */
import { type Line, textOf } from './shows'

/** Height of all type at scale 1: the smallest that a projector carries. */
export const TYPE = 13
/** Height of type, on the screen, of what is opened to be read where all else is small. */
export const READ = 11
/** Height of the smallest type that is drawn, on the screen: below it numbers cannot be read. */
export const SMALLEST = 9

/** `tall` and `wide` cards hold all numbers, a `short` one four, a `node` two, a `row` one, a `cell` a shade. */
export type NeuronStyle = 'input' | 'tall' | 'wide' | 'short' | 'node' | 'row' | 'cell'

export interface Size {
  width: number
  height: number
}

export interface Measures {
  /** Width of one digit of the figures at `TYPE`. */
  digit: number
  /** Most characters of a number on a neuron, and on an edge. */
  cardChars: number
  chipChars: number
  /** Numbers that stand side by side in each place; one where nothing is said. */
  columns?: number
  /** Width of a weight's label on a chip, where indices have more than one digit. */
  chipLabel?: number
  /** Whether what is dense or opened has to be as high as a finger needs. */
  finger?: boolean
}

/** Heights that a line of a tall card may have: the airiest that fits is taken. */
export const ROWS = [22, 19, 17]
export const ROW = 17
export const PAD = 7
export const MARGIN = 10
/** Two lines above the picture: the layer, its function. */
export const HEADING = 44
/** Between two neighbouring slots. */
export const CARD_GAP = 8
/** A line under a neuron that spells the sum being formed. */
export const RIBBON = 22
export const LANE_GAP = 14
export const BAR = 6

export const LABEL = { short: 20, long: 43, chip: 36, node: 32, row: 28, target: 66 }

export const CHIP = { pad: 5, gap: 8 }

/** A chip's two lines, how far apart chips stand, and the height of a target at its output. */
export interface ChipSize {
  line: number
  height: number
  pitch: number
  target: number
}

export const CHIPS: Record<'mouse' | 'finger', ChipSize> = {
  mouse: { line: 16, height: 37, pitch: 42, target: 20 },
  // at the smallest scale of a first view each line is 24 pixels high
  finger: { line: 28, height: 61, pitch: 64, target: 28 },
}

/** A line, a row or a cell that a finger can hit: 24 pixels and a gap at the smallest scale of a first view. */
const FINGER = 30

/** Height of a line of a card that is opened beside its layer. */
export function openedRow({ finger }: Measures): number {
  return finger ? FINGER : ROW
}

/** The middle of a chip's first line; the second is a line below. */
export function chipMiddle({ line, height }: ChipSize): number {
  return (height - 2 * line) / 2 + line / 2
}

/** A line above an output: what it is, and what it should be; two lines where width is short. */
export const VERDICT = { line: 20, lines: 36 }

/** A small picture beside a neuron, of what it answers or weighs; a large one where it is opened. */
export const TILE = { gap: 4, most: 68, opened: 104 }

/** The side of a neuron's picture: as high as the neuron itself. */
export function tileSide(style: NeuronStyle, measures: Measures, row = ROW): number {
  if (style === 'input' || style === 'cell') return 0
  return Math.min(TILE.most, styleHeight(style, 1, measures, row) - 2)
}

export const COST = {
  height: 52,
  curves: 26,
  /** Below the outputs: itself, the word under it, and what keeps it off them. */
  below: 90,
  /** What joins the outputs to it there runs so far right of them. */
  bow: 9,
  width: (measures: Measures) => Math.round(measures.digit * measures.cardChars + 2 * PAD + 2),
}

/** A line of words under a neuron, with its round ends. */
export function ribbonWidth(words: Line, { digit }: Measures): number {
  return textOf(words).length * digit * 0.98 + 18
}

/** A callout holds a factor and its sign, left of its chip. */
export function calloutWidth(measures: Measures): number {
  const { digit, cardChars, columns = 1 } = measures
  return Math.round(digit * (cardChars / columns + 1.5) + 10)
}

export function chipWidth(measures: Measures): number {
  return Math.round(measures.digit * measures.chipChars + chipLabel(measures) + 2 * CHIP.pad)
}

/** Width of a small digit in an index, and of the comma between two that have several. */
const INDEX = { digit: 5.5, comma: 3 }

export function chipLabel(measures: Measures): number {
  return measures.chipLabel ?? LABEL.chip
}

/** Room for the longest index of a weight. */
export function chipLabelFor(sizes: readonly number[]): number {
  const digits = sizes.slice(1).map((to, index) => `${to}${sizes[index] ?? 0}`.length)
  const more = Math.max(2, ...digits) - 2
  return LABEL.chip + (more > 0 ? INDEX.comma + more * INDEX.digit : 0)
}

export function numberWidth(measures: Measures): number {
  return Math.round(measures.digit * measures.cardChars)
}

export function targetWidth(measures: Measures): number {
  return numberWidth(measures) + LABEL.target + 6
}

export function styleWidth(style: NeuronStyle, measures: Measures, neurons: number): number {
  const number = numberWidth(measures)
  switch (style) {
    case 'input':
      return number + 2 * PAD
    case 'tall':
      return 2 * PAD + LABEL.long + number
    case 'wide':
      return 2 * PAD + LABEL.short + LABEL.long + 2 * number + 8
    case 'short':
    case 'node':
      return 2 * PAD + LABEL.node + number
    case 'row':
      return 2 * PAD + LABEL.row + number + 28
    case 'cell':
      return Math.ceil(Math.sqrt(neurons)) * styleHeight('cell', neurons, measures)
  }
}

/** `row` is the height of a line of a tall card; the other styles are as compact as can be. */
export function styleHeight(
  style: NeuronStyle,
  neurons: number,
  { finger = false }: Measures,
  row = ROW,
): number {
  switch (style) {
    case 'input':
      return 2 * ROW + 12
    case 'tall':
      return 6 * row + 2 * BAR + 10 + 2 * PAD
    case 'wide':
      return 3 * ROW + 2 * BAR + 5
    case 'short':
      return 4 * ROW + 2 * BAR + 5 + 2 * PAD
    case 'node':
      return 2 * ROW + 2 * BAR
    case 'row':
      return finger ? FINGER : 18
    case 'cell':
      if (finger) return FINGER
      return neurons > 400 ? 11 : neurons > 100 ? 15 : 20
  }
}
