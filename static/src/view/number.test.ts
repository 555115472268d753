import { describe, expect, it } from 'vitest'
import { formatNumber, formatShort, formatSigned, fullPrecision, parseNumber } from './number'

describe('formatNumber', () => {
  it.each([
    [0.15, '0.1500'],
    [0.008771354689486937, '0.008771'],
    [0.05, '0.05000'],
    [1.2249214040964653, '1.225'],
    [12.345678, '12.35'],
    [1234.5678, '1235'],
    [123456, '1.235e5'],
    [9999.7, '1.000e4'],
    [0.00043856773447434685, '0.0004386'],
    [4.3857e-5, '4.386e−5'],
    [9.99996e-5, '0.0001000'],
    [1e-4, '0.0001000'],
    [0.99999, '1.000'],
    [9.9999, '10.00'],
    [1, '1.000'],
    [1000, '1000'],
    [0, '0'],
    [-0, '0'],
    [-0.03809823651655623, '−0.03810'],
    [1.5e-300, '1.500e−300'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  it('gives back the value at the shown digits', () => {
    for (let power = -12; power <= 12; power += 1) {
      for (const mantissa of [1, 1.2345, 3.14159, 9.9994, 9.99951]) {
        for (const sign of [1, -1]) {
          const value = sign * mantissa * 10 ** power
          expect(parseNumber(formatNumber(value))).toBe(Number(value.toPrecision(4)))
          expect(parseNumber(formatSigned(value))).toBe(Number(value.toPrecision(4)))
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
      '1e−8',
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
  it('refuses everything else', () => {
    expect(
      ['', 'x', '1.2.3', '1,2,3', 'NaN', 'Infinity', '1e999', '0x10'].map(parseNumber),
    ).toEqual(Array(8).fill(null))
  })
})

it('fullPrecision loses nothing', () => {
  for (const value of [0.1 + 0.2, 0.008771354689486937, -1 / 3]) {
    expect(Number(fullPrecision(value))).toBe(value)
  }
})
