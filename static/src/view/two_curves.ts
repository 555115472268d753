/** The costs of two trainings along the same passes, on one scale. */
import { curveOf, type Point } from './curve'
import type { Size } from './measures'

export interface TwoCurves {
  /** The `d` of each line; empty where there is nothing to draw. */
  lines: readonly string[]
  logarithmic: boolean
  decades: readonly number[]
  top: string
  bottom: string
}

/** Null where neither has a point. */
export function twoCurves(both: readonly (readonly Point[])[], size: Size): TwoCurves | null {
  const all = both.flat()
  if (all.length === 0) return null
  const passes = Math.max(...all.map(({ pass }) => pass)) + 1
  // the scale is that of a curve through all of them; each line is then one part of it
  const { line, logarithmic, decades, top, bottom } = curveOf(all, passes, size)
  const places = line.slice(1).split('L')
  let from = 0
  const lines = both.map((points) => {
    const own = places.slice(from, (from += points.length))
    return own.length > 0 ? `M${own.join('L')}` : ''
  })
  return { lines, logarithmic, decades, top, bottom }
}
