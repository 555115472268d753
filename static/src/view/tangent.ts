/** The cost over one parameter as a drawing: where its points, its tangent and its marks stand. */
import type { TangentView } from '../api/types'
import { formatNumber } from './number'

export interface Frame {
  width: number
  height: number
}

export interface TangentDrawing {
  across: (value: number) => number
  up: (cost: number) => number
  /** Pieces of the curve: it is interrupted where the cost has no finite value. */
  pieces: string[]
  low: number
  high: number
}

/** Air above and below the curve, of its own height. */
const AIR = 0.08
/** Digits that two figures beside each other may take to be told apart. */
const MOST_DIGITS = 12

export function drawTangent({ x, costs }: TangentView, frame: Frame): TangentDrawing {
  const finite = costs.filter((cost) => cost !== null)
  const [least, most] = [Math.min(...finite), Math.max(...finite)]
  const [from, to] = [x[0] ?? 0, x.at(-1) ?? 1]
  const isLevel = finite.length === 0 || most === least
  const half = isLevel ? Math.abs(finite[0] ?? 0) / 2 || 1 : (most - least) * AIR
  const low = (finite.length === 0 ? 0 : least) - half
  const high = (finite.length === 0 ? 0 : most) + half
  const across = (value: number) => ((value - from) / (to - from)) * frame.width
  const up = (cost: number) => frame.height * (1 - (cost - low) / (high - low))
  const pieces: string[] = []
  let isOpen = false
  for (const [at, cost] of costs.entries()) {
    if (cost === null) {
      isOpen = false
      continue
    }
    const point = `${across(x[at] ?? 0).toFixed(1)} ${up(cost).toFixed(1)}`
    if (isOpen) pieces.push(`${pieces.pop() ?? ''}L${point}`)
    else pieces.push(`M${point}`)
    isOpen = true
  }
  return { across, up, pieces, low, high }
}

/** Two numbers written with as many digits as tell them apart. */
export function apart(one: number, other: number): [string, string] {
  for (let digits = 4; digits < MOST_DIGITS; digits += 1) {
    const [a, b] = [formatNumber(one, digits), formatNumber(other, digits)]
    if (a !== b) return [a, b]
  }
  return [formatNumber(one), formatNumber(other)]
}
