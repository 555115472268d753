/** How a value becomes ink: sign → class, size → width, and the lengths of the bars. */
import type { TraceView } from '../api/types'

export type Sign = 'positive' | 'negative' | 'none'

export function signOf(value: number | null): Sign {
  if (value === null || value === 0) return 'none'
  return value > 0 ? 'positive' : 'negative'
}

/** Width of an edge in the picture's units. */
export const EDGE = { thinnest: 1.1, thickest: 5.5 }

/** From so many edges on they are drawn thinner: they cross each other everywhere. */
const MANY_EDGES = 60

/** How much thinner edges are drawn the more of them there are. */
export function edgeFineness(edges: number): number {
  return edges <= MANY_EDGES ? 1 : Math.max(0.35, Math.sqrt(MANY_EDGES / edges))
}

/** |value| against the largest of its kind; the square root keeps small ones apart from none. */
export function edgeWidth(value: number | null, largest: number): number {
  if (value === null || value === 0 || largest <= 0) return EDGE.thinnest
  const share = Math.min(1, Math.abs(value) / largest)
  return EDGE.thinnest + (EDGE.thickest - EDGE.thinnest) * Math.sqrt(share)
}

/** The largest magnitude among rows of values, unknown ones left out. */
export function largestOf(rows: readonly (readonly (number | null)[])[]): number {
  let largest = 0
  for (const row of rows) {
    for (const value of row) if (value !== null) largest = Math.max(largest, Math.abs(value))
  }
  return largest
}

/** What the widths and lengths of a pass are measured against. */
export interface Magnitudes {
  weight: number
  gradient: number
  /** Over all layers, so that a bar shows an error vanish on its way back. */
  error: number
  /** By layer. */
  activations: readonly number[]
  /** By layer: whether an activation is negative. */
  signed: readonly boolean[]
}

export function magnitudesOf(layers: TraceView['layers']): Magnitudes {
  return {
    weight: largestOf(layers.flatMap((layer) => layer.w ?? [])),
    gradient: largestOf(layers.flatMap((layer) => layer.grad_w ?? [])),
    error: largestOf(layers.map((layer) => layer.delta ?? [])),
    activations: layers.map((layer) => largestOf([layer.a])),
    signed: layers.map((layer) => layer.a.some((a) => (a ?? 0) < 0)),
  }
}

export interface Bar {
  /** Both from 0 to 1 along the track. */
  from: number
  to: number
}

/**
 * An activation's bar. Where values stay in 0..1 it grows from the left edge; where one is
 * negative it grows from the centre; beyond 1 the largest of the layer fills it.
 */
export function activationBar(value: number | null, largest: number, signed: boolean): Bar {
  if (value === null) return { from: 0, to: 0 }
  const share = Math.min(1, Math.abs(value) / Math.max(1, largest))
  return signed ? fromCentre(value < 0 ? -share : share) : { from: 0, to: share }
}

/** An error's bar: from the centre, to the right when positive, the largest of the layer fills a half. */
export function errorBar(value: number | null, largest: number): Bar {
  if (value === null || largest <= 0) return { from: 0.5, to: 0.5 }
  return fromCentre(Math.max(-1, Math.min(1, value / largest)))
}

function fromCentre(share: number): Bar {
  return share < 0 ? { from: 0.5 + share / 2, to: 0.5 } : { from: 0.5, to: 0.5 + share / 2 }
}
