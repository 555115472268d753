/** Numbers along the passes as paths: the cost on its scale, and a watched number's sparkline. */
import type { Size } from './measures'
import { formatNumber } from './number'

export interface Point {
  pass: number
  cost: number
}

export interface Curve {
  /** The `d` of the line, and that of the area below it. */
  line: string
  area: string
  logarithmic: boolean
  /** Where the powers of ten lie between top and bottom of a logarithmic scale. */
  decades: number[]
  /** What the two ends of the scale stand for. */
  top: string
  bottom: string
  /** The last point. */
  end: { x: number; y: number }
}

/** A cost that falls this many times over is read off a logarithmic scale. */
const DECADES = 100

/** The curve of the cost on a width that stands for so many passes. */
export function curveOf(points: readonly Point[], passes: number, { width, height }: Size): Curve {
  const costs = points.map(({ cost }) => cost)
  const least = Math.min(...costs)
  const most = Math.max(...costs)
  const logarithmic = least > 0 && most / least > DECADES
  const scale = (cost: number) => (logarithmic ? Math.log10(cost) : cost)
  const low = logarithmic ? Math.floor(scale(least)) : 0
  const high = logarithmic ? Math.ceil(scale(most)) : most || 1
  const level = (at: number) => round(height - ((at - low) / (high - low)) * height)

  const places = points.map(({ pass, cost }) => ({
    x: round((pass / passes) * width),
    y: level(scale(cost)),
  }))
  const line = pathOf(places)
  const end = places.at(-1) ?? { x: 0, y: height }
  const decades = logarithmic ? high - low - 1 : 0
  return {
    line,
    area: `${line}L${end.x},${height}L${places[0]?.x ?? 0},${height}Z`,
    logarithmic,
    decades: Array.from({ length: decades }, (_, i) => level(low + i + 1)),
    top: formatNumber(logarithmic ? 10 ** high : high),
    bottom: formatNumber(logarithmic ? 10 ** low : low),
    end,
  }
}

/** A run of numbers, some of them not known, between its own least and most. */
export function sparklineOf(
  values: readonly (number | null)[],
  { width, height }: Size,
): { line: string; end: { x: number; y: number } | null } {
  const known = values.filter((value) => value !== null)
  const least = Math.min(...known)
  const span = Math.max(...known) - least
  const stride = width / Math.max(1, values.length - 1)
  const places = values.flatMap((value, i) => {
    if (value === null) return []
    // what never moves runs along the middle
    const share = span > 0 ? (value - least) / span : 0.5
    return [{ x: round(i * stride), y: round(height - share * height) }]
  })
  return { line: pathOf(places), end: places.at(-1) ?? null }
}

function pathOf(places: readonly { x: number; y: number }[]): string {
  return `M${places.map(({ x, y }) => `${x},${y}`).join('L')}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
