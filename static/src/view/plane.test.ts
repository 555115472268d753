import { expect, test } from 'vitest'
import { middleOf, planeOf } from './plane'

const UNIT = { from: -6, to: 6, low: 0, top: 1, room: 0 }

test('the ends of a plot are its borders, and its middle is between them', () => {
  const { across, up } = planeOf(UNIT, 240, 128)
  expect([-6, 0, 6].map(across)).toEqual([0, 120, 240])
  expect([0, 0.5, 1].map(up)).toEqual([128, 64, 0])
  const { up: below } = planeOf({ ...UNIT, room: 0.25 }, 240, 128)
  expect(below(1)).toBeCloseTo(128 * 0.2)
  expect(middleOf(-6, 6)).toBe(0)
})

test('numbers whose distance no number can hold are laid out like all others', () => {
  const most = Number.MAX_VALUE
  const { across, up, tangent } = planeOf(
    { from: -most, to: most, low: -most, top: most, room: 0.16 },
    240,
    128,
  )
  expect([-most, 0, most / 2, most].map(across)).toEqual([0, 120, 180, 240])
  expect(up(-most)).toBe(128)
  expect(up(most)).toBeCloseTo(128 - 128 / 1.16)
  const { x1, y1, x2, y2 } = tangent({ x: 0, y: 0, slope: 1 }, 40)
  expect((y1 - y2) / (x2 - x1)).toBeCloseTo(128 / 1.16 / 240)
  expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(80)
  expect(middleOf(most / 2, most)).toBe(0.75 * most)
})

test('a tangent is level, slanted or upright, and always as long', () => {
  const { tangent } = planeOf({ ...UNIT, from: -1e308, to: 1e308 }, 240, 128)
  expect(tangent({ x: 0, y: 1, slope: 0 }, 46)).toEqual({ x1: 74, y1: 0, x2: 166, y2: 0 })
  const upright = tangent({ x: 0, y: 0.5, slope: 1e300 }, 46)
  expect(upright).toEqual({ x1: 120, y1: 110, x2: 120, y2: 18 })
})
