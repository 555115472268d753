import { describe, expect, it } from 'vitest'
import {
  activationBar,
  EDGE,
  edgeFineness,
  edgeWidth,
  errorBar,
  largestOf,
  signOf,
} from './encoding'

it('signOf keeps zero and the unknown apart from both signs', () => {
  expect([1, -1, 0, null].map(signOf)).toEqual(['positive', 'negative', 'none', 'none'])
})

describe('edgeWidth', () => {
  it('grows with the magnitude, never with the sign', () => {
    expect(edgeWidth(0.5, 1)).toBe(edgeWidth(-0.5, 1))
    expect(edgeWidth(0.5, 1)).toBeGreaterThan(edgeWidth(0.1, 1))
  })
  it('stays within its limits', () => {
    expect(edgeWidth(null, 1)).toBe(EDGE.thinnest)
    expect(edgeWidth(0, 0)).toBe(EDGE.thinnest)
    expect(edgeWidth(9, 1)).toBe(EDGE.thickest)
  })
})

it('edgeFineness leaves few edges as they are', () => {
  expect(edgeFineness(8)).toBe(1)
  expect(edgeFineness(128)).toBeLessThan(0.8)
  expect(edgeFineness(1500)).toBe(0.35)
})

it('largestOf ignores what is not known', () => {
  expect(
    largestOf([
      [0.5, null],
      [-2, 1],
    ]),
  ).toBe(2)
  expect(largestOf([])).toBe(0)
})

describe('bars', () => {
  it('show an activation from the left, a signed one from the centre', () => {
    expect(activationBar(0.25, 0.9, false)).toEqual({ from: 0, to: 0.25 })
    expect(activationBar(-0.5, 1, true)).toEqual({ from: 0.25, to: 0.5 })
    expect(activationBar(2, 4, false)).toEqual({ from: 0, to: 0.5 })
  })
  it('show an error from the centre', () => {
    expect(errorBar(2, 4)).toEqual({ from: 0.5, to: 0.75 })
    expect(errorBar(-4, 4)).toEqual({ from: 0, to: 0.5 })
    expect(errorBar(null, 4)).toEqual({ from: 0.5, to: 0.5 })
  })
})
