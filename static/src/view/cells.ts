/**
 * One number as it is typed or pasted into a cell: `0.4`, `0,4`, `−2`, `1e-3`, `1/3`, `3·10⁻⁸`. What
 * could be two different numbers is none.
 */
import { parseNumber } from './number'

export type CellFault =
  'empty' | 'no-number' | 'not-finite' | 'division-by-zero' | 'ambiguous' | 'cut-short'

export type Read = { value: number } | { fault: CellFault }

/** How a comma within a number is meant: as the decimal mark, between thousands, or not known. */
export type Comma = 'decimal' | 'thousands' | 'unknown'

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const NOT_FINITE = /^[+-]?(nan|inf|infinity|∞)$/i
const FRACTION = /^(.+)\/(.+)$/
/** As spreadsheets and programs write it: signs that look like a minus are one. */
const MINUSES = /[−–﹣－]/g

export function readCell(text: string, comma: Comma = 'decimal'): Read {
  const plain = text.trim().replaceAll(MINUSES, '-')
  if (plain === '') return { fault: 'empty' }
  if (plain === '...' || plain === '…') return { fault: 'cut-short' }
  if (NOT_FINITE.test(plain)) return { fault: 'not-finite' }
  const [, above, below] = FRACTION.exec(plain) ?? []
  if (above === undefined || below === undefined) return readNumber(plain, comma)
  return divided(readNumber(above.trim(), comma), readNumber(below.trim(), comma))
}

function divided(above: Read, below: Read): Read {
  if ('fault' in above) return above
  if ('fault' in below) return below
  if (below.value === 0) return { fault: 'division-by-zero' }
  return finite(above.value / below.value)
}

function readNumber(plain: string, comma: Comma): Read {
  const points = plain.split('.').length - 1
  if (plain.includes(',') && (points > 0 || comma !== 'decimal')) {
    if (!GROUPED.test(plain)) return { fault: points > 0 ? 'ambiguous' : 'no-number' }
    if (comma !== 'thousands') return { fault: 'ambiguous' }
    return readNumber(plain.replaceAll(',', ''), comma)
  }
  // whole digits between underscores are one number in Python
  const joined = plain.replaceAll(/(?<=\d)_(?=\d)/g, '')
  const value = parseNumber(joined)
  if (value !== null) return finite(value)
  return { fault: /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(joined) ? 'not-finite' : 'no-number' }
}

function finite(value: number): Read {
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : { fault: 'not-finite' }
}

/** What commas mean in cells that were pasted together: one that can only be one thing tells. */
export function commaIn(cells: readonly string[]): Comma {
  const plain = cells.map((cell) => cell.trim().replaceAll(MINUSES, '-'))
  const withComma = plain.filter((cell) => cell.includes(','))
  if (withComma.length === 0) return 'decimal'
  const grouped = withComma.every((cell) => GROUPED.test(cell))
  // a point somewhere is the decimal mark, so that a comma is none
  if (plain.some((cell) => cell.includes('.'))) return grouped ? 'thousands' : 'unknown'
  if (!grouped) return 'decimal'
  // two groups of three cannot be behind one decimal mark
  return withComma.some((cell) => cell.split(',').length > 2) ? 'thousands' : 'unknown'
}
