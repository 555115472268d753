import { expect, test } from 'vitest'
import { finer, nearest, paint, rangeOf, shareOf, sideOf, valueAt } from './surface'

const INKS = {
  positive: [0, 0, 200],
  negative: [200, 100, 0],
  ground: [100, 100, 100],
} as const

test('the middle of the output’s range has no colour', () => {
  expect(rangeOf('softmax', [[0.2]])).toEqual({ low: 0, middle: 0.5, high: 1 })
  expect(rangeOf('tanh', [[0.2]])).toEqual({ low: -1, middle: 0, high: 1 })
  expect(rangeOf('linear', [[0.2, -3], [1]])).toEqual({ low: -3, middle: 0, high: 3 })
  expect(rangeOf('relu', [[0]])).toEqual({ low: -1, middle: 0, high: 1 })
  expect(shareOf(0.5, rangeOf('sigmoid', []))).toBe(0)
  expect(shareOf(0.25, rangeOf('sigmoid', []))).toBe(-0.5)
  expect(shareOf(9, rangeOf('tanh', []))).toBe(1)
})

test('the first row is painted at the bottom', () => {
  const range = rangeOf('sigmoid', [])
  const pixels = [
    ...paint(
      [
        [0, 0.5],
        [1, 0.5],
      ],
      range,
      INKS,
    ),
  ]
  expect(pixels.slice(0, 8)).toEqual([28, 28, 172, 255, 100, 100, 100, 255])
  expect(pixels.slice(8, 12)).toEqual([172, 100, 28, 255])
})

test('a value is read off between the points of the grid, ends included', () => {
  const plane = { x: [0, 2], y: [10, 20] } as const
  const rows = [
    [0, 1, 2],
    [2, 3, 4],
  ]
  expect(valueAt(rows, plane, [0, 10])).toBe(0)
  expect(valueAt(rows, plane, [2, 20])).toBe(4)
  expect(valueAt(rows, plane, [0.5, 15])).toBe(1.5)
  expect(valueAt([[5, 7]], { x: [0, 1], y: [0, 0] }, [0.5, 3])).toBe(6)
})

test('a side holds all its values, and has a length', () => {
  const [low, high] = sideOf([1, 3, 2])
  expect(low).toBeLessThan(1)
  expect(high).toBeGreaterThan(3)
  expect(sideOf([2])).toEqual([1.5, 2.5])
  expect(sideOf([])).toEqual([0, 1])
})

test('the nearest point within reach', () => {
  expect(
    nearest(
      [
        [0, 0],
        [10, 0],
      ],
      [7, 0],
      5,
    ),
  ).toBe(1)
  expect(nearest([[0, 0]], [7, 0], 5)).toBeNull()
})

test('puts values between those of a grid, and keeps those', () => {
  const rows = [
    [0, 2],
    [4, 8],
  ]
  const fine = finer(rows, 2)
  expect(fine).toEqual([
    [0, 1, 2],
    [2, 3.5, 5],
    [4, 6, 8],
  ])
  const plane = { x: [0, 1], y: [0, 1] } as const
  fine.forEach((row, i) =>
    row.forEach((value, k) => expect(valueAt(rows, plane, [k / 2, i / 2])).toBe(value)),
  )
})
