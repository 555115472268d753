import { expect, test } from 'vitest'
import { keepOne, keepSame } from './keep_same'

test('entries that say the same stay the same objects, and only they', () => {
  const keep = keepSame<{ id: string; share: number }>()
  const [one, two] = keep([
    { id: 'a', share: 1 },
    { id: 'b', share: Number.NaN },
  ])
  const next = keep([
    { id: 'a', share: 2 },
    { id: 'b', share: Number.NaN },
    { id: 'c', share: 3 },
  ])
  expect(next[0]).not.toBe(one)
  expect(next[0]).toEqual({ id: 'a', share: 2 })
  expect(next[1]).toBe(two)
  const shorter = keep([{ id: 'a', share: 2 }])
  expect(shorter).toEqual([{ id: 'a', share: 2 }])
  expect(shorter[0]).toBe(next[0])
  expect(keep([{ id: 'a', share: 2 }])).toBe(shorter)
})

test('one object stays itself as long as it says the same', () => {
  const keep = keepOne<{ value: number | null; lit: boolean }>()
  const first = keep({ value: Number.NaN, lit: false })
  expect(keep({ value: Number.NaN, lit: false })).toBe(first)
  expect(keep({ value: Number.NaN, lit: true })).toEqual({ value: Number.NaN, lit: true })
  expect(keep({ value: Number.NaN, lit: false })).not.toBe(first)
})
