/** A plot's plane: numbers of any size, up to the largest that there are, as pixels. */

export interface Extent {
  from: number
  to: number
  low: number
  /** The largest value drawn; `room`, a share of the height, is left free above it. */
  top: number
  room: number
}

export interface Plane {
  /** Pixels from the left. */
  across: (x: number) => number
  /** Pixels from the top. */
  up: (y: number) => number
  /** A stroke of `reach` pixels to both sides of a point, with a slope in units of the plot. */
  tangent: (at: { x: number; y: number; slope: number }, reach: number) => Stroke
}

export interface Stroke {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Lay a plot out. The distance of its ends may be larger than any number, so shares are taken of each. */
export function planeOf(extent: Extent, width: number, height: number): Plane {
  const { from, to, low, top, room } = extent
  const wide = Math.max(Math.abs(from), Math.abs(to))
  const tall = Math.max(Math.abs(low), Math.abs(top))
  const span = to / wide - from / wide
  const rise = (top / tall - low / tall) * (1 + room)
  const across = (x: number) => ((x / wide - from / wide) / span) * width
  const up = (y: number) => height - ((y / tall - low / tall) / rise) * height

  function tangent({ x, y, slope }: { x: number; y: number; slope: number }, reach: number) {
    const steepness = slope === 0 ? 0 : -slope * (wide / tall) * ((span / rise) * (height / width))
    const [x0, y0] = [across(x), up(y)]
    // steeper than any number: upright
    const dx = Number.isFinite(steepness) ? reach / Math.hypot(1, steepness) : 0
    const dy = Number.isFinite(steepness) ? dx * steepness : Math.sign(steepness) * reach
    return { x1: x0 - dx, y1: y0 - dy, x2: x0 + dx, y2: y0 + dy }
  }

  return { across, up, tangent }
}

/** The number half way between two, which may be too far apart for their sum. */
export function middleOf(from: number, to: number): number {
  return from / 2 + to / 2
}
