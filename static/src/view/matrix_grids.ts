/** The grids of one shape of network, each with its symbol: weights, vectors, and those of a batch. */
import { type Form, type Grid } from './grids'
import { MOST_SAMPLES, type Piece, type Shape, sign } from './matrix_pieces'
import { raised } from './raised'

export class Grids {
  protected readonly shape: Shape
  /** The suffix of the sample that is spoken of. */
  protected readonly sample: string

  constructor(shape: Shape, sample: string) {
    this.shape = shape
    this.sample = sample
  }

  weights(kind: 'w' | 'grad_w' | 'new_w', layer: number): Grid {
    const { sizes } = this.shape
    const shape = { rows: sizes[layer - 1] ?? 0, columns: sizes[layer - 2] ?? 0 }
    return { kind, layer, form: 'weights', ...shape, ...symbolsOf(kind, layer) }
  }

  vector(kind: VectorKind, layer: number, form: 'column' | 'row' = 'column'): Grid {
    const size = this.shape.sizes[layer - 1] ?? 0
    const symbols = symbolsOf(kind, layer)
    return {
      kind,
      layer,
      ...shaped(form, size, 1),
      // what is a parameter's, or the batch's, is no sample's
      ...(/^(b|grad_b|new_b)$/.test(kind) ? {} : { samples: [this.sample] }),
      ...(form === 'row' ? { latex: `(${symbols.latex})^T`, name: `(${symbols.name})ᵀ` } : symbols),
    }
  }

  targets(): Grid {
    const size = this.shape.sizes.at(-1) ?? 0
    const samples = [this.sample]
    return { kind: 'y', layer: 0, ...shaped('column', size, 1), samples, latex: 'y', name: 'y' }
  }

  /** The targets of every sample of the batch, side by side. */
  protected allTargets(): Grid {
    const size = this.shape.sizes.at(-1) ?? 0
    const samples = this.#drawn
    return { ...this.targets(), ...shaped('column', size, samples.length), samples }
  }

  /** A number of the pass that is in no vector. */
  protected scalar(kind: 'cost' | 'learning_rate'): Grid {
    const symbols = kind === 'cost' ? { latex: 'C', name: 'C' } : { latex: '\\eta', name: 'η' }
    return { kind, layer: 0, form: 'column', rows: 1, columns: 1, ...symbols }
  }

  protected get isBatch(): boolean {
    return this.shape.samples.length > 1
  }

  protected get mean(): Piece {
    return sign(`\\tfrac{1}{${this.shape.samples.length}}`)
  }

  /** The same vector of every sample of the batch, side by side. */
  protected vectors(kind: VectorKind, layer: number, form: 'column' | 'row'): Grid {
    const size = this.shape.sizes[layer - 1] ?? 0
    const samples = this.#drawn
    const own = this.vector(kind, layer, form)
    return { ...own, ...shaped(form, size, samples.length), samples }
  }

  /** Of a large batch the first. */
  get #drawn(): readonly string[] {
    return this.shape.samples.slice(0, MOST_SAMPLES)
  }

  protected transposed(grid: Grid): Grid {
    const { rows, columns, latex, name } = grid
    return {
      ...grid,
      form: 'transposed',
      rows: columns,
      columns: rows,
      latex: `(${latex})^T`,
      name: `(${name})ᵀ`,
    }
  }
}

type VectorKind = 'z' | 'mask' | 'a' | 'slope' | 'delta' | 'b' | 'grad_b' | 'new_b'

function shaped(
  form: 'column' | 'row',
  size: number,
  many: number,
): { form: Form; rows: number; columns: number } {
  return form === 'column'
    ? { form, rows: size, columns: many }
    : { form, rows: many, columns: size }
}

function symbolsOf(kind: string, layer: number): { latex: string; name: string } {
  const up = raised(layer)
  const above = `^{${layer}}`
  switch (kind) {
    case 'delta':
      return { latex: `\\delta${above}`, name: `δ${up}` }
    case 'mask':
      return { latex: `r${above}`, name: `r${up}` }
    case 'slope':
      return { latex: `\\sigma'(z${above})`, name: `σ′(z${up})` }
    case 'grad_w':
    case 'grad_b': {
      const of = kind.slice(-1)
      return { latex: `\\partial C/\\partial ${of}${above}`, name: `∂C/∂${of}${up}` }
    }
    case 'new_w':
    case 'new_b':
      return {
        latex: `${kind.slice(-1)}^{${layer},\\,\\text{new}}`,
        name: `${kind.slice(-1)}${up}`,
      }
    default:
      return { latex: kind + above, name: kind + up }
  }
}
