import { expect, test } from 'vitest'
import type { TraceView } from '../api/types'
import { errorEdges, focusEdges, involvedIn, roomForNumbers } from './neighbourhood'
import { formatSigned } from './number'

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

test('the room is that of the longest number, whatever its size', () => {
  const parts = [1, -1].flatMap((sign) =>
    [0, 1, 2.5, 9.49, 9.96, 9.999, 9.99996, 1.23456].flatMap((mantissa) =>
      Array.from({ length: 21 }, (_, at) => sign * mantissa * 10 ** (at - 10)),
    ),
  )
  for (let from = 0; from < parts.length; from += 5) {
    const weights = parts.slice(from, from + 5)
    const trace = { layers: [{ w: [weights] }], sample: {} } as unknown as TraceView
    const most = Math.max(8, ...weights.map((value) => formatSigned(value).length))
    expect(roomForNumbers(trace).chipChars, String(weights)).toBe(most)
  }
  const all = { layers: [{ w: [parts] }], sample: {} } as unknown as TraceView
  expect(roomForNumbers(all).chipChars).toBe(
    Math.max(...parts.map((value) => formatSigned(value).length)),
  )
})
