import { expect, test } from 'vitest'
import { involvedIn } from './neighbourhood'

test('a step has to do with the neurons and edges of its numbers, whichever sample they are of', () => {
  const ids = ['delta:2:1@0', 'grad_w:3:2:1', 'y:2', 'cost', 'learning_rate']
  const { neurons, edges } = involvedIn(ids, ['2:1:3'], 3)
  const of = (layer: number) => [1, 2].filter((neuron) => neurons.has(`${layer}:${neuron}`))
  expect([1, 2, 3].map(of)).toEqual([[], [1], [2]])
  const shown = ['2:1:3', '3:2:1', '3:1:2'].filter((key) => edges.has(key))
  expect(shown).toEqual(['2:1:3', '3:2:1'])
})

test.each(['a', 'z', 'mask', 'slope', 'delta', 'b', 'grad_b', 'new_b'])(
  'a neuron is in a step by its %s',
  (kind) => {
    expect(involvedIn([`${kind}:2:7`], [], 3).neurons.has('2:7')).toBe(true)
  },
)

test.each(['w', 'grad_w', 'new_w'])('an edge is in a step by its %s', (kind) => {
  expect(involvedIn([`${kind}:2:7:1`], [], 3).edges.has('2:7:1')).toBe(true)
})
