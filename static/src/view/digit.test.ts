import { describe, expect, it } from 'vitest'
import { digitOf, type Stroke } from './digit'

const LINE: Stroke = [
  [0.2, 0.1],
  [0.2, 0.3],
]
/** An L: its mass is not where its middle is. */
const CORNER: Stroke = [
  [0.1, 0.1],
  [0.1, 0.5],
  [0.4, 0.5],
]

function sides(pixels: readonly number[], columns: number) {
  const inked = pixels.flatMap((ink, at) =>
    ink > 0 ? [[Math.floor(at / columns), at % columns]] : [],
  )
  const rows = inked.map(([row = 0]) => row)
  const places = inked.map(([, column = 0]) => column)
  return [Math.min(...rows), Math.max(...rows), Math.min(...places), Math.max(...places)]
}

function massOf(pixels: readonly number[], columns: number) {
  const all = pixels.reduce((sum, ink) => sum + ink, 0)
  const mean = (of: (at: number) => number) =>
    pixels.reduce((sum, ink, at) => sum + ink * of(at), 0) / all
  return [mean((at) => Math.floor(at / columns) + 0.5), mean((at) => (at % columns) + 0.5)]
}

it('is empty where nothing is drawn', () => {
  expect(digitOf([], 8, 8)).toEqual(new Array(64).fill(0))
  expect(digitOf([], 28, 28)).toEqual(new Array(784).fill(0))
})

it('holds shares of ink, wherever and however large it was drawn', () => {
  const small = digitOf([CORNER], 8, 8)
  const large = digitOf([CORNER.map(([x, y]) => [2 * x - 0.05, 2 * y - 0.1] as const)], 8, 8)
  expect(Math.max(...small)).toBeLessThanOrEqual(1)
  expect(Math.min(...small)).toBe(0)
  small.forEach((ink, at) => expect(large[at]).toBeCloseTo(ink, 10))
})

describe('8×8', () => {
  it('fills the height, and stands in the middle', () => {
    expect(sides(digitOf([LINE], 8, 8), 8)).toEqual([0, 7, 3, 4])
  })
})

describe('28×28', () => {
  it('fits the ink into 20×20', () => {
    const [top = 0, bottom = 0] = sides(digitOf([LINE], 28, 28), 28)
    expect(bottom - top + 1).toBe(20)
  })
  it('brings the centre of mass to the middle', () => {
    const [row, column] = massOf(digitOf([CORNER], 28, 28), 28)
    expect(row).toBeCloseTo(14, 0)
    expect(column).toBeCloseTo(14, 0)
  })
})

it('takes a dot for a dot', () => {
  const pixels = digitOf([[[0.9, 0.9]]], 8, 8)
  expect(pixels.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(0)
})
