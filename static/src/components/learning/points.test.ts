import { expect, test } from 'vitest'
import type { DataRowsView } from '../../api/types'
import { emptyDraft, isChanged, patchOf } from '../sheet/draft'
import type { Given } from '../sheet/sheet_data'
import {
  areSame,
  canRemove,
  levelsOf,
  losesShown,
  placeAt,
  pointsOf,
  removedFrom,
  rounded,
  stepOf,
  targetsOf,
  withMoved,
  withoutPoint,
  withPoint,
} from './points'

const DATA: DataRowsView = {
  inputs: ['x1', 'x2'],
  outputs: ['y'],
  count: 3,
  first: 0,
  x: [
    [0, 0],
    [1, 0.5],
    [0.25, 1],
  ],
  y: [[0], [1], [1]],
  test: [2],
  image: null,
}
const GIVEN: Given = {
  pass: 4,
  over: false,
  sizes: [2, 3, 1],
  frozen: false,
  weights: [],
  biases: [],
  data: DATA,
  numbers: 9,
  shown: 1,
}
const DRAFT = emptyDraft(GIVEN)

test('a place of the drawing is a place of the plane, with the second input upwards', () => {
  const plane = { x: [-1, 1], y: [0, 10] } as const
  expect(placeAt(0, 0, plane)).toEqual([-1, 10])
  expect(placeAt(1, 1, plane)).toEqual([1, 0])
  expect(placeAt(0.25, 0.1, plane)).toEqual([-0.5, 9])
})

test('it is rounded to a power of ten that no pixel is finer than, and stays on the plane', () => {
  expect(stepOf([0, 1])).toBe(-3)
  expect(stepOf([-50_000, 50_000])).toBe(2)
  expect(rounded(0.30004, [0, 1])).toBe(0.3)
  expect(rounded(0.12345, [0, 1])).toBe(0.123)
  expect(rounded(12_345, [-50_000, 50_000])).toBe(12_300)
  expect(rounded(9, [0, 1.0004])).toBe(1)
  expect(rounded(-9, [-0.0604, 1])).toBe(-0.06)
  for (const side of [
    [0, 1],
    [-3, 3],
    [2, 2.1],
  ] as const) {
    expect(10 ** stepOf(side)).toBeLessThanOrEqual((side[1] - side[0]) / 300)
  }
})

test('a new sample is learnt from: it stands before the test part', () => {
  const { draft, row } = withPoint(GIVEN, DRAFT, [0.5, 0.75], [1])
  expect(row).toBe(2)
  expect(patchOf(GIVEN, draft)).toEqual({
    data: {
      x: [
        [0, 0],
        [1, 0.5],
        [0.5, 0.75],
        [0.25, 1],
      ],
      y: [[0], [1], [1], [1]],
      test_samples: 1,
    },
    sample: { index: 1 },
  })
  expect(pointsOf(GIVEN, draft).map(({ kind, test }) => [kind, test])).toEqual([
    ['given', false],
    ['given', false],
    ['new', false],
    ['given', true],
  ])
})

test('a moved sample is told from the others, and is not where it was put back', () => {
  const moved = withMoved(GIVEN, DRAFT, 2, [0.5, 0.5])
  expect(pointsOf(GIVEN, moved)[2]).toMatchObject({ place: [0.5, 0.5], kind: 'moved', test: true })
  const back = withMoved(GIVEN, moved, 2, [0.25, 1])
  expect(isChanged(GIVEN, back)).toBe(false)
  expect(pointsOf(GIVEN, back)[2]?.kind).toBe('given')
})

test('a removed sample is marked where it was; one to learn from stays', () => {
  const fewer = withoutPoint(DRAFT, 1)
  expect(removedFrom(GIVEN, fewer)).toEqual([[1, 0.5]])
  expect(losesShown(GIVEN, fewer)).toBe(true)
  expect(losesShown(GIVEN, DRAFT)).toBe(false)
  // the test sample may go, and does not count as one to learn from
  expect(canRemove(fewer, 0)).toBe(false)
  expect(withoutPoint(fewer, 0)).toBe(fewer)
  expect(patchOf(GIVEN, withoutPoint(fewer, 1))).toEqual({
    data: { x: [[0, 0]], y: [[0]], test_samples: 0 },
  })
  // one that was added and removed is nothing
  const { draft, row } = withPoint(GIVEN, DRAFT, [0.5, 0.5], [0])
  expect(isChanged(GIVEN, withoutPoint(draft, row))).toBe(false)
})

test('the targets of a class are the levels that the data have', () => {
  expect(
    levelsOf([
      [0.99, 0.01],
      [0.01, 0.99],
    ]),
  ).toEqual([0.01, 0.99])
  expect(levelsOf([[-1], [1]])).toEqual([-1, 1])
  expect(levelsOf([[0.1], [0.2], [0.3]])).toEqual([0, 1])
  expect(levelsOf([[1], [1]])).toEqual([0, 1])
  expect(targetsOf(1, 3, [0.01, 0.99])).toEqual([0.01, 0.99, 0.01])
})

test('the same samples with another test part are others', () => {
  expect(areSame(DATA, { ...DATA })).toBe(true)
  expect(areSame(DATA, { ...DATA, test: [] })).toBe(false)
})
