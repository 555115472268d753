import { expect, test } from 'vitest'
import { epochsOf, isHuge, linesOf, pointNear } from './epoch_curves'

const at = (epoch: number, cost: number, test_cost: number | null = null) => ({
  epoch,
  cost,
  test_cost,
  accuracy: null,
  test_accuracy: null,
})
const POINTS = [at(1, 0.5, 0.6), at(11, 0, 0.3), at(21, 0.2)]

test('the lines hold what was measured', () => {
  expect(
    linesOf({ number: 2, points: POINTS, turns: [{ epoch: 1 }, { epoch: null }] }, 'cost'),
  ).toEqual({
    number: 2,
    turns: [1],
    epochs: [1, 11, 21],
    train: [0.5, 0, 0.2],
    test: [0.6, 0.3, null],
  })
  expect(
    linesOf({ number: 2, points: POINTS, turns: [{ epoch: 1 }, { epoch: null }] }, 'accuracy')
      .train,
  ).toEqual([null, null, null])
})

test('a logarithmic scale has powers of ten, and no place for a cost of 0', () => {
  const points = [at(1, 0.01), at(2, 0), at(3, 1e269)]
  expect(linesOf({ number: 1, points, turns: [] }, 'cost', true).train).toEqual([-2, null, 269])
})

test('the nearest point is read off, the last one where nobody points, none outside', () => {
  const epochs = [null, 1.4, 5, 7, 21.4, 0.4, 22].map((e) => pointNear(POINTS, e)?.epoch)
  expect(epochs).toEqual([21, 1, 1, 11, 21, undefined, undefined])
  expect(pointNear([], null)).toBeUndefined()
})

test('the epochs of all runs reach from the first to the last', () => {
  expect(epochsOf([POINTS, [at(30, 1), at(40, 1)]])).toEqual([1, 40])
})

test('costs that grew without bound are told, in the test part, too', () => {
  expect(isHuge([POINTS, [at(1, 1e15)]])).toBe(false)
  expect(isHuge([POINTS, [at(1, 1, 1e16)]])).toBe(true)
})
