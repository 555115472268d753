import { expect, it } from 'vitest'
import { probedValue } from './probed'

const ANSWER = {
  x: [0.5, -1],
  layers: [{ layer: 2, z: [0.2, 0.3], a: [0.55, 0.57], slope: [0.25, 0.24] }],
}

it('shows what the input makes of the network, and nothing that needs a target', () => {
  const values = [
    'a:1:2',
    'z:2:1',
    'a:2:2',
    'slope:2:1',
    'delta:2:1',
    'cost',
    'y:1',
    'grad_w:2:1:1',
  ]
  expect(values.map((id) => probedValue(ANSWER, id))).toEqual([
    -1,
    0.2,
    0.57,
    0.25,
    null,
    null,
    null,
    null,
  ])
})

it('leaves weights and biases as they are', () => {
  expect(['w:2:1:1', 'b:2:1'].map((id) => probedValue(ANSWER, id))).toEqual([undefined, undefined])
})
