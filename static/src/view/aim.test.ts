import { describe, expect, it } from 'vitest'
import { headsFor } from './aim'

const CARD = { x: 100, y: 100, w: 50, h: 40 }

describe('headsFor', () => {
  it.each([
    ['straight to it', { x: 20, y: 120 }, { x: 24, y: 120 }],
    ['to its upper corner', { x: 20, y: 40 }, { x: 24, y: 43 }],
    ['from the right', { x: 200, y: 120 }, { x: 195, y: 119 }],
    ['from above', { x: 120, y: 20 }, { x: 121, y: 25 }],
    ['from below', { x: 120, y: 220 }, { x: 119, y: 214 }],
    ['within it', { x: 120, y: 120 }, { x: 90, y: 90 }],
  ])('is true of a move %s', (_, from, to) => {
    expect(headsFor(from, to, CARD)).toBe(true)
  })

  it.each([
    ['away from it', { x: 20, y: 120 }, { x: 16, y: 120 }],
    ['along the column', { x: 20, y: 120 }, { x: 20, y: 126 }],
    ['past it', { x: 20, y: 120 }, { x: 23, y: 126 }],
    ['away on the right', { x: 200, y: 120 }, { x: 206, y: 120 }],
    ['away above', { x: 120, y: 20 }, { x: 121, y: 15 }],
    ['that is none', { x: 20, y: 120 }, { x: 20, y: 120 }],
  ])('is false of a move %s', (_, from, to) => {
    expect(headsFor(from, to, CARD)).toBe(false)
  })
})
