import { expect, it } from 'vitest'
import { edgeOf, isEditable, neuronOf, phaseOf, quantityOf, symbolOf } from './quantity'

it('reads the indices of an id', () => {
  expect(quantityOf('w:2:1:3')).toMatchObject({ kind: 'w', layer: 2, neuron: 1, source: 3 })
  expect(quantityOf('y:2')).toMatchObject({ kind: 'y', layer: 0, neuron: 2, source: 0 })
  expect(quantityOf('a:2:1@7')).toMatchObject({ kind: 'a', layer: 2, neuron: 1, sample: '7' })
})

it('knows where an id belongs in the picture', () => {
  expect(edgeOf('grad_w:3:2:1')).toBe('3:2:1')
  expect(edgeOf('delta:3:2')).toBeNull()
  expect(neuronOf('delta:3:2', 3)).toBe('3:2')
  expect(neuronOf('y:2', 3)).toBe('3:2')
  expect(neuronOf('cost', 3)).toBeNull()
})

it('lets weights, biases, inputs and targets be typed, and nothing else', () => {
  expect(['w:2:1:1', 'b:2:1', 'a:1:2', 'y:1'].every(isEditable)).toBe(true)
  expect(['a:2:1', 'z:2:1', 'cost', 'grad_w:2:1:1', 'a:1:2@3'].some(isEditable)).toBe(false)
})

it('gives every computed quantity its phase', () => {
  expect(
    ['z:2:1', 'cost', 'delta:2:1', 'grad_w:2:1:1', 'new_b:2:1', 'w:2:1:1'].map(phaseOf),
  ).toEqual(['forward', 'cost', 'backward', 'gradients', 'update', null])
})

it('keeps two-digit indices apart', () => {
  expect(symbolOf('w:2:1:3')).toBe('w^{2}_{13}')
  expect(symbolOf('w:2:1:13')).toBe('w^{2}_{1,13}')
  // as the server's formulas write an updated parameter
  expect(symbolOf('new_w:2:1:13')).toBe('w^{2,\\,\\text{new}}_{1,13}')
  expect(symbolOf('new_b:2:1')).toBe('b^{2,\\,\\text{new}}_{1}')
})

it('counts samples from 1, as the reader does', () => {
  expect(symbolOf('a:2:1@0')).toBe('a^{2}_{1}\\langle 1\\rangle')
  expect(symbolOf('delta:3:1@2')).toBe('\\delta^{3}_{1}\\langle 3\\rangle')
})
