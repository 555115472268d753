/**
 * The layer's whole product behind one number, as matrices in a row: z = w a + b, and the others.
 *
 * Which matrices meet is the rule's matrix form, drawn; what stands in them are quantities by their
 * ids. No number is computed here.
 */
import type { Explanation, TraceView } from '../api/types'
import type { Grid } from './grids'
import { Grids } from './matrix_grids'
import {
  inGrid,
  type Lesson,
  type Piece,
  type Product,
  type Shape,
  sign,
  SQUARED,
} from './matrix_pieces'
import { quantityOf } from './quantity'

export function shapeOf(trace: TraceView, explanation: Explanation): Shape {
  const { network, batch, sample, training } = trace
  return {
    sizes: network.sizes,
    activation: (layer) => {
      const named = network.activations[layer - 2]
      return typeof named === 'string' ? named : String(named?.['name'] ?? '')
    },
    samples: batch.indices.map((index) => (index === sample.index ? '' : `@${index}`)),
    l1: training?.l1 ?? 0,
    l2: training?.l2 ?? 0,
    optimizer: training?.optimizer ?? '',
    frozen: training?.train_biases === false,
    matrix: explanation.latex.matrix,
    sources: new Set(explanation.depends_on.map((id) => quantityOf(id).kind)),
  }
}

/** The product that makes `id`; null for the learning rate, which is in none. */
export function productOf(id: string, shape: Shape): Product | null {
  const { kind, layer, sample } = quantityOf(id)
  const of = sample === null ? '' : `@${sample}`
  const draw = new Drawing(shape, of)
  switch (kind) {
    case 'z':
      return draw.weightedInput(layer)
    case 'a':
      return layer === 1 ? draw.given(draw.vector('a', 1)) : draw.activation(layer)
    case 'mask':
      return { ...draw.given(draw.vector('mask', layer)), lessons: ['matrix-rule-mask'] }
    case 'slope':
      return draw.slope(layer)
    case 'cost':
      return draw.cost()
    case 'delta':
      return layer === shape.sizes.length ? draw.outputError(layer) : draw.hiddenError(layer)
    case 'grad_b':
      return draw.biasGradient(layer)
    case 'grad_w':
      return draw.weightGradient(layer)
    case 'new_w':
    case 'new_b':
      return draw.update(kind, layer)
    case 'w':
      return draw.given(draw.weights('w', layer))
    case 'b':
      return draw.given(draw.vector('b', layer))
    case 'y':
      return draw.given(draw.targets())
    default:
      return null
  }
}

/** Lays grids and signs side by side for one shape. */
class Drawing extends Grids {
  given(grid: Grid): Product {
    return { pieces: [inGrid(grid)], stored: null, lessons: ['matrix-rule-given'] }
  }

  weightedInput(layer: number): Product {
    const made = this.vector('z', layer)
    const [w, a, b] = [
      this.weights('w', layer),
      this.vector('a', layer - 1),
      this.vector('b', layer),
    ]
    const pieces = [
      inGrid(made),
      sign('='),
      inGrid(w),
      sign('\\cdot'),
      inGrid(a),
      sign('+'),
      inGrid(b),
    ]
    return { pieces, stored: null, lessons: ['matrix-rule-z'] }
  }

  activation(layer: number): Product {
    const softmax = this.shape.activation(layer) === 'softmax'
    const mask = this.#masks(layer).reverse()
    const pieces = this.#applied(this.vector('a', layer), '\\sigma', layer)
    pieces.splice(2, 0, ...mask)
    const lesson = softmax ? ('matrix-rule-a.softmax' as const) : ('matrix-rule-a' as const)
    return { pieces, stored: null, lessons: [lesson] }
  }

  slope(layer: number): Product {
    const made = this.vector('slope', layer)
    const pieces = this.shape.sources.has('a')
      ? [inGrid(made), sign('\\leftarrow'), inGrid(this.vector('a', layer))]
      : this.#applied(made, "\\sigma'", layer)
    return { pieces, stored: null, lessons: ['matrix-rule-slope'] }
  }

  cost(): Product {
    const { sizes, samples, sources, matrix } = this.shape
    const made = inGrid(this.scalar('cost'))
    const many = this.isBatch
    const y = inGrid(many ? this.allTargets() : this.targets())
    const a = inGrid(
      many ? this.vectors('a', sizes.length, 'column') : this.vector('a', sizes.length),
    )
    const isPenalised = sources.has('w')
    const lessons: Lesson['id'][] = [many ? 'matrix-rule-cost.batch' : 'matrix-rule-cost']
    if (matrix.includes('\\|y - a') && !isPenalised) {
      const half = many ? `\\tfrac{1}{2 \\cdot ${samples.length}}` : '\\tfrac12'
      const pieces = [made, sign(`= ${half}\\,\\|`), y, sign('-'), a, sign(SQUARED)]
      return { pieces, stored: null, lessons }
    }
    const weights = isPenalised
      ? sizes.slice(1).flatMap((_, index) => [sign(','), inGrid(this.weights('w', index + 2))])
      : []
    if (isPenalised) lessons.push('matrix-rule-cost.penalty')
    const pieces = [made, sign('\\leftarrow'), y, sign(','), a, ...weights]
    return { pieces, stored: null, lessons }
  }

  hiddenError(layer: number): Product {
    const stored = this.weights('w', layer + 1)
    const above = this.vector('delta', layer + 1)
    const pieces = [
      inGrid(this.vector('delta', layer)),
      sign('='),
      inGrid(this.transposed(stored)),
      sign('\\cdot'),
      inGrid(above),
      sign('\\odot'),
      inGrid(this.vector('slope', layer)),
      ...this.#masks(layer),
    ]
    return { pieces, stored, lessons: ['matrix-rule-delta'] }
  }

  /** Which of its forms an output error has is said by the rule's own matrix form. */
  outputError(layer: number): Product {
    const made = [inGrid(this.vector('delta', layer)), sign('=')]
    const [a, y] = [inGrid(this.vector('a', layer)), inGrid(this.targets())]
    const slope = inGrid(this.vector('slope', layer))
    const [, form = ''] = this.shape.matrix.split(/=(.*)/s)
    const drawn = (pieces: readonly Piece[], lesson: Lesson['id']): Product => ({
      pieces: [...made, ...pieces],
      stored: null,
      lessons: [lesson],
    })
    if (form.includes('diag')) {
      const jacobian = sign('\\leftarrow')
      return drawn([jacobian, a, sign(','), y], 'matrix-rule-output.jacobian')
    }
    if (form.includes('\\nabla_a')) {
      return drawn(
        [sign('\\nabla_a C\\,('), a, sign(','), y, sign(')'), sign('\\odot'), slope],
        'matrix-rule-output',
      )
    }
    if (form.includes('\\odot') && !form.includes('-y')) {
      return drawn(
        [sign('('), a, sign('-'), y, sign(')'), sign('\\odot'), slope],
        'matrix-rule-output',
      )
    }
    if (form.includes('-y')) {
      return drawn([sign('-'), y, sign('\\odot\\,(1 -'), a, sign(')')], 'matrix-rule-output.rest')
    }
    if (form.includes('\\mathbf 1')) {
      const total = sign('\\textstyle\\sum_i y_i \\cdot')
      return drawn([total, a, sign('-'), y], 'matrix-rule-output.shares')
    }
    return drawn([a, sign('-'), y], 'matrix-rule-output.simple')
  }

  biasGradient(layer: number): Product {
    const made = [inGrid(this.vector('grad_b', layer)), sign('=')]
    if (!this.isBatch) {
      const pieces = [...made, inGrid(this.vector('delta', layer))]
      return { pieces, stored: null, lessons: ['matrix-rule-grad_b'] }
    }
    const pieces = [...made, this.mean, inGrid(this.vectors('delta', layer, 'column'))]
    return {
      pieces: [...pieces, sign('\\mathbf 1')],
      stored: null,
      lessons: ['matrix-rule-grad_b.batch'],
    }
  }

  weightGradient(layer: number): Product {
    const body = this.weights('grad_w', layer)
    const { l1, l2 } = this.shape
    const penalties: Piece[] = [
      ...(l2 ? [sign('+ \\lambda_2'), inGrid(this.weights('w', layer))] : []),
      ...(l1 ? [sign('+ \\lambda_1 \\operatorname{sign}'), inGrid(this.weights('w', layer))] : []),
    ]
    const more: Lesson['id'][] = [
      ...(l2 ? (['matrix-rule-penalty'] as const) : []),
      ...(l1 ? (['matrix-rule-penalty.l1'] as const) : []),
    ]
    if (!this.isBatch && penalties.length === 0) {
      const left = this.vector('delta', layer)
      const top = this.vector('a', layer - 1, 'row')
      const pieces: Piece[] = [{ kind: 'table', left, top, body }]
      return { pieces, stored: null, lessons: ['matrix-rule-grad_w'] }
    }
    const pieces = [
      inGrid(body),
      sign('='),
      ...(this.isBatch ? [this.mean] : []),
      inGrid(this.vectors('delta', layer, 'column')),
      sign('\\cdot'),
      inGrid(this.vectors('a', layer - 1, 'row')),
      ...penalties,
    ]
    const lesson = this.isBatch ? ('matrix-rule-grad_w.batch' as const) : 'matrix-rule-grad_w'
    return { pieces, stored: null, lessons: [lesson, ...more] }
  }

  update(kind: 'new_w' | 'new_b', layer: number): Product {
    const isWeight = kind === 'new_w'
    const old = isWeight ? this.weights('w', layer) : this.vector('b', layer)
    const gradient = isWeight ? this.weights('grad_w', layer) : this.vector('grad_b', layer)
    const made = isWeight ? this.weights('new_w', layer) : this.vector('new_b', layer)
    if (!isWeight && this.shape.frozen) {
      const pieces = [inGrid(made), sign('='), inGrid(old)]
      return { pieces, stored: null, lessons: ['matrix-rule-new.frozen'] }
    }
    const plain = this.shape.optimizer === 'sgd'
    const eta = inGrid(this.scalar('learning_rate'))
    const step = plain
      ? [sign('-'), eta, sign('\\cdot'), inGrid(gradient)]
      : [sign(','), inGrid(gradient), sign(','), eta]
    const pieces = [inGrid(made), sign(plain ? '=' : '\\leftarrow'), inGrid(old), ...step]
    const lesson = plain ? ('matrix-rule-new.plain' as const) : ('matrix-rule-new' as const)
    return { pieces, stored: null, lessons: [lesson] }
  }

  /** A factor of dropout, where the number is made with one. */
  #masks(layer: number): Piece[] {
    return this.shape.sources.has('mask')
      ? [sign('\\odot'), inGrid(this.vector('mask', layer))]
      : []
  }

  #applied(made: Grid, latex: string, layer: number): Piece[] {
    const z = this.vector('z', layer)
    return [inGrid(made), sign('='), sign(`${latex}\\,(`), inGrid(z), sign(')')]
  }
}
