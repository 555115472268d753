import { expect, test } from 'vitest'
import { scrollTo } from './window'

const CELL = 90

test('what is in sight stays where it is', () => {
  expect(scrollTo(180, 300, CELL, { from: 2, to: 4 })).toBe(180)
})

test('what is not in sight comes whole into it, with a whole cell at the border', () => {
  for (const extent of [90, 100, 135, 179, 180, 250, 365, 800])
    for (const from of [0, 1, 7, 399])
      for (const count of [1, 2, 3]) {
        const to = from + count - 1
        const at = scrollTo(10_000_000, extent, CELL, { from, to })
        const seen = `${extent} pixels, cells ${from} to ${to}`
        expect(at % CELL, seen).toBe(0)
        expect(at, seen).toBeLessThanOrEqual(from * CELL)
        if (count * CELL <= extent)
          expect(at + extent, seen).toBeGreaterThanOrEqual((to + 1) * CELL)
        else expect(at, seen).toBe(from * CELL)
      }
})
