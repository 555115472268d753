import { expect, test } from 'vitest'
import type { ColumnView, DatasetView, NetworkView } from '../api/types'
import {
  another,
  fieldsOf,
  firstTargets,
  fitted,
  placeOf,
  sayAgain,
  shapeOf,
  shapeOfColumns,
} from './data'
import { FakeServer } from './fake/server'

const XOR: NetworkView = {
  sizes: [2, 3, 1],
  activations: ['sigmoid', 'sigmoid'],
  cost: 'quadratic',
}
const SET: DatasetView = {
  id: 'iris',
  title: 'Iris',
  source: null,
  samples: 150,
  inputs: 4,
  outputs: 3,
  classes: true,
  drawn: false,
  start: {
    network: {
      sizes: [4, 5, 3],
      activations: ['tanh', 'softmax'],
      cost: 'categorical_cross_entropy',
      initializer: 'xavier',
      seed: 1,
    },
    data: { preset: 'iris', backwards: false, standardize: true, test_fraction: 0.2 },
    training: { learning_rate: 0.1, batch_size: 10, shuffle: true },
    panel: 'learning',
    epochs: 100,
  },
}
const COLUMNS: ColumnView[] = [
  { name: 'size', kind: 'number', minimum: -3, maximum: 9, classes: null },
  { name: 'colour', kind: 'class', minimum: null, maximum: null, classes: ['a', 'b', 'c'] },
  { name: 'remark', kind: 'text', minimum: null, maximum: null, classes: null },
  { name: 'share', kind: 'number', minimum: 0, maximum: 1, classes: null },
]

test('several classes take a softmax with its cost, and the sizes of the data', () => {
  expect(fitted(XOR, shapeOf(SET))).toEqual({
    sizes: [4, 3, 3],
    activations: ['sigmoid', 'softmax'],
    cost: 'categorical_cross_entropy',
  })
})

test('a network that fits is left as it is', () => {
  const moons = { ...SET, inputs: 2, outputs: null, drawn: true }
  expect(fitted(XOR, shapeOf(moons))).toEqual({})
})

test('a softmax gives way where there are no several classes', () => {
  const softmax: NetworkView = {
    sizes: [4, 3, 3],
    activations: ['tanh', 'softmax'],
    cost: 'categorical_cross_entropy',
  }
  const gate = { ...SET, inputs: 2, outputs: 1, classes: false }
  expect(fitted(softmax, shapeOf(gate))).toEqual({
    sizes: [2, 3, 1],
    activations: ['tanh', 'sigmoid'],
    cost: 'binary_cross_entropy',
  })
  const sine = { ...gate, inputs: 1, drawn: true }
  expect(fitted(softmax, shapeOf(sine))).toEqual({
    sizes: [1, 3, 1],
    activations: ['tanh', 'linear'],
    cost: 'quadratic',
  })
})

test('a class among the columns is a number for each class; texts are not learnt from', () => {
  expect(shapeOfColumns(COLUMNS, ['share'])).toEqual({
    inputs: 4,
    outputs: 1,
    classes: false,
    bounded: true,
  })
  expect(shapeOfColumns(COLUMNS, ['colour'])).toMatchObject({
    inputs: 2,
    outputs: 3,
    classes: true,
  })
  expect(shapeOfColumns(COLUMNS, ['colour', 'size'])).toMatchObject({
    outputs: 4,
    classes: false,
    bounded: false,
  })
})

test('what a file says is learnt, else its last column that can be', () => {
  const file = { id: '1', name: 'a.csv', samples: 2, columns: COLUMNS.slice(0, 3), image: null }
  expect(firstTargets({ ...file, targets: ['size'] })).toEqual(['size'])
  expect(firstTargets({ ...file, targets: [] })).toEqual(['colour'])
})

test('what was said is said again, and only what another set can take', async () => {
  const { setup } = await new FakeServer().session('fake')
  const before = { ...setup.data, preset: 'moons', samples: 50, noise: 0.2, test_fraction: 0.2 }
  expect(sayAgain(before)).toEqual({
    preset: 'moons',
    samples: 50,
    noise: 0.2,
    test_fraction: 0.2,
  })
  expect(another(SET, before)).toEqual({ preset: 'iris', test_fraction: 0.2 })
  expect(another({ ...SET, id: 'and', samples: 4 }, before)).toEqual({ preset: 'and' })
  expect(another({ ...SET, id: 'spiral', drawn: true }, before)).toMatchObject({ samples: 50 })
})

test('of two files the pictures are the larger one', () => {
  const [small, large] = [new File(['1'], 'labels'), new File(['123'], 'images')]
  expect(fieldsOf([small])).toEqual({ file: small })
  expect(fieldsOf([small, large])).toEqual({ images: large, labels: small })
  expect(fieldsOf([large, small])).toEqual({ images: large, labels: small })
  expect(fieldsOf([])).toBeNull()
  expect(fieldsOf([small, large, small])).toBeNull()
})

test('a pointer names a row and a column', () => {
  expect(placeOf('/rows/12/petal~1length')).toEqual({ row: '12', column: 'petal/length' })
  expect(placeOf('/rows/12')).toEqual({ row: '12', column: null })
  expect(placeOf('/file')).toBeNull()
})
