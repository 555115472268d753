import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { curveOf, rateOf, type Schedule, spanOf } from './schedule'

interface Case {
  schedule: Schedule
  eta: number
  epoch: number
  rate: number
}

/** The server's tests run the same table. */
const path = new URL('../../../tests/cases/schedules.json', import.meta.url)
const cases = JSON.parse(readFileSync(path, 'utf8')) as Case[]

describe('the rate of an epoch', () => {
  it.each(cases)('$schedule.name, epoch $epoch', ({ schedule, eta, epoch, rate }) => {
    expect(Math.abs(rateOf(schedule, eta, epoch) - rate)).toBeLessThan(1e-14)
  })
})

it('shows as much as one needs to see what it does', () => {
  expect(spanOf({ name: 'step', every: 10, factor: 0.5 })).toBe(50)
  expect(spanOf({ name: 'cosine', epochs: 100 })).toBe(120)
  expect(spanOf({ name: 'exponential', decay: 1 })).toBe(100)
  const { x, y } = curveOf({ name: 'step', every: 2, factor: 0.1 }, 1)
  expect(x).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(y.slice(0, 3)).toEqual([1, 1, 0.1])
  expect(curveOf({ name: 'cosine', epochs: 1_000_000 }, 1).x).toHaveLength(200)
})
