/** A neuron's surface as colours, lines and places: nothing here asks or changes anything. */

/** The values between which colours go, and the one that has none. */
export interface Range {
  low: number
  middle: number
  high: number
}

export interface Plane {
  /** Of the first input, from low to high. */
  x: readonly [number, number]
  /** Of the second; for one input the values of the function itself. */
  y: readonly [number, number]
}

type Rgb = readonly [number, number, number]

export interface Inks {
  positive: Rgb
  negative: Rgb
  ground: Rgb
}

/** How much of the sign's colour the ends of the range take: points must still stand out on it. */
const STRONGEST = 0.72

/** The range that an activation has; where it has no bounds, as far as the values go, around 0. */
export function rangeOf(activation: string, rows: readonly (readonly number[])[]): Range {
  if (activation === 'sigmoid' || activation === 'softmax') return { low: 0, middle: 0.5, high: 1 }
  if (activation === 'tanh') return { low: -1, middle: 0, high: 1 }
  let high = 0
  for (const row of rows) for (const value of row) high = Math.max(high, Math.abs(value))
  return high > 0 ? { low: -high, middle: 0, high } : { low: -1, middle: 0, high: 1 }
}

/** From −1 at the low end over 0 in the middle to 1 at the high end. */
export function shareOf(value: number, { low, middle, high }: Range): number {
  const share =
    value < middle ? (value - middle) / (middle - low) : (value - middle) / (high - middle)
  return Math.max(-1, Math.min(1, share))
}

/** RGBA of rows whose first is the lowest, painted with that one at the bottom. */
export function paint(
  rows: readonly (readonly number[])[],
  range: Range,
  inks: Inks,
): Uint8ClampedArray<ArrayBuffer> {
  const width = rows[0]?.length ?? 0
  const pixels = new Uint8ClampedArray(4 * width * rows.length)
  rows.forEach((row, i) => {
    const line = rows.length - 1 - i
    row.forEach((value, column) => {
      const share = shareOf(value, range)
      const ink = share < 0 ? inks.negative : inks.positive
      const at = 4 * (line * width + column)
      for (let part = 0; part < 3; part += 1) {
        const ground = inks.ground[part] ?? 0
        pixels[at + part] = ground + ((ink[part] ?? 0) - ground) * STRONGEST * Math.abs(share)
      }
      pixels[at + 3] = 255
    })
  })
  return pixels
}

/**
 * So many times as many cells a side, with the values between: mixed colours would show each value of
 * the grid as a spot where it goes steeply from one sign to the other.
 */
export function finer(rows: readonly (readonly number[])[], times: number): number[][] {
  const lines = rows.map((row) => between(row, times, (one, two, share) => mix(one, two, share)))
  return between(lines, times, (one, two, share) =>
    one.map((value, at) => mix(value, two[at] ?? value, share)),
  )
}

function between<T>(all: readonly T[], times: number, at: (one: T, two: T, share: number) => T) {
  return all.flatMap((one, index) => {
    const two = all[index + 1]
    if (two === undefined) return [one]
    return Array.from({ length: times }, (_, part) => at(one, two, part / times))
  })
}

const mix = (one: number, two: number, share: number) => one * (1 - share) + two * share

/** The value at a point, between those of the grid around it. */
export function valueAt(
  rows: readonly (readonly number[])[],
  { x, y }: Plane,
  point: readonly [number, number],
): number {
  const [column, right] = cell((point[0] - x[0]) / (x[1] - x[0]), rows[0]?.length ?? 1)
  const [line, up] = cell(rows.length > 1 ? (point[1] - y[0]) / (y[1] - y[0]) : 0, rows.length)
  const value = (i: number, j: number) => rows[i]?.[j] ?? rows[line]?.[column] ?? 0
  const below = value(line, column) * (1 - right) + value(line, column + 1) * right
  const above = value(line + 1, column) * (1 - right) + value(line + 1, column + 1) * right
  return below * (1 - up) + above * up
}

/** The grid's place before a share of its side, and how far it lies behind that. */
function cell(share: number, count: number): [number, number] {
  const at = Math.max(0, Math.min(1, share)) * (count - 1)
  const before = Math.min(Math.floor(at), Math.max(0, count - 2))
  return [before, at - before]
}

/** Where a value of a side lies, from 0 to 1. */
export function along(value: number, [low, high]: readonly [number, number]): number {
  return high > low ? (value - low) / (high - low) : 0.5
}

/** The side that holds all values, with a little room around them. */
export function sideOf(values: Iterable<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return [0, 1]
  const room = (high - low) * 0.06 || 0.5
  return [low - room, high + room]
}

/** The point nearest to a place, both in pixels; null where none lies within reach. */
export function nearest(
  points: readonly (readonly [number, number])[],
  place: readonly [number, number],
  reach: number,
): number | null {
  let found: number | null = null
  let least = reach
  points.forEach(([x, y], index) => {
    const distance = Math.hypot(x - place[0], y - place[1])
    if (distance <= least) [found, least] = [index, distance]
  })
  return found
}
