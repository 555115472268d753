/**
 * The update of a layer by an optimiser that remembers: one product of matrices after another.
 *
 * What it remembers has no ids of its own: an entry stands under the new parameter that it is for.
 * No number is computed here.
 */
import type { MemoryView } from '../api/types'
import { parseId } from '../api/ids'
import type { Grid, Slot } from './grids'
import { Grids } from './matrix_grids'
import { inGrid, type Piece, sign } from './matrix_pieces'

type Kind = 'new_w' | 'new_b'

/** Optimisers that remember, with the symbol of each thing that they do. */
const SYMBOLS: Record<string, readonly string[]> = {
  momentum: ['v'],
  nesterov: ['v'],
  rmsprop: ['s'],
  adam: ['m', 'v'],
}

export function remembers(optimizer: string): boolean {
  return optimizer in SYMBOLS
}

/** The array of a layer that holds what is remembered, as the program names it: `v_w[2]`. */
export function memoryGrid(
  symbol: string,
  slot: Slot,
  like: Grid,
  written?: { name: string; latex: string },
): Grid {
  const old = slot.when === 'before'
  const hat = slot.when === 'corrected'
  const latex = hat ? `\\hat ${symbol}` : old ? `${symbol}^{\\text{old}}` : symbol
  const name = hat ? `${symbol}\u0302` : old ? `${symbol} old` : symbol
  return { ...like, ...(written ?? { name, latex }), slot }
}

/** How an array of the program is named above its numbers. */
export function memoryOf(array: string): { name: string; latex: string } {
  return { name: array, latex: `\\texttt{${array.replaceAll('_', '\\_')}}` }
}

/** The value of an entry, null where it is not there. */
export function remembered(memory: MemoryView, id: string, { place, when }: Slot): number | null {
  const { kind, neuron, source } = parseId(id)
  const pair = memory.slots[place]?.[when]
  if (kind === 'new_b') return pair?.b?.[neuron - 1] ?? null
  return pair?.w[neuron - 1]?.[source - 1] ?? null
}

/** The lines of an update, each a row of matrices and signs. */
export class Remembering extends Grids {
  lines(kind: Kind, layer: number): Piece[][] {
    const { optimizer } = this.shape
    const parts = new Parts(this.#symbolOf, this.#grids(kind, layer))
    if (optimizer === 'momentum') return momentum(parts)
    if (optimizer === 'nesterov') return nesterov(parts)
    if (optimizer === 'rmsprop') return rmsprop(parts)
    return adam(parts)
  }

  readonly #symbolOf = (place: number) => SYMBOLS[this.shape.optimizer]?.[place] ?? ''

  #grids(kind: Kind, layer: number) {
    const rate = this.scalar('learning_rate')
    if (kind === 'new_w') {
      const [old, gradient, made] = (['w', 'grad_w', 'new_w'] as const).map((one) =>
        this.weights(one, layer),
      ) as [Grid, Grid, Grid]
      return { old, gradient, made, rate }
    }
    const [old, gradient, made] = (['b', 'grad_b', 'new_b'] as const).map((one) =>
      this.vector(one, layer),
    ) as [Grid, Grid, Grid]
    return { old, gradient, made, rate }
  }
}

class Parts {
  readonly #symbol: (place: number) => string
  readonly #grids: { old: Grid; gradient: Grid; made: Grid; rate: Grid }

  constructor(
    symbol: (place: number) => string,
    grids: { old: Grid; gradient: Grid; made: Grid; rate: Grid },
  ) {
    this.#symbol = symbol
    this.#grids = grids
  }

  of(when: Slot['when'], place = 0): Piece {
    return inGrid(memoryGrid(this.#symbol(place), { place, when }, this.#grids.made))
  }

  get gradient(): Piece {
    return inGrid(this.#grids.gradient)
  }

  /** `w = w − η ·`, before what is taken off. */
  get step(): Piece[] {
    const { made, old, rate } = this.#grids
    return [inGrid(made), sign('='), inGrid(old), sign('-'), inGrid(rate), sign('\\cdot')]
  }

  /** The running mean of the gradients' squares. */
  squares(place: number, decay: string): Piece[] {
    return [
      this.of('after', place),
      sign(`= ${decay}`),
      this.of('before', place),
      sign(`+ (1 - ${decay})\\,(`),
      this.gradient,
      sign(')^2'),
    ]
  }

  corrected(place: number, beta: string): Piece[] {
    const rest = sign(`= \\tfrac{1}{1 - ${beta}^t}`)
    return [this.of('corrected', place), rest, this.of('after', place)]
  }

  velocity(): Piece[] {
    const [after, before] = [this.of('after'), this.of('before')]
    return [after, sign('= \\mu'), before, sign('+'), this.gradient]
  }
}

function momentum(parts: Parts): Piece[][] {
  return [parts.velocity(), [...parts.step, parts.of('after')]]
}

function nesterov(parts: Parts): Piece[][] {
  const ahead = [sign('('), parts.gradient, sign('+ \\mu'), parts.of('after'), sign(')')]
  return [parts.velocity(), [...parts.step, ...ahead]]
}

function rmsprop(parts: Parts): Piece[][] {
  const root = [sign('/\\,(\\surd'), parts.of('after'), sign('+ \\epsilon)')]
  return [parts.squares(0, '\\rho'), [...parts.step, parts.gradient, ...root]]
}

function adam(parts: Parts): Piece[][] {
  const mean = [
    parts.of('after', 0),
    sign('= \\beta_1'),
    parts.of('before', 0),
    sign('+ (1 - \\beta_1)'),
    parts.gradient,
  ]
  const root = [sign('/\\,(\\surd'), parts.of('corrected', 1), sign('+ \\epsilon)')]
  return [
    mean,
    parts.squares(1, '\\beta_2'),
    parts.corrected(0, '\\beta_1'),
    parts.corrected(1, '\\beta_2'),
    [...parts.step, parts.of('corrected', 0), ...root],
  ]
}
