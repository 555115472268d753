/** What a product of matrices is drawn from: grids and the signs between them, side by side. */
import type { Grid } from './grids'

export type Piece =
  | { kind: 'grid'; grid: Grid }
  /** A multiplication table: `left` times `top`, entry by entry. */
  | { kind: 'table'; left: Grid; top: Grid; body: Grid }
  | { kind: 'sign'; latex: string }

/** What is said of the product; its arguments are symbols. */
export type Lesson =
  | { id: 'matrix-rule-z' | 'matrix-rule-delta' | 'matrix-rule-grad_w' | 'matrix-rule-grad_b' }
  | { id: 'matrix-rule-a' | 'matrix-rule-a.softmax' | 'matrix-rule-slope' | 'matrix-rule-cost' }
  | { id: 'matrix-rule-output.rest' | 'matrix-rule-output.shares' }
  | { id: 'matrix-rule-output' | 'matrix-rule-output.simple' | 'matrix-rule-output.jacobian' }
  | { id: 'matrix-rule-grad_w.batch' | 'matrix-rule-grad_b.batch' }
  | { id: 'matrix-rule-penalty' | 'matrix-rule-penalty.l1' }
  | { id: 'matrix-rule-cost.batch' | 'matrix-rule-cost.penalty' }
  | { id: 'matrix-rule-new' | 'matrix-rule-new.plain' | 'matrix-rule-new.frozen' }
  | { id: 'matrix-rule-given' | 'matrix-rule-mask' }

/** Samples of a batch that are drawn side by side, at most; each is asked for on its own. */
export const MOST_SAMPLES = 64

export interface Product {
  pieces: readonly Piece[]
  /** The weights as they are stored, where they are drawn transposed in the product. */
  stored: Grid | null
  lessons: readonly Lesson['id'][]
}

export interface Shape {
  sizes: readonly number[]
  activation: (layer: number) => string
  /** Sample suffixes of the batch, `''` for the shown one; more than one in a mini-batch. */
  samples: readonly string[]
  l1: number
  l2: number
  optimizer: string
  /** Biases take no step. */
  frozen: boolean
  /** The rule's matrix form, which says how an output error is made. */
  matrix: string
  /** Kinds of what the number is made from. */
  sources: ReadonlySet<string>
}

export function inGrid(grid: Grid): Piece {
  return { kind: 'grid', grid }
}

export function sign(latex: string): Piece {
  return { kind: 'sign', latex }
}

/** What stays on one line: a matrix with the signs that belong to it. */
export function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  let before: Piece[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'sign') {
      groups.push([...before, piece])
      before = []
    } else if (CLOSING.has(piece.latex)) groups.at(-1)?.push(piece)
    else before.push(piece)
  }
  return groups
}

/** The end of a norm, with its power. */
export const SQUARED = '\\|^2'

/** Signs that belong to the matrix before them. */
const CLOSING = new Set([')', ')^2', '+ \\epsilon)', ',', '\\mathbf 1', SQUARED])
