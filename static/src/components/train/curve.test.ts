import { expect, it } from 'vitest'
import { curveOf } from './curve'

const size = { width: 100, height: 50 }

it('stands on nought and reaches to the largest cost', () => {
  const points = [
    { epoch: 1, cost: 0.4 },
    { epoch: 3, cost: 0.2 },
    { epoch: 5, cost: 0.1 },
  ]
  const { line, levels, end } = curveOf(points, size)
  expect(line).toBe('M0,0L50,25L100,37.5')
  expect(levels).toEqual([
    { y: 50, label: '0' },
    { y: 25, label: '0.2' },
    { y: 0, label: '0.4' },
  ])
  expect(end).toEqual({ x: 100, y: 37.5 })
})

it('is logarithmic once the cost has fallen a hundredfold', () => {
  const points = [
    { epoch: 1, cost: 0.1 },
    { epoch: 2, cost: 0.0001 },
  ]
  const { line, levels } = curveOf(points, size)
  expect(line).toBe('M0,0L100,50')
  expect(levels.map(({ y }) => y)).toEqual([0, 16.67, 33.33, 50])
})

it('draws a cost that never moves', () => {
  const points = [
    { epoch: 1, cost: 0 },
    { epoch: 2, cost: 0 },
  ]
  expect(curveOf(points, size).line).toBe('M0,50L100,50')
})
