/** Values of a sheet as text to take elsewhere: every digit that they have. */
import { fullPrecision } from './number'

type Values = readonly (readonly (number | string)[])[]

const written = (value: number | string) =>
  typeof value === 'number' ? fullPrecision(value) : value

/** For a spreadsheet: cells apart by tabs. */
export function asTable(values: Values): string {
  return values.map((row) => row.map(written).join('\t')).join('\n')
}

/** For Python: a matrix, or of a single column a vector. */
export function asNumpy(values: Values): string {
  const rows = values.map((row) => row.map(written))
  const single = rows.every((row) => row.length === 1)
  if (single) return `np.array([${rows.flat().join(', ')}])`
  return `np.array([${rows.map((row) => `[${row.join(', ')}]`).join(',\n          ')}])`
}
