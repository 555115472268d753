/** What becomes of the errors of a pass on their way from the output back, layer by layer. */
import type { TraceView } from '../api/types'
import type { Flatness } from './flatness'

/** The errors of one layer; null while not all of them are computed. */
export interface LayerErrors {
  layer: number
  errors: { largest: number; mean: number; id: string } | null
}

/** |δ| of each layer, from the output back, as far as `known` goes. */
export function errorsOf(
  { layers }: TraceView,
  known: (id: string) => boolean,
): readonly LayerErrors[] {
  return layers
    .slice(1)
    .map(({ layer, delta }) => {
      const sizes = (delta ?? []).map((value, index) =>
        value !== null && known(`delta:${layer}:${index + 1}`) ? Math.abs(value) : Number.NaN,
      )
      if (sizes.length === 0 || sizes.some(Number.isNaN)) return { layer, errors: null }
      // a sum of tiny numbers stays tiny, and one of huge ones may overflow
      const mean = sizes.reduce((sum, size) => sum + size / sizes.length, 0)
      const largest = Math.max(...sizes)
      const id = `delta:${layer}:${sizes.indexOf(largest) + 1}`
      return { layer, errors: { largest, mean, id } }
    })
    .toReversed()
}

export type Fate =
  | { kind: 'waiting' | 'single' }
  | { kind: 'dead'; layer: number }
  | { kind: 'steady'; from: number; to: number }
  | { kind: 'vanishing' | 'exploding'; from: number; to: number; times: number; much: boolean }

/** Ratio from which errors count as smaller or larger at all. */
export const SOME = 3
/** Ratio from which the gradient vanishes or explodes. */
export const MUCH = 100

/** What becomes of the largest |δ| from the output to the lowest layer that it has come back to. */
export function fateOf(layers: readonly LayerErrors[]): Fate {
  const known = layers.flatMap(({ layer, errors }) => (errors ? [{ layer, ...errors }] : []))
  const dead = known.find(({ largest }) => largest === 0)
  if (dead) return { kind: 'dead', layer: dead.layer }
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return { kind: 'waiting' }
  if (first === last) return { kind: layers.length === 1 ? 'single' : 'waiting' }
  const [from, to] = [first.layer, last.layer]
  const [smaller, larger] = [first.largest / last.largest, last.largest / first.largest]
  if (smaller >= SOME) {
    return { kind: 'vanishing', from, to, times: smaller, much: smaller >= MUCH }
  }
  if (larger >= SOME) return { kind: 'exploding', from, to, times: larger, much: larger >= MUCH }
  return { kind: 'steady', from, to }
}

/** From this ratio between the largest and the smallest on, bars are logarithmic. */
const LINEAR = 20

/** Lengths of bars, from 0 to 1, for errors of these layers. */
export interface Scale {
  isLog: boolean
  share: (size: number) => number
}

export function scaleOf(layers: readonly LayerErrors[], more: readonly number[] = []): Scale {
  const sizes = layers.flatMap(({ errors }) => (errors ? [errors.largest, errors.mean] : []))
  const there = [...sizes, ...more].filter((size) => size > 0)
  const [low, high] = [Math.min(...there), Math.max(...there)]
  if (there.length === 0) return { isLog: false, share: () => 0 }
  if (high / low < LINEAR) return { isLog: false, share: (size) => size / high }
  // the smallest is a power of ten away from nothing, and nothing is 0
  const span = Math.log10(high) - Math.log10(low) + 1
  const share = (size: number) =>
    size > 0 ? Math.max(0, 1 + (Math.log10(size) - Math.log10(high)) / span) : 0
  return { isLog: true, share }
}

/** How many neurons of a layer pass little of an error back, and why. */
export interface LayerFlats {
  layer: number
  units: number
  /** Those whose slope is computed. */
  known: number
  counts: Readonly<Record<Flatness, number>>
}

export function flatsOf(
  { layers }: TraceView,
  known: (id: string) => boolean,
  flatness: (layer: number, neuron: number) => Flatness | null,
): readonly LayerFlats[] {
  return layers.slice(1).map(({ layer, a }) => {
    const counts = { saturated: 0, lowest: 0, off: 0 }
    const computed = a.map((_, index) => index + 1).filter((j) => known(`a:${layer}:${j}`))
    for (const neuron of computed) {
      const flat = flatness(layer, neuron)
      if (flat) counts[flat] += 1
    }
    return { layer, units: a.length, known: computed.length, counts }
  })
}

/** The gradient whose chain belongs to a chosen id; null for what has none. */
export function gradientOf(id: string | null): string | null {
  const [kind = '', layer = '', ...rest] = (id ?? '').split('@')[0]?.split(':') ?? []
  const at = [layer, ...rest].join(':')
  if (/^(w|grad_w|new_w)$/.test(kind)) return `grad_w:${at}`
  if (/^(b|grad_b|new_b)$/.test(kind)) return `grad_b:${at}`
  return /^(z|a|slope|delta)$/.test(kind) && Number(layer) > 1 ? `delta:${at}` : null
}
