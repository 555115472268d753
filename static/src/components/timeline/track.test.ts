import { expect, it } from 'vitest'
import { passAt, passByKey, xOf } from './track'

const pointsAt = (...passes: number[]) => passes.map((pass) => ({ pass, epoch: pass, cost: 1 }))

it('gives every pass an equal share', () => {
  const track = { width: 100, last: 3 }
  expect([0, 1, 3.5, 4].map((passes) => xOf(passes, track))).toEqual([0, 25, 87.5, 100])
  const points = pointsAt(0, 1, 2, 3, 4)
  expect([-5, 0, 24, 25, 99, 100, 120].map((x) => passAt(x, track, points))).toEqual([
    0, 0, 0, 1, 3, 3, 3,
  ])
})

it('goes to passes whose cost is known where there are more passes than that', () => {
  const track = { width: 100, last: 1000 }
  const points = pointsAt(0, 400, 800, 1000)
  expect([10, 45, 79, 81, 100].map((x) => passAt(x, track, points))).toEqual([
    0, 400, 400, 800, 1000,
  ])
})

it('moves by passes and by tenths, and stays inside', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End', 'x']
  expect(keys.map((key) => passByKey(key, 50, 200))).toEqual([51, 49, 70, 30, 0, 200, null])
  expect(passByKey('ArrowRight', 200, 200)).toBe(200)
  expect(passByKey('PageDown', 5, 200)).toBe(0)
})
