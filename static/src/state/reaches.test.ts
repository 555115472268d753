import { expect, it } from 'vitest'
import { reachesOf, usualReach } from './reaches'

it('goes 1 to either side of a usual value, and so far that it shows of a large one', () => {
  expect([0, 0.4, -30, 1000].map(usualReach)).toEqual([1, 1, 1, 1])
  expect([1001, -3e17, 1e150].map(usualReach)).toEqual([10, 1e15, 1e147])
})

it.each([0, 0.4, -1e6, 3e17, -1e150, 1.7e308])(
  'offers only reaches of %d whose hundredth is another number, and finite',
  (value) => {
    const reaches = reachesOf(value)
    expect(reaches).toContain(usualReach(value))
    for (const reach of reaches) {
      expect(value + reach / 100).not.toBe(value)
      expect(Number.isFinite(value + reach) && Number.isFinite(value - reach)).toBe(true)
    }
  },
)
