/** What stands where on a neuron, style by style. Coordinates are inside the neuron's box. */
import type { NeuronStyle } from './measures'
import type { Edge } from './edges'
import { BAR, LABEL, type Measures, numberWidth, PAD, ROW, styleHeight } from './measures'
import { quantityOf } from './quantity'
import { lowered, raised } from './raised'

export interface CardNumber {
  id: string
  label: string
  x: number
  /** Middle of the line. */
  y: number
  labelWidth: number
  width: number
}

export interface CardBar {
  kind: 'activation' | 'error'
  x: number
  y: number
  width: number
}

export interface CardContent {
  numbers: readonly CardNumber[]
  bars: readonly CardBar[]
  /** Heights at which a thin rule parts forward, backward and parameters. */
  rules: readonly number[]
}

const LABELS: Record<string, string> = {
  z: 'z',
  mask: 'r',
  a: 'a',
  slope: 'σ′',
  delta: 'δ',
  b: 'b',
  grad_b: '∂C/∂b',
}

export function cardContent(
  style: NeuronStyle,
  measures: Measures,
  layer: number,
  neuron: number,
  /** The kind of quantity in focus here: compact neurons make room for it. */
  focused: string | null,
  row = ROW,
): CardContent {
  const number = numberWidth(measures)
  const id = (kind: string) => `${kind}:${layer}:${neuron}`
  const index = (style === 'row' ? '' : raised(layer)) + lowered(neuron)
  const line = (kind: string, x: number, y: number, labelWidth: number): CardNumber => {
    const label = (LABELS[kind] ?? kind) + (kind === 'slope' || kind === 'grad_b' ? '' : index)
    return { id: id(kind), label, x, y, labelWidth, width: number }
  }
  switch (style) {
    case 'input':
      return {
        numbers: [
          {
            id: id('a'),
            label: `x${lowered(neuron)}`,
            x: PAD,
            y: 0,
            labelWidth: 0,
            width: number,
          },
        ],
        bars: [],
        rules: [],
      }
    case 'tall':
      return tall(line, number, row)
    case 'wide':
      return wide(line, number)
    case 'short':
      return short(line, number, focused)
    case 'node':
      return node(line, number, focused)
    case 'row':
      return single(line, number, focused, styleHeight(style, 1, measures))
    case 'cell':
      return { numbers: [], bars: [], rules: [] }
  }
}

type Line = (kind: string, x: number, y: number, labelWidth: number) => CardNumber

function tall(line: Line, number: number, row: number): CardContent {
  const width = LABEL.long + number
  const at = (index: number, bars: number, rules: number) =>
    PAD + row / 2 + index * row + bars * BAR + rules * 5
  const text = (kind: string, y: number) => line(kind, PAD, y, LABEL.long)
  return {
    numbers: [
      text('z', at(0, 0, 0)),
      text('a', at(1, 0, 0)),
      text('slope', at(2, 1, 0)),
      text('delta', at(3, 1, 1)),
      text('b', at(4, 2, 2)),
      text('grad_b', at(5, 2, 2)),
    ],
    bars: [
      { kind: 'activation', x: PAD, y: at(1, 0, 0) + row / 2, width },
      { kind: 'error', x: PAD, y: at(3, 1, 1) + row / 2, width },
    ],
    rules: [at(2, 1, 0) + row / 2 + 2.5, at(3, 2, 1) + row / 2 + 2.5],
  }
}

function wide(line: Line, number: number): CardContent {
  const right = PAD + LABEL.short + number + 8
  const at = (index: number, bars: number) => 4 + ROW / 2 + index * ROW + bars * (BAR - 1)
  const width = LABEL.long + number
  return {
    numbers: [
      line('z', PAD, at(0, 0), LABEL.short),
      line('a', right, at(0, 0), LABEL.long),
      line('slope', PAD, at(1, 1), LABEL.short),
      line('delta', right, at(1, 1), LABEL.long),
      line('b', PAD, at(2, 2), LABEL.short),
      line('grad_b', right, at(2, 2), LABEL.long),
    ],
    bars: [
      { kind: 'activation', x: right, y: at(0, 0) + ROW / 2 - 1, width },
      { kind: 'error', x: right, y: at(1, 1) + ROW / 2 - 1, width },
    ],
    rules: [],
  }
}

/** Four lines, of which z gives its place to σ′ in focus, and b to its gradient. */
function short(line: Line, number: number, focused: string | null): CardContent {
  const at = (index: number, bars: number, rules: number) =>
    PAD + ROW / 2 + index * ROW + bars * BAR + rules * 5
  const kinds = [
    focused === 'slope' ? 'slope' : 'z',
    'a',
    'delta',
    focused === 'grad_b' ? 'grad_b' : 'b',
  ]
  const ys = [at(0, 0, 0), at(1, 0, 0), at(2, 1, 1), at(3, 2, 1)]
  const width = LABEL.node + number
  return {
    numbers: kinds.map((kind, index) => line(kind, PAD, ys[index] ?? 0, LABEL.node)),
    bars: [
      { kind: 'activation', x: PAD, y: at(1, 0, 0) + ROW / 2, width },
      { kind: 'error', x: PAD, y: at(2, 1, 1) + ROW / 2, width },
    ],
    rules: [at(1, 1, 0) + ROW / 2 + 2.5],
  }
}

/** Two lines: what goes forward, what comes back. */
function node(line: Line, number: number, focused: string | null): CardContent {
  const upper = focused && ['z', 'mask', 'slope'].includes(focused) ? focused : 'a'
  const lower = focused === 'b' || focused === 'grad_b' ? focused : 'delta'
  const width = LABEL.node + number
  const first = 3 + ROW / 2
  const second = first + ROW + BAR
  return {
    numbers: [line(upper, PAD, first, LABEL.node), line(lower, PAD, second, LABEL.node)],
    bars: [
      { kind: 'activation', x: PAD, y: first + ROW / 2 - 1, width },
      { kind: 'error', x: PAD, y: second + ROW / 2 - 1, width },
    ],
    rules: [],
  }
}

/** One line: the activation or what is in focus; the rest is read where the neuron is opened. */
function single(line: Line, number: number, focused: string | null, height: number): CardContent {
  const x = PAD + LABEL.row + number + 6
  return {
    // what is in focus may be an edge's, which has no place here
    numbers: [
      line(focused !== null && focused in LABELS ? focused : 'a', PAD, height / 2, LABEL.row),
    ],
    bars: [
      { kind: 'activation', x, y: height / 2 - 5, width: 24 },
      { kind: 'error', x, y: height / 2 + 2, width: 24 },
    ],
    rules: [],
  }
}

/** The quantity that a neuron should make room for: new values stand in their parameter's place. */
export function shownKind(id: string | null): string | null {
  if (id === null) return null
  const { kind } = quantityOf(id)
  return kind === 'new_b' ? 'b' : kind
}

/** The number on the picture that an id lights up: a new weight is the weight from then on. */
export function placeOfId(id: string): string {
  return id.startsWith('new_') ? id.slice('new_'.length) : id
}

/** The label of an edge's weight; two-digit indices are kept apart. */
export function weightLabel({ layer, neuron, source }: Edge): string {
  const comma = neuron > 9 || source > 9 ? ',' : ''
  return `w${raised(layer)}${lowered(neuron)}${comma}${lowered(source)}`
}
