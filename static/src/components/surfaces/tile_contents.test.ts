import { expect, it } from 'vitest'
import { answerTiles, weightTiles } from './tile_contents'

it('shows an answer in the range of its activation, or in its own where that has no bounds', () => {
  const a = [
    [
      [0.1, 0.2],
      [0.3, -4],
    ],
  ]
  const layers = [2, 3, 4].map((layer) => ({ layer, a }))
  const tiles = answerTiles(layers, ['tanh', 'linear', { name: 'sigmoid' }])
  expect([...tiles].map(([key, { range }]) => [key, range.low, range.high])).toEqual([
    ['2:1', -1, 1],
    ['3:1', -4, 4],
    ['4:1', 0, 1],
  ])
})

it('lays weights out as the image has them, its first row at the top, scaled by the largest', () => {
  const tile = weightTiles([[1, 2, 3, 4, -5, 6]], [2, 3]).get('2:1')
  // the last of the rows is drawn at the top
  expect(tile?.rows).toEqual([
    [4, -5, 6],
    [1, 2, 3],
  ])
  expect(tile?.range).toEqual({ low: -6, middle: 0, high: 6 })
})
