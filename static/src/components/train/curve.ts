/** The cost curve as a path: where each point lies, and which levels are worth a line. */
import { formatShort } from '../../view/number'

interface Point {
  epoch: number
  cost: number
}

interface Size {
  width: number
  height: number
}

export interface Curve {
  /** The `d` of the line, and that of the area below it. */
  line: string
  area: string
  levels: { y: number; label: string }[]
  end: { x: number; y: number }
}

/** A cost that falls this many times over is read off a logarithmic scale. */
const DECADES = 100

export function curveOf(points: readonly Point[], { width, height }: Size): Curve {
  const costs = points.map(({ cost }) => cost)
  const least = Math.min(...costs)
  const most = Math.max(...costs)
  const logarithmic = least > 0 && most / least > DECADES
  const scale = (cost: number) => (logarithmic ? Math.log10(cost) : cost)
  const low = logarithmic ? Math.floor(scale(least)) : 0
  const high = logarithmic ? Math.ceil(scale(most)) : most || 1
  const y = (cost: number) => height - ((scale(cost) - low) / (high - low)) * height

  const first = points[0]?.epoch ?? 0
  const span = (points.at(-1)?.epoch ?? 1) - first || 1
  const x = (epoch: number) => ((epoch - first) / span) * width

  const places = points.map(({ epoch, cost }) => `${round(x(epoch))},${round(y(cost))}`)
  const line = `M${places.join('L')}`
  const last = points.at(-1)
  return {
    line,
    area: `${line}L${width},${height}L0,${height}Z`,
    levels: levelsOf(logarithmic, low, high).map((cost) => ({
      y: round(y(cost)),
      label: formatShort(cost),
    })),
    end: last ? { x: round(x(last.epoch)), y: round(y(last.cost)) } : { x: 0, y: 0 },
  }
}

/** Powers of ten on a logarithmic scale, thinned out; else nought, the half and the top. */
function levelsOf(logarithmic: boolean, low: number, high: number): number[] {
  if (!logarithmic) return [0, high / 2, high]
  const stride = Math.ceil((high - low) / 3)
  const count = Math.floor((high - low) / stride) + 1
  return Array.from({ length: count }, (_, i) => 10 ** (high - i * stride))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
