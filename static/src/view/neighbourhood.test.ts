import { expect, test } from 'vitest'
import { errorEdges, focusEdges, involvedIn } from './neighbourhood'

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

test('an error comes back over the edges that leave its neuron', () => {
  const sizes = [4, 3, 2]
  const heaviest = errorEdges('delta:2:3', sizes)
  expect(heaviest).toEqual(['3:1:3', '3:2:3'])
  expect(focusEdges('delta:2:3', sizes, heaviest, () => 0)).toEqual([
    { layer: 3, neuron: 1, source: 3 },
    { layer: 3, neuron: 2, source: 3 },
  ])
  expect(errorEdges('delta:3:1', sizes)).toEqual([])
  expect(errorEdges('z:2:3', sizes)).toEqual([])
})
