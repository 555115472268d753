/**
 * How much of a network is written out: cards with every number, compact nodes, rows, or a grid.
 *
 * The richest form that stays readable on the stage wins; what is not written out is reached by
 * focusing its neuron. Where nothing readable fits, the picture is larger than its stage and pans.
 */
import type { Size } from './layout'
import {
  CARD_GAP,
  CHIP,
  COST,
  calloutWidth,
  chipWidth,
  HEADING,
  LANE_GAP,
  MARGIN,
  type Measures,
  RIBBON,
  styleHeight,
  styleWidth,
  TARGET,
  targetWidth,
} from './measures'

/** `tall` and `wide` cards hold all numbers, a `node` two, a `row` one, a `cell` only a shade. */
export type NeuronStyle = 'input' | 'tall' | 'wide' | 'node' | 'row' | 'cell'

export interface Density {
  styles: readonly NeuronStyle[]
  /** Whether every edge has its chip, or only those of the neuron in focus. */
  chips: 'all' | 'focus'
  scale: number
  /** Whether the whole picture stands on the stage at this scale. */
  fits: boolean
  /** Width kept for the curves of a gap. */
  curves: number
  /** Height that a neuron of each layer needs, with its chips and its ribbon. */
  slots: readonly number[]
  natural: Size
}

/** The scales that a first view may take: type of 12 to 19 pixels, of 11 where much is to be shown. */
const SMALLEST = { all: 0.92, focus: 0.86 }
const LARGEST = 1.45
/** Stages narrower than this are phones: they pan. */
const PHONE = 560
/** Cards with all numbers up to so many neurons a layer. */
const MOST_CARDS = 8
/** More edges than these are drawn on a canvas. */
export const MOST_SVG_EDGES = 1500

export function densityOf(sizes: readonly number[], stage: Size, measures: Measures): Density {
  const widest = Math.max(...sizes)
  const hidden = (style: NeuronStyle) =>
    sizes.map((_, index): NeuronStyle => (index === 0 ? 'input' : style))
  const forms: Density[] = []
  const add = (styles: NeuronStyle[], chips: Density['chips']) =>
    forms.push(measure(sizes, stage, measures, styles, chips))

  if (widest <= MOST_CARDS) {
    if (stage.width >= PHONE) {
      add(hidden('tall'), 'all')
      add(hidden('wide'), 'all')
      add(hidden('tall'), 'focus')
      add(hidden('wide'), 'focus')
    } else {
      add(hidden('node'), 'all')
    }
  }
  add(mixed(sizes, stage), 'focus')

  const room = (form: Density) => stage.height / form.natural.height >= SMALLEST[form.chips]
  const found = forms.find((form) => form.fits) ?? forms.find(room) ?? forms.at(-1)
  return found ?? measure(sizes, stage, measures, hidden('tall'), 'all')
}

export function edgeCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, index) => sum + size * (sizes[index] ?? 0), 0)
}

/** Each layer in the richest style that its height allows. */
function mixed(sizes: readonly number[], stage: Size): NeuronStyle[] {
  const room = stage.height - HEADING - MARGIN
  return sizes.map((neurons, index) => {
    const pitch = room / neurons
    if (index === 0 && pitch >= styleHeight('input', neurons) + 4) return 'input'
    if (index > 0 && pitch >= styleHeight('node', neurons) + RIBBON - 4) return 'node'
    return neurons <= 36 ? 'row' : 'cell'
  })
}

function measure(
  sizes: readonly number[],
  stage: Size,
  measures: Measures,
  styles: readonly NeuronStyle[],
  chips: Density['chips'],
): Density {
  const phone = stage.width < PHONE
  const curves = phone ? 44 : calloutWidth(measures) + 4
  const slots = sizes.map((neurons, index) => {
    const style = styles[index] ?? 'tall'
    const card = styleHeight(style, neurons)
    if (style === 'row') return card + 2
    if (style === 'cell') return card
    if (index === 0) return card + CARD_GAP
    const stack = chips === 'all' ? (sizes[index - 1] ?? 0) * CHIP.pitch - 5 : 0
    const foot = chips === 'all' && index === sizes.length - 1 ? TARGET.height + 3 : 0
    return Math.max(card + foot, stack) + RIBBON + (chips === 'all' ? CARD_GAP : 0)
  })
  const heights = sizes.map((neurons, index) => {
    const across = styles[index] === 'cell' ? Math.ceil(Math.sqrt(neurons)) : 1
    return Math.ceil(neurons / across) * (slots[index] ?? 0)
  })
  const widths = sizes.map((neurons, index) => {
    const style = styles[index] ?? 'tall'
    const own = styleWidth(style, measures, neurons)
    const opened = style === 'row' || style === 'cell'
    return own + (opened ? LANE_GAP + styleWidth(index === 0 ? 'input' : 'tall', measures, 1) : 0)
  })
  const gap = curves + chipWidth(measures) + CHIP.gap
  const beside = chips === 'all' ? 0 : targetWidth(measures) + 6
  const natural = {
    width:
      sum(widths) +
      gap * (sizes.length - 1) +
      beside +
      COST.curves +
      COST.width(measures) +
      2 * MARGIN,
    height: Math.max(...heights) + HEADING + MARGIN,
  }
  const fit = Math.min(stage.width / natural.width, stage.height / natural.height)
  const fits = fit >= SMALLEST[chips]
  const scale = fits ? Math.min(fit, LARGEST) : phone ? SMALLEST.all : 1
  return { styles, chips, scale, fits, curves, slots, natural }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
