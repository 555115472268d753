/** A table that is pasted into a sheet: all of it goes in, or nothing of it. */
import { type Read, readCell } from '../../view/cells'
import { type PasteFault, readPasted } from '../../view/pasted'
import type { Span } from './choice.svelte'
import { type Cell, type Draft, isData, shapeOf, withRows, withTyped } from './draft'
import type { Given, TabId } from './sheet_data'

/** Why a paste did not go in, or what it did. */
export type Said =
  | { kind: 'fault'; fault: PasteFault }
  | { kind: 'no-room'; rows: number; columns: number; freeRows: number; freeColumns: number }
  | { kind: 'filled'; cells: number; bad: number; names: string[]; added: number; split: boolean }

/** `draft` and the cells filled: only there when it went in. */
interface Pasted {
  said: Said
  draft?: Draft
  span?: Span
}

/** Fills cells from the first of `chosen` on; samples that are missing are added. */
export function pastedInto(
  given: Given,
  draft: Draft,
  tab: TabId,
  { top, left }: Span,
  text: string,
): Pasted {
  const { rows, columns } = shapeOf(given, draft, tab)
  const pasted = readPasted(text, isData(tab) && columns - left === 2)
  if ('fault' in pasted) return { said: { kind: 'fault', fault: pasted } }
  const { comma, names } = pasted
  const table = columns === 1 ? turned(pasted.rows) : pasted.rows
  const wide = table[0]?.length ?? 0
  const missing = Math.max(0, top + table.length - rows)
  if (left + wide > columns || (missing > 0 && !isData(tab))) {
    const free = { freeRows: rows - top, freeColumns: columns - left }
    return { said: { kind: 'no-room', rows: table.length, columns: wide, ...free } }
  }
  const roomy = missing > 0 ? withRows(given, draft, rows, missing) : draft
  const cells = table.flatMap((row, i) =>
    row.map((cell, k): [Cell, string, Read] => [
      { tab, row: top + i, column: left + k },
      cell,
      readCell(cell, comma),
    ]),
  )
  const bad = cells.filter(([, , read]) => 'fault' in read).length
  const split = pasted.split === true
  return {
    said: { kind: 'filled', cells: cells.length, bad, names, added: missing, split },
    draft: withTyped(given, roomy, cells),
    span: { top, left, bottom: top + table.length - 1, right: left + wide - 1 },
  }
}

/** A vector of NumPy is a row in text; biases stand one below the other here. */
function turned(rows: string[][]): string[][] {
  const [only] = rows
  const across = rows.length === 1 && only !== undefined && only.length > 1
  return across ? only.map((cell) => [cell]) : rows
}
