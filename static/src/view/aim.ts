/** Whether a pointer that crosses other things is on its way to something that is open. */
import type { Point } from './edges'
import type { Box } from './layout'

/** Units beside the box that still count as towards it: no hand moves along a ruler. */
const SLACK = 12

/** Whether a move from one point to another goes towards a box, as seen from where it began. */
export function headsFor(from: Point, to: Point, box: Box): boolean {
  const toward = nearestSide(from, box)
  if (toward === null) return true
  const moved = { x: to.x - from.x, y: to.y - from.y }
  if (moved.x === 0 && moved.y === 0) return false
  const [one, other] = toward
  const first = cross(moved, { x: one.x - from.x, y: one.y - from.y })
  const second = cross(moved, { x: other.x - from.x, y: other.y - from.y })
  // between the two ends of that side: one lies left of the way, the other right of it
  return first <= 0 && second >= 0
}

/** The side that a pointer sees, from its left end to its right as it looks; null if it is inside. */
function nearestSide(from: Point, { x, y, w, h }: Box): [Point, Point] | null {
  const [left, top, right, bottom] = [x - SLACK, y - SLACK, x + w + SLACK, y + h + SLACK]
  if (from.x < x)
    return [
      { x, y: top },
      { x, y: bottom },
    ]
  if (from.x > x + w)
    return [
      { x: x + w, y: bottom },
      { x: x + w, y: top },
    ]
  if (from.y < y)
    return [
      { x: right, y },
      { x: left, y },
    ]
  if (from.y > y + h)
    return [
      { x: left, y: y + h },
      { x: right, y: y + h },
    ]
  return null
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - a.y * b.x
}
