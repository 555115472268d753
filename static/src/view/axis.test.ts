import { expect, test } from 'vitest'
import { areClear, roomFor } from './axis'
import { formatShort } from './number'

test('short labels leave a plot the room that it has, long ones take what they need', () => {
  expect(roomFor(['0', '1'], 48)).toBe(48)
  expect(roomFor([], 48)).toBe(48)
  const long = formatShort(-1.234e150)
  expect(long).toHaveLength(12)
  expect(roomFor(['0', long], 48)).toBe(8 + 7 * 12)
})

test('a middle label is drawn only where it touches neither of its neighbours', () => {
  expect(areClear(['−6', '0', '6'], 240)).toBe(true)
  const [from, middle, to] = [-1.234e150, 1.5e149, 1.234e150].map(formatShort)
  expect(areClear([from ?? '', middle ?? '', to ?? ''], 240)).toBe(false)
  expect(areClear(['1', '2', '3'], 7 * 3 + 28)).toBe(true)
  expect(areClear(['1', '2', '3'], 7 * 3 + 27)).toBe(false)
})
