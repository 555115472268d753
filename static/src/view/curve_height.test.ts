import { expect, test } from 'vitest'
import { heightAt } from './curve_height'

test('between two points a curve is as high as the line between them', () => {
  expect(heightAt([0, 1, 3], [2, 4, 10], 2)).toBe(7)
  expect(heightAt([0, 1, 3], [2, 4, 10], 0)).toBe(2)
  expect(heightAt([0, 1, 3], [2, 4, 10], 3)).toBe(10)
})

test('beyond the curve, and where it has no value, there is no height', () => {
  expect(heightAt([0, 1], [2, 4], 1.5)).toBeNull()
  expect(heightAt([0, 1], [2, null], 0.5)).toBeNull()
})
