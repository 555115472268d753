import { expect, it } from 'vitest'
import { twoCurves } from './two_curves'

const size = { width: 100, height: 50 }
const falling = [1, 0.5, 0.25].map((cost, pass) => ({ pass, cost }))

it('draws both on one scale, each by its own passes', () => {
  const slower = [{ pass: 1, cost: 0.5 }]
  const found = twoCurves([falling, slower], size)
  expect(found?.lines).toEqual(['M0,0L33.33,25L66.67,37.5', 'M33.33,25'])
  expect([found?.top, found?.bottom, found?.logarithmic]).toEqual(['1', '0', false])
})

it('takes a logarithmic scale where the two are far apart', () => {
  const found = twoCurves([falling, [{ pass: 0, cost: 0.001 }]], size)
  expect(found?.logarithmic).toBe(true)
  expect(found?.lines[1]).toBe('M0,50')
})

it('draws the one that there is, and nothing where there is none', () => {
  expect(twoCurves([[], falling], size)?.lines[0]).toBe('')
  expect(twoCurves([[], []], size)).toBeNull()
})
