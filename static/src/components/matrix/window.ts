/** The part of a large grid that is in sight: only its cells are made. */

import { type Grid, idAt } from '../../view/grids'
import { formatKnown } from '../../view/number'

/** Pixels. */
export const CELL_HEIGHT = 27
/** Of a digit of the number font at 12.5 px, and of the room around a number. */
const DIGIT = 7.3
const AROUND = 14
const NARROWEST = 46

/** Rows in sight at once, at most. */
export const MOST_ROWS = 8
/** Cells kept beside those in sight, so that a turn of the wheel does not show a gap. */
const SPARE = 2

export interface Range {
  from: number
  to: number
}

export function rangeOf(offset: number, extent: number, cell: number, count: number): Range {
  const from = Math.max(0, Math.floor(offset / cell) - SPARE)
  const to = Math.min(count, Math.ceil((offset + extent) / cell) + SPARE)
  return { from, to }
}

export function indicesOf({ from, to }: Range): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** Where a grid is scrolled to; what it cannot be scrolled along is left out. */
export interface Offset {
  left?: number
  top?: number
}

/** Entries looked at to find the longest number. */
const LOOKED_AT = 300

/** Wide enough for the longest of a grid's numbers. */
export function widthFor(grid: Grid, value: (id: string) => number | null): number {
  const { rows, columns } = grid
  const count = Math.min(LOOKED_AT, rows * columns)
  let longest = 0
  for (let index = 0; index < count; index += 1) {
    const id = idAt(grid, { row: Math.floor(index / columns), column: index % columns })
    longest = Math.max(longest, formatKnown(value(id)).length)
  }
  return Math.max(NARROWEST, Math.round(longest * DIGIT + AROUND))
}

/**
 * How far to scroll so that cells `from` to `to` are in sight, in the middle where they were not; a
 * whole cell stands at the border.
 */
export function scrollTo(
  offset: number,
  extent: number,
  cell: number,
  { from, to }: { from: number; to: number },
): number {
  const [start, end] = [from * cell, (to + 1) * cell]
  if (start >= offset && end <= offset + extent) return offset
  const wanted = end - start > extent ? start : (start + end - extent) / 2
  const border = Math.max(0, Math.floor(wanted / cell) * cell)
  // with room for little more than they need, the border before them would push their end out
  return border + extent < end ? Math.min(start, border + cell) : border
}
