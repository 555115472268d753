/** How wide the columns of a sheet are, and what stands above them. */
import { untrack } from 'svelte'
import { fromOne } from '../../text'
import { formatFull } from '../../view/number'
import type { Sheet } from './sheet.svelte'

/** Pixels; of a digit, and of a column. */
const DIGIT = 7.6
const [NARROWEST, WIDEST] = [76, 190]

/** Wide enough for the longest value that is given. */
export function columnWidth(sheet: Sheet): number {
  if (sheet.given === null) return NARROWEST
  // what is typed does not move the columns
  return untrack(() => {
    const longest = Math.max(0, ...sheet.values(true).map((row) => longestOf(row)))
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * DIGIT) + 22))
  })
}

function longestOf(row: readonly (number | string)[]): number {
  const long = (value: number | string) =>
    typeof value === 'number' ? formatFull(value).length : 0
  return row.reduce<number>((most, value) => Math.max(most, long(value)), 0)
}

/** A name that would be cut might read like its neighbours: then the number stands there. */
export function headOf(column: number, name: string | undefined, width: number): string | number {
  return name !== undefined && name.length * DIGIT + 20 <= width ? name : fromOne(column)
}
