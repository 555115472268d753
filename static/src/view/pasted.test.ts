import { describe, expect, test } from 'vitest'
import { readCell } from './cells'
import { type Pasted, readPasted } from './pasted'
import { asNumpy, asTable } from './table_text'

function valuesIn(text: string): (number | string)[][] {
  const pasted = readPasted(text)
  if ('fault' in pasted) throw new Error(JSON.stringify(pasted))
  return pasted.rows.map((row) =>
    row.map((cell) => {
      const read = readCell(cell, pasted.comma)
      return 'value' in read ? read.value : read.fault
    }),
  )
}

const MATRIX = [
  [1, 2],
  [3, 4],
]

test.each([
  ['a call of NumPy', 'np.array([[1., 2.], [3, 4]])'],
  ['an assignment', 'W = np.array([[1., 2.],\n              [3., 4.]], dtype=float)'],
  ['a repr', 'array([[1., 2.],\n       [3., 4.]])'],
  ['a printed array', '[[1. 2.]\n [3. 4.]]'],
  ['a tensor', "tensor([[1., 2.], [3., 4.]], dtype=torch.float64, device='cpu')"],
  ['lists', '[[1, 2], [3, 4]]'],
  ['tuples', '[(1, 2), (3, 4)]'],
  ['a trailing comma', '[[1, 2,], [3, 4,],]'],
  ['scalars of NumPy', '[[np.float64(1.0), np.float64(2.0)], [np.float64(3.0), 4]]'],
  ['a spreadsheet', '1\t2\r\n3\t4\r\n'],
  ['CSV', '1.0,2\n3,4'],
  ['CSV with spaces', '1, 2\n3, 4\n'],
  ['CSV with names', 'width,height\n1,2\n3,4'],
  ['quoted CSV', '"1","2","3"\n"4","5","6"'],
  ['semicolons', '1;2\n3;4'],
  ['columns apart by spaces', '  1   2\n  3   4\n'],
])('%s', (name, text) => {
  const wanted =
    name === 'quoted CSV'
      ? [
          [1, 2, 3],
          [4, 5, 6],
        ]
      : MATRIX
  expect(valuesIn(text)).toEqual(wanted)
})

test.each([
  [
    '0,5;1,25\n-3,0;2',
    [
      [0.5, 1.25],
      [-3, 2],
    ],
  ],
  ['0,5\t1.250,5', [['no-number', 'ambiguous']]],
  [
    '0,5 0,25\n1,5 2,5',
    [
      [0.5, 0.25],
      [1.5, 2.5],
    ],
  ],
  ['1,234,567\t1', [[1234567, 1]]],
  ['1,234\t0.5', [[1234, 0.5]]],
  ['1,234\t5', [['ambiguous', 5]]],
  ['1/3\t−2/7\t1e-3', [[1 / 3, -2 / 7, 1e-3]]],
  ['[1/3, -2/7, 1e-3]', [[1 / 3, -2 / 7, 1e-3]]],
  ['0,1,1,0', [[0, 1, 1, 0]]],
  [
    '1/3, 2/3\n1, 0',
    [
      [1 / 3, 2 / 3],
      [1, 0],
    ],
  ],
  ['[nan, inf, ...]', [['not-finite', 'not-finite', 'cut-short']]],
  ['1\t\t3', [[1, 'empty', 3]]],
  ['1/0\tabc\t1e999', [['division-by-zero', 'no-number', 'not-finite']]],
])('%j', (text, wanted) => {
  expect(valuesIn(text)).toEqual(wanted)
})

test.each([
  ['', { fault: 'nothing' }],
  ['[]', { fault: 'nothing' }],
  ['0,5', { fault: 'comma', cell: '0,5' }],
  ['1,25\n1,5', { fault: 'comma', cell: '1,25' }],
  ['1e5,2\n3,4', { fault: 'comma', cell: '1e5,2' }],
  ['[[1, 2], [3]]', { fault: 'ragged', row: 2, cells: 1, expected: 2 }],
  ['1\t2\n3', { fault: 'ragged', row: 2, cells: 1, expected: 2 }],
  ['[[1, 2], [3, 4]', { fault: 'brackets' }],
  ['[1, 2]]', { fault: 'brackets' }],
  ['[[[1, 2]]]', { fault: 'axes' }],
])('%j is refused, and it is said why', (text, fault) => {
  expect(readPasted(text)).toEqual(fault)
})

test('names show that commas separate', () => {
  const pasted = readPasted('x1,x2\n1,2\n3,4') as Pasted
  expect([pasted.names, pasted.rows, pasted.split]).toEqual([
    ['x1', 'x2'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
    undefined,
  ])
})

test('where two columns of data are free, a table of pairs is one, and it is said', () => {
  expect(readPasted('0,0\n0,1', true)).toEqual({
    rows: [
      ['0', '0'],
      ['0', '1'],
    ],
    comma: 'unknown',
    names: [],
    split: true,
  })
  expect(readPasted('0,5', true)).toEqual({ fault: 'comma', cell: '0,5' })
})

test('names in the first line are told', () => {
  const pasted = readPasted('width;height\n1;2') as Pasted
  expect([pasted.names, pasted.rows]).toEqual([['width', 'height'], [['1', '2']]])
})

/** A generator of numbers that is the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function matrixOf(next: () => number): number[][] {
  const [rows, columns] = [1 + Math.floor(next() * 5), 2 + Math.floor(next() * 4)]
  const entry = () => {
    const size = 10 ** Math.floor(next() * 24 - 12)
    return next() < 0.2 ? Math.round(next() * 20 - 10) || 0 : (next() - 0.5) * size
  }
  return Array.from({ length: rows }, () => Array.from({ length: columns }, entry))
}

const SPELLINGS: Record<string, (rows: number[][]) => string> = {
  'what the sheet copies as a table': asTable,
  'what the sheet copies as NumPy': asNumpy,
  'a printed array': (rows) => `[${rows.map((row) => `[${row.join(' ')}]`).join('\n ')}]`,
  'German CSV': (rows) =>
    rows.map((row) => row.map((value) => String(value).replace('.', ',')).join(';')).join('\r\n'),
  'CSV with spaces': (rows) => rows.map((row) => row.join(', ')).join('\n'),
  'lists with true minus': (rows) => JSON.stringify(rows).replaceAll('-', '−'),
}

describe.each(Object.entries(SPELLINGS))('%s', (_, write) => {
  test('comes back to the bit, whatever the numbers are', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const rows = matrixOf(random(seed))
      expect(valuesIn(write(rows)), `seed ${seed}`).toEqual(rows)
    }
  })
})
