/**
 * Rows of cells out of pasted text: of a spreadsheet (tabs), CSV (commas or semicolons), NumPy or
 * Python (`np.array([[1., 2.], [3, 4]])`, `[[…]]`), a printed array or columns of numbers (spaces).
 */
import { type Comma, commaIn, readCell } from './cells'

export type PasteFault =
  | { fault: 'nothing' }
  /** One number with a decimal comma, or two numbers. */
  | { fault: 'comma'; cell: string }
  /** A bracket that is not closed, or not opened. */
  | { fault: 'brackets' }
  /** An array of more than two axes. */
  | { fault: 'axes' }
  /** Counted from 1. */
  | { fault: 'ragged'; row: number; cells: number; expected: number }

export interface Pasted {
  rows: string[][]
  comma: Comma
  /** The names in a first line that is no row of numbers. */
  names: string[]
  /** Commas that might be decimal marks were read as what separates cells. */
  split?: true
}

/** Where `pairs` is said, two columns are free for rows of data: `0,1` below `0,0` is two numbers. */
export function readPasted(text: string, pairs = false): Pasted | PasteFault {
  const tidy = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/^\ufeff/, '')
  if (tidy.trim() === '') return { fault: 'nothing' }
  return /[[\]]/.test(tidy) ? readBrackets(tidy) : readLines(tidy, pairs)
}

// --- NumPy and Python ---------------------------------------------------------------------------

/** What is written around numbers, and no number: `x =`, `, dtype=float`. */
const AROUND = [/^\s*[A-Za-z_]\w*(\[[^\]]*\])?\s*=(?!=)/gm, /,\s*[a-z_]+\s*=\s*[\w.'"<>]+/g]

/** Without calls such as `np.array(…)` and `np.float64(…)`; a tuple is a list. */
function withoutCalls(text: string): string {
  const open: boolean[] = []
  return text.replaceAll(/([A-Za-z_][\w.]*\s*)?\(|\)/g, (found, name: string | undefined) => {
    if (found === ')') return open.pop() === false ? ']' : ' '
    open.push(name !== undefined)
    return name === undefined ? '[' : ' '
  })
}

function readBrackets(text: string): Pasted | PasteFault {
  const bare = withoutCalls(AROUND.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text))
  const rows: string[][] = []
  let depth = 0
  let open: string[] | null = null
  for (const token of bare.match(/[[\]]|[^[\]]+/g) ?? []) {
    if (token === '[') {
      depth += 1
      if (open?.length) return { fault: 'ragged', row: 1, cells: 0, expected: open.length }
      open = []
    } else if (token === ']') {
      depth -= 1
      if (depth < 0) return { fault: 'brackets' }
      if (open?.length) rows.push(open)
      open = null
    } else {
      const cells = cellsOf(token)
      if (open === null) {
        // between rows stands nothing but what separates them
        if (cells.some((cell) => cell !== '')) return { fault: 'brackets' }
        continue
      }
      open.push(...cells)
    }
    if (depth > 2) return { fault: 'axes' }
  }
  if (depth !== 0) return { fault: 'brackets' }
  return checked(rows, 'unknown', [])
}

/** Cells between brackets: a comma stands between them, or a space where there is none. */
function cellsOf(token: string): string[] {
  const parts = token.split(',')
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop()
  // NumPy prints a fraction of nobody: `1 / 3` is written by hand
  const cells = parts.flatMap((part) =>
    part
      .trim()
      .replaceAll(/\s*\/\s*/g, '/')
      .split(/\s+/),
  )
  return token.trim() === '' || token.trim() === ',' ? [] : cells
}

// --- tables -------------------------------------------------------------------------------------

function readLines(text: string, pairs: boolean): Pasted | PasteFault {
  const lines = text.split('\n')
  while (lines.at(-1)?.trim() === '') lines.pop()
  while (lines[0]?.trim() === '') lines.shift()
  const separator = separatorOf(lines)
  if (separator === null) {
    if (!pairs || lines.length < 2) return { fault: 'comma', cell: lines[0]?.trim() ?? '' }
    return { ...readLinesAt(lines, ','), split: true }
  }
  return readLinesAt(lines, separator)
}

function readLinesAt(lines: readonly string[], separator: string | RegExp): Pasted | PasteFault {
  const cut = lines.filter((line) => line.trim() !== '').map((line) => cutAt(line, separator))
  const rows = withoutEmptyEnds(cut)
  const [first = [], ...rest] = rows
  const comma = separator === ',' ? 'unknown' : commaIn(rows.flat())
  if (rest.length > 0 && isNames(first, comma) && rest.some((row) => !isNames(row, comma))) {
    return checked(rest, separator === ',' ? 'unknown' : commaIn(rest.flat()), first)
  }
  return checked(rows, comma, [])
}

/** What stands between cells; null where a comma may be that or a decimal mark. */
function separatorOf(lines: readonly string[]): string | RegExp | null {
  const all = lines.join('\n')
  if (all.includes('\t')) return '\t'
  if (all.includes(';')) return ';'
  const spaced = lines.some((line) => /\S\s+\S/.test(line.trim()))
  const commas = Math.max(...lines.map((line) => line.split(',').length - 1))
  if (commas === 0) return /\s+(?![/])(?<![/]\s*)/
  // with a decimal point, with names, or before a space, a comma separates
  const words = all.replaceAll(/\d[eE](?=[+-]?\d)/g, '')
  if (/,\s|\p{L}/u.test(words) || all.includes('.')) return ','
  // numbers apart by spaces, each with a comma within
  if (spaced) return /\s+/
  return commas > 1 ? ',' : null
}

function cutAt(line: string, separator: string | RegExp): string[] {
  // a spreadsheet's empty cell at the line's end is a cell: only spaces around are none
  const text = separator === '\t' ? line : line.trim()
  return text.split(separator).map((cell) => cell.trim().replace(/^(["'])(.*)\1$/, '$2'))
}

/** Where every line ends with a separator, the empty cells behind are none. */
function withoutEmptyEnds(rows: string[][]): string[][] {
  const empty = rows.every((row) => row.length > 1 && row.at(-1) === '')
  return empty ? withoutEmptyEnds(rows.map((row) => row.slice(0, -1))) : rows
}

function isNames(row: readonly string[], comma: Comma): boolean {
  return row.every((cell) => /[^\W\d_]/.test(cell) && 'fault' in readCell(cell, comma))
}

function checked(rows: string[][], comma: Comma, names: string[]): Pasted | PasteFault {
  const expected = rows[0]?.length ?? 0
  if (expected === 0) return { fault: 'nothing' }
  const row = rows.findIndex(({ length }) => length !== expected)
  if (row < 0) return { rows, comma, names }
  return { fault: 'ragged', row: row + 1, cells: rows[row]?.length ?? 0, expected }
}
