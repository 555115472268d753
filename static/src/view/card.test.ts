import { expect, test } from 'vitest'
import { cardContent } from './card'

const measures = { digit: 8, cardChars: 8, chipChars: 8 }

test.each([
  [null, 'a:2:1'],
  ['z', 'z:2:1'],
  ['delta', 'delta:2:1'],
  ['grad_b', 'grad_b:2:1'],
  // an edge's quantities are not the neuron's: its a stays
  ['w', 'a:2:1'],
  ['grad_w', 'a:2:1'],
  ['new_w', 'a:2:1'],
])('a row that has %s in focus shows %s', (focused, shown) => {
  const { numbers } = cardContent('row', measures, 2, 1, focused)
  expect(numbers.map(({ id }) => id)).toEqual([shown])
})
