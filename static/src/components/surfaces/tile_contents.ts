/** The pictures themselves, by layer and neuron (`2:1`): what is answered, or what is weighed. */
import type { NetworkView, SurfacesView } from '../../api/types'
import { nameOf } from '../../state/setup'
import { type Range, rangeOf } from '../../view/surface'

export interface Tile {
  /** From the lowest row to the highest; one row is a function of one input. */
  rows: readonly (readonly number[])[]
  range: Range
}

/** A row for each neuron. */
export type Weights = readonly (readonly number[])[]

/** Each in the range of its layer's activation; where that has no bounds, in its own. */
export function answerTiles(
  layers: SurfacesView['layers'],
  activations: NetworkView['activations'],
): ReadonlyMap<string, Tile> {
  return new Map(
    layers.flatMap(({ layer, a }) =>
      a.map((rows, index): [string, Tile] => {
        const range = rangeOf(nameOf(activations[layer - 2] ?? ''), rows)
        return [`${layer}:${index + 1}`, { rows, range }]
      }),
    ),
  )
}

/** Each scaled by its own largest weight: what it looks for, not how much. */
export function weightTiles(
  weights: Weights,
  image: readonly [number, number],
): ReadonlyMap<string, Tile> {
  return new Map(
    weights.map((row, index): [string, Tile] => {
      const high = row.reduce((most, w) => Math.max(most, Math.abs(w)), 0) || 1
      return [
        `2:${index + 1}`,
        { rows: pictureOf(row, image), range: { low: -high, middle: 0, high } },
      ]
    }),
  )
}

/** The lowest row first, as surfaces have it. */
function pictureOf(row: readonly number[], [rows, columns]: readonly [number, number]) {
  return Array.from({ length: rows }, (_, line) => {
    const from = (rows - 1 - line) * columns
    return row.slice(from, from + columns)
  })
}
