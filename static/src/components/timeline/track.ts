/** Where the passes lie along a track of some width, and back from a point to a pass. */
import type { CurvePoint } from '../../api/types'

/** Every pass from 0 to `last` has an equal share of the width. */
export interface Track {
  width: number
  last: number
}

/** Where a place is that lies so many passes, and parts of one, after the start. */
export function xOf(passes: number, { width, last }: Track): number {
  return (passes / (last + 1)) * width
}

/**
 * The pass at a point. Where there are more passes than points of the curve it is one of those:
 * so the cost that is told belongs to the very pass that is gone to.
 */
export function passAt(x: number, { width, last }: Track, points: readonly CurvePoint[]): number {
  const pass = Math.floor((x / Math.max(1, width)) * (last + 1))
  const inside = Math.max(0, Math.min(last, pass))
  if (points.length > last || inside === last) return inside
  return points.findLast((point) => point.pass <= inside)?.pass ?? inside
}

/** Where a key leads from a pass; null for a key that means nothing here. */
export function passByKey(key: string, pass: number, last: number): number | null {
  const tenth = Math.max(1, Math.round(last / 10))
  const aim = {
    ArrowRight: pass + 1,
    ArrowUp: pass + 1,
    ArrowLeft: pass - 1,
    ArrowDown: pass - 1,
    PageUp: pass + tenth,
    PageDown: pass - tenth,
    Home: 0,
    End: last,
  }[key]
  return aim === undefined ? null : Math.max(0, Math.min(last, aim))
}
