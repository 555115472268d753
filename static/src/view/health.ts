/** Where a pass gives nothing to learn from: what is read off its numbers. */
import type { GradientCheckView, TraceView } from '../api/types'
import { parameterCount } from './parameters'

/** There is nothing to agree on: no parameter of the pass moves the cost, as far as a check sees. */
export function nothingMoves(check: GradientCheckView, { network }: TraceView): boolean {
  return (
    check.both_zero > 0 && check.both_zero + check.at_kink.length >= parameterCount(network.sizes)
  )
}

export interface LayerSize {
  layer: number
  /** The largest |δ| of the layer, and where it is. */
  size: number
  id: string
}

/** The largest |δ| of each layer, from the output back; none where the pass has no errors. */
export function sizesOf({ layers }: TraceView): LayerSize[] {
  return layers
    .slice(1)
    .flatMap(({ layer, delta }) => {
      const sizes = (delta ?? []).map((value) => Math.abs(value ?? Number.NaN))
      if (sizes.length === 0 || sizes.some(Number.isNaN)) return []
      const size = Math.max(...sizes)
      return [{ layer, size, id: `delta:${layer}:${sizes.indexOf(size) + 1}` }]
    })
    .toReversed()
}

export type Fate =
  | { kind: 'dead'; layer: number }
  | { kind: 'steady' }
  | { kind: 'vanishing' | 'exploding'; from: number; to: number; times: number; much: boolean }

/** Ratio between the outermost layers from which errors count as smaller or larger at all. */
const SOME = 3
/** Ratio from which the gradient vanishes or explodes. */
const MUCH = 100

/** What becomes of the errors on their way from the output back. */
export function fateOf(layers: readonly LayerSize[]): Fate {
  const dead = layers.find(({ size }) => size === 0)
  if (dead) return { kind: 'dead', layer: dead.layer }
  const [first, last] = [layers[0], layers.at(-1)]
  if (!first || !last || first === last) return { kind: 'steady' }
  const [from, to] = [first.layer, last.layer]
  const [smaller, larger] = [first.size / last.size, last.size / first.size]
  if (smaller >= SOME) {
    return { kind: 'vanishing', from, to, times: smaller, much: smaller >= MUCH }
  }
  if (larger >= SOME) return { kind: 'exploding', from, to, times: larger, much: larger >= MUCH }
  return { kind: 'steady' }
}
