import { describe, expect, it } from 'vitest'
import { curveOf, sparklineOf } from './curve'

const size = { width: 100, height: 50 }

describe('the cost curve', () => {
  it('stands on nought and reaches to the largest cost', () => {
    const points = [
      { pass: 0, cost: 0.4 },
      { pass: 2, cost: 0.2 },
      { pass: 4, cost: 0.1 },
    ]
    const { line, area, top, bottom, end, logarithmic } = curveOf(points, 5, size)
    expect(line).toBe('M0,0L40,25L80,37.5')
    expect(area).toBe('M0,0L40,25L80,37.5L80,50L0,50Z')
    expect([top, bottom, logarithmic]).toEqual(['0.4000', '0', false])
    expect(end).toEqual({ x: 80, y: 37.5 })
  })

  it('is logarithmic once the cost has fallen a hundredfold', () => {
    const points = [
      { pass: 0, cost: 0.1 },
      { pass: 1, cost: 0.0001 },
    ]
    const { line, decades, top, bottom, logarithmic } = curveOf(points, 2, size)
    expect(line).toBe('M0,0L50,50')
    expect(decades).toEqual([33.33, 16.67])
    expect([top, bottom, logarithmic]).toEqual(['0.1000', '0.0001000', true])
  })

  it('keeps whole powers of ten at the ends of a logarithmic scale', () => {
    const points = [
      { pass: 0, cost: 0.2984 },
      { pass: 1, cost: 3.51e-5 },
    ]
    const { top, bottom, decades } = curveOf(points, 2, size)
    expect([top, bottom]).toEqual(['1', '1.000·10⁻⁵'])
    expect(decades).toEqual([40, 30, 20, 10])
  })

  it('has no logarithm of nought', () => {
    const points = [
      { pass: 0, cost: 1 },
      { pass: 1, cost: 0 },
    ]
    expect(curveOf(points, 2, size).logarithmic).toBe(false)
  })

  it('draws a cost that never moves', () => {
    const points = [
      { pass: 0, cost: 0 },
      { pass: 1, cost: 0 },
    ]
    expect(curveOf(points, 1, size).line).toBe('M0,50L100,50')
  })
})

describe('a sparkline', () => {
  it('fills its height with the numbers that are known', () => {
    const { line, end } = sparklineOf([-1, null, 1, 0], { width: 30, height: 10 })
    expect(line).toBe('M0,10L20,0L30,5')
    expect(end).toEqual({ x: 30, y: 5 })
  })

  it('runs along the middle where nothing moves, and is empty where nothing is known', () => {
    expect(sparklineOf([2, 2], { width: 30, height: 10 }).line).toBe('M0,5L30,5')
    expect(sparklineOf([null], { width: 30, height: 10 })).toEqual({ line: 'M', end: null })
  })
})
