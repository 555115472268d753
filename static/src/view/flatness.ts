/** Neurons that pass next to nothing of an error back, read off a pass and its own criteria. */
import type { TraceView } from '../api/types'

/**
 * `saturated`: the curve flattens out here. `lowest`: it turns at its lowest point here. `off`: it
 * is cut off here, its slope 0.
 */
export type Flatness = 'saturated' | 'lowest' | 'off'

/** GELU alone goes down and up again: left of this z it flattens out, right of it is its turn. */
const TURN = -1.5

/**
 * Why a neuron passes little of an error back, where that is so; `slope` is null while it is not
 * computed. An output whose slope is no factor of its δ is never held back by it.
 */
export function flatnessOf(
  trace: TraceView,
  layer: number,
  z: number | null,
  slope: number | null,
): Flatness | null {
  if (slope === null || z === null || slopeCancels(trace, layer)) return null
  const named = trace.network.activations[layer - 2]
  // δ is a sum over all outputs, and the logarithms of a cross-entropy outgrow a small share
  if (named === 'softmax' && trace.network.cost !== 'quadratic') return null
  const below = trace.layers[layer - 1]?.flat_below ?? null
  if (below === null) return slope === 0 ? 'off' : null
  if (Math.abs(slope) >= below) return null
  return named === 'gelu' && z > TURN ? 'lowest' : 'saturated'
}

/** Whether a layer's function has its kink at this z: it has no tangent there. */
export function isAtKink(name: string, alpha: number | null, z: number): boolean {
  if (z !== 0) return false
  return name === 'relu' || name === 'leaky_relu' || (name === 'elu' && (alpha ?? 1) !== 1)
}

/** Whether σ′ of this layer is no factor of its δ. */
export function slopeCancels({ slope_cancels, layers }: TraceView, layer: number): boolean {
  return slope_cancels && layer === layers.length
}
