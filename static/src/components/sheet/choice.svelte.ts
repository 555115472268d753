/** Which cells of a tab are chosen: those between the one where the reader is and another corner. */
import type { Cell } from './draft'
import type { TabId } from './sheet_data'

/** A rectangle of cells, corners included. */
export interface Span {
  top: number
  left: number
  bottom: number
  right: number
}

interface Place {
  row: number
  column: number
}

export abstract class Choice {
  /** Of the tab that is open. */
  abstract readonly shape: { rows: number; columns: number }

  /** Where the reader is. */
  at: Place = $state.raw({ row: 0, column: 0 })
  #corner: Place = $state.raw({ row: 0, column: 0 })

  readonly span: Span = $derived({
    top: Math.min(this.at.row, this.#corner.row),
    left: Math.min(this.at.column, this.#corner.column),
    bottom: Math.max(this.at.row, this.#corner.row),
    right: Math.max(this.at.column, this.#corner.column),
  })

  /** Goes to a cell; with `reach`, what lies between is chosen, too. */
  go(row: number, column: number, reach = false): void {
    const { rows, columns } = this.shape
    const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
    this.at = { row: clamp(row, rows), column: clamp(column, columns) }
    if (!reach) this.#corner = this.at
  }

  /** The cell after this one, row by row; false at the last one. */
  next(by: 1 | -1): boolean {
    const { rows, columns } = this.shape
    const to = this.at.row * columns + this.at.column + by
    if (to < 0 || to >= rows * columns) return false
    this.go(Math.floor(to / columns), to % columns)
    return true
  }

  choose({ top, left, bottom, right }: Span): void {
    this.#corner = { row: top, column: left }
    this.at = { row: bottom, column: right }
  }

  chooseAll(): void {
    this.choose(this.whole)
  }

  get whole(): Span {
    const { rows, columns } = this.shape
    return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }
  }

  /** What is chosen, in the tab that is open. */
  protected cells(tab: TabId): Cell[] {
    return cellsIn(this.span, tab).flat()
  }
}

/** Rows of cells. */
export function cellsIn({ top, left, bottom, right }: Span, tab: TabId): Cell[][] {
  return indices(top, bottom).map((row) =>
    indices(left, right).map((column) => ({ tab, row, column })),
  )
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
