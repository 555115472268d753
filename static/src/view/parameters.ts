/** Which parameters a gradient check can nudge to say something about a quantity. */
import { quantityOf } from './quantity'

/** The parameter that a quantity is the value, the gradient or the update of; null for others. */
export function parameterOf(id: string): string | null {
  const { kind } = quantityOf(id)
  const [, letter] = /^(?:grad_|new_)?([wb])$/.exec(kind) ?? []
  return letter === undefined ? null : `${letter}${(id.split('@')[0] ?? id).slice(kind.length)}`
}

/** The parameters at hand: the quantity's own, then the others of its neuron, the bias first. */
export function parametersNear(id: string, sizes: readonly number[]): string[] {
  const { layer, neuron } = quantityOf(id)
  const own = parameterOf(id)
  if (layer < 2) return []
  const below = sizes[layer - 2] ?? 0
  const weights = Array.from({ length: below }, (_, at) => `w:${layer}:${neuron}:${at + 1}`)
  const all = [`b:${layer}:${neuron}`, ...weights]
  return own === null ? all : [own, ...all.filter((one) => one !== own)]
}

/** Every parameter of a layer, a row for each neuron: the bias first, then the weights. */
export function parameterRows(layer: number, sizes: readonly number[]): string[][] {
  const here = sizes[layer - 1] ?? 0
  return Array.from({ length: here }, (_, at) => {
    const [first = '', ...weights] = parametersNear(`z:${layer}:${at + 1}`, sizes)
    return [first, ...weights]
  })
}

export function parameterCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, at) => sum + size * ((sizes[at] ?? 0) + 1), 0)
}
