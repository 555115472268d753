import { describe, expect, it } from 'vitest'
import type { Explanation, FactorView, TermView } from '../api/types'
import { arithmeticOf, isShort, LISTED, type TermRow } from './terms'

function factor(id: string | null, value: number | null, sources: string[] = []): FactorView {
  return { id, latex: id ?? 'c', value, sources }
}

function term(...factors: FactorView[]): TermView {
  const value = factors.reduce<number | null>(
    (product, { value }) => (product === null || value === null ? null : product * value),
    1,
  )
  return { latex: 't', penalty: false, value, factors }
}

function explanation(terms: TermView[], outer: FactorView[] = []): Explanation {
  return {
    id: 'delta:2:1',
    rule: { id: 'hidden_error', number: 5, name: 'hidden error' },
    latex: { symbolic: '', substituted: '', matrix: '' },
    numpy: '',
    words: '',
    value: 1,
    terms,
    outer_factors: outer,
    depends_on: [],
    used_by: [],
    general: null,
    state: [],
  }
}

const written = ({ sign, operands }: TermRow) =>
  sign + operands.map(({ text, inBrackets }) => (inBrackets ? `(${text})` : text)).join(' × ')

describe('arithmeticOf', () => {
  const mazur = explanation(
    [
      term(factor('w:3:1:1', 0.4), factor('delta:3:1', 0.13849856162855698)),
      term(factor('w:3:2:1', 0.5), factor('delta:3:2', -0.03809823651655623)),
    ],
    [factor('slope:2:1', 0.24130070857232525)],
  )

  it('shows a bias or a target that is given before the sum is computed, and no product', () => {
    const masked = (...factors: FactorView[]) => ({ ...term(...factors), value: null })
    const { rows, sum } = arithmeticOf(
      explanation([
        masked(factor('w:2:1:1', 0.15), factor('a:1:1', 0.05)),
        masked(factor('b:2:1', 0.35)),
        masked(factor(null, -1), factor('y:1', 0.01)),
        masked(factor('a:3:1', null)),
      ]),
    )
    expect(rows.map(({ value, given }) => [value, given])).toEqual([
      [null, false],
      [0.35, true],
      [-0.01, true],
      [null, false],
    ])
    expect(sum).toBeNull()
  })

  it('writes each product, the sum and what it is multiplied with', () => {
    const { rows, sum, showsSum, outer, rest } = arithmeticOf(mazur)
    expect(rows.map(written)).toEqual(['0.4000 × 0.1385', '0.5000 × (−0.03810)'])
    expect(sum).toBeCloseTo(0.03635030639, 9)
    expect(showsSum).toBe(true)
    expect(outer).toEqual([{ latex: 'slope:2:1', value: 0.24130070857232525, ids: ['slope:2:1'] }])
    expect(rest).toBeNull()
  })

  it('takes a bare −1 for a sign and writes settings as every figure', () => {
    const update = explanation([
      term(factor('w:2:1:1', 0.15)),
      term(factor(null, -1), factor('learning_rate', 0.5), factor('grad_w:2:1:1', 0.0004386)),
      term(factor(null, -1), factor('y:1', 0.01)),
    ])
    expect(arithmeticOf(update).rows.map(written)).toEqual(['', '−0.5000 × 0.0004386', ''])
  })

  it('says which factor of the term each number is, though a bare −1 is only a sign', () => {
    const step = term(factor(null, -1), factor('learning_rate', 0.5), factor('grad_w:2:1:1', 0.4))
    const [row] = arithmeticOf(explanation([step])).rows
    expect(row?.operands.map(({ place }) => place)).toEqual([2, 3])
  })

  it('keeps what is not known unknown', () => {
    const open = arithmeticOf(
      explanation([term(factor('w:3:1:1', 0.4), factor('delta:3:1', null))]),
    )
    expect(open.rows.map(written)).toEqual(['0.4000 × □'])
    expect(open.rows[0]?.value).toBeNull()
    expect(open.sum).toBeNull()
  })

  it('lists the heaviest of many terms and sums the rest honestly', () => {
    const terms = Array.from({ length: 784 }, (_, k) =>
      term(factor(`a:1:${k + 1}`, k % 2 ? k : -k)),
    )
    const short = arithmeticOf(explanation(terms))
    expect(short.rows).toHaveLength(LISTED)
    expect(short.rows[0]?.badge).toBe(784)
    const listed = short.rows.reduce((sum, row) => sum + (row.value ?? 0), 0)
    expect(short.rest).toMatchObject({ count: 772, value: (short.sum ?? 0) - listed })
    expect(arithmeticOf(explanation(terms), true).rows).toHaveLength(784)
  })

  it('leads each row back to its quantities', () => {
    const gap = factor(null, -0.7, ['y:1', 'a:3:1'])
    expect(arithmeticOf(explanation([term(gap, gap)])).rows[0]?.ids).toContain('a:3:1')
  })
})

it('isShort leaves out what would not fit', () => {
  expect(isShort('x'.repeat(20))).toBe(true)
  expect(isShort('x'.repeat(500))).toBe(false)
  expect(isShort('')).toBe(false)
})
