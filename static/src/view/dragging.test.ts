import { expect, it } from 'vitest'
import { Pull, stepFor, stepped } from './dragging'

it.each([
  [0.15, 0.01],
  [0, 0.01],
  [-3.5, 0.01],
  [12, 0.1],
  [-4500, 10],
  [0.004, 0.001],
  [1e-9, 0.001],
])('changes %d by %d, and by a tenth of that in fine steps', (value, step) => {
  expect(stepFor(value)).toBeCloseTo(step, 12)
  expect(stepFor(value, true)).toBeCloseTo(step / 10, 12)
})

it('writes no more digits than the step has', () => {
  expect(stepped(0.15, 1, 0.01)).toBe(0.16)
  expect(stepped(0.1 + 0.2, 3, 0.01)).toBe(0.33)
  expect(stepped(0.377_512, 1, 0.01)).toBe(0.39)
  expect(stepped(0.377_512, -1, 0.001)).toBe(0.377)
  expect(stepped(-4500, 2, 10)).toBe(-4480)
})

it('leaves a number that is not moved as it is, and goes over 0 without a sign on it', () => {
  expect(stepped(0.377_512, 0, 0.01)).toBe(0.377_512)
  expect(Object.is(stepped(0.02, -2, 0.01), 0)).toBe(true)
  expect(Object.is(stepped(-0.004, 1, 0.001), -0.003)).toBe(true)
  expect(Object.is(stepped(-0.001, 1, 0.001), 0)).toBe(true)
})

it('follows a pointer there and back to the very value', () => {
  const pull = new Pull(0.377_512, 100)
  expect(pull.at(110, false)).toBe(0.48)
  expect(pull.at(90, false)).toBe(0.28)
  expect(pull.at(100, false)).toBe(0.377_512)
})

it('goes on from where it is when steps become fine, and when they no longer are', () => {
  const pull = new Pull(0.15, 0)
  expect(pull.at(10, false)).toBe(0.25)
  expect(pull.at(10, true)).toBe(0.25)
  expect(pull.at(13, true)).toBe(0.253)
  expect(pull.at(13, false)).toBe(0.253)
  expect(pull.at(14, false)).toBe(0.26)
})
