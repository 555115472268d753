import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  formatApart,
  formatFull,
  formatNumber,
  formatShort,
  formatSigned,
  fullPrecision,
  parseNumber,
} from './number'

interface Figure {
  value: number
  digits: number
  text: string
}

/** The server's tests run the same table. */
const path = new URL('../../../tests/cases/figures.json', import.meta.url)
const figures = JSON.parse(readFileSync(path, 'utf8')) as Figure[]

describe('formatNumber', () => {
  it('has the cases that both languages run', () => expect(figures.length).toBeGreaterThan(100))

  it.each(figures)('writes $value to $digits digits as $text', ({ value, digits, text }) => {
    expect(formatNumber(value, digits)).toBe(text)
  })

  it('gives back the value at the shown digits', () => {
    for (let power = -12; power <= 12; power += 1) {
      for (const mantissa of [1, 1.23456, 3.14159, 9.9994, 9.99951]) {
        for (const sign of [1, -1]) {
          const value = sign * mantissa * 10 ** power
          const shown = Number(value.toPrecision(power >= 4 && power < 6 ? power + 1 : 4))
          expect(parseNumber(formatNumber(value))).toBe(shown)
          expect(parseNumber(formatSigned(value))).toBe(shown)
        }
      }
    }
  })

  it('leaves a value that is no number empty', () => {
    expect(formatNumber(Number.NaN)).toBe('')
    expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('')
  })
})

describe('formatSigned', () => {
  it('always says the sign, except of zero', () => {
    expect(formatSigned(0.15)).toBe('+0.1500')
    expect(formatSigned(-0.15)).toBe('−0.1500')
    expect(formatSigned(0)).toBe('0')
  })
})

describe('formatShort', () => {
  it('keeps a setting as it was typed', () => {
    expect([0.5, 1, 0.001, 1e-8, 0, -2.5, 100].map(formatShort)).toEqual([
      '0.5',
      '1',
      '0.001',
      '1·10⁻⁸',
      '0',
      '−2.5',
      '100',
    ])
  })
})

describe('parseNumber', () => {
  it('reads what people type', () => {
    expect(['0.4', '0,4', '1e-3', '−2', '+3', ' .5 ', '7.'].map(parseNumber)).toEqual([
      0.4, 0.4, 0.001, -2, 3, 0.5, 7,
    ])
  })
  it('reads what the page writes', () => {
    expect(['4.386·10⁻⁵', '−1.235·10⁶', '1·10⁻⁸'].map(parseNumber)).toEqual([
      4.386e-5, -1.235e6, 1e-8,
    ])
  })
  it('refuses everything else', () => {
    expect(
      ['', 'x', '1.2.3', '1,2,3', 'NaN', 'Infinity', '1e999', '0x10'].map(parseNumber),
    ).toEqual(Array(8).fill(null))
  })
})

it.each([
  [-0.15, '−0.15'],
  [-5.997653832947111e-8, '−5.997653832947111·10⁻⁸'],
  [1.5e21, '1.5·10²¹'],
  [0, '0'],
])('formatFull writes every digit of %s for reading', (value, text) => {
  expect(formatFull(value)).toBe(text)
})

it('fullPrecision loses nothing', () => {
  for (const value of [0.1 + 0.2, 0.008771354689486937, -1 / 3]) {
    expect(Number(fullPrecision(value))).toBe(value)
  }
})

it.each([
  [0.1708, 0.2, ['0.1708', '0.2000']],
  [0.17080012, 0.17080034, ['0.1708001', '0.1708003']],
  [0.1, 0.1 + 2 ** -56, ['0.10000000000000000', '0.10000000000000002']],
  [0.5, 0.5, ['0.5000', '0.5000']],
])('tells %d and %d apart', (a, b, written) => {
  expect(formatApart(a, b)).toEqual(written)
})
