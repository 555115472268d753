import { expect, test } from 'vitest'
import type { CatalogView, DatasetView, SessionView } from '../api/types'
import { isFrozenByExample, isWorked, startFor, startOf } from './starts'

const example = (id: string, panel: 'why' | 'learning', train_biases: boolean) => ({
  id,
  title: id,
  story: '',
  source: '',
  sizes: [2, 2, 2],
  panel,
  epochs: null,
  train_biases,
})
const CATALOG = {
  presets: [example('mazur', 'why', false), example('sees', 'learning', true)],
} as unknown as CatalogView

function session(preset: string | null, sizes: number[], train_biases = false): SessionView {
  return {
    setup: { preset },
    network: { sizes },
    training: { train_biases },
  } as unknown as SessionView
}

test('the network of a worked example goes with it, a network of the reader’s own stays', () => {
  expect(isWorked(session('mazur', [2, 2, 2]), CATALOG)).toBe(true)
  expect(isWorked(session('mazur', [2, 5, 2]), CATALOG)).toBe(false)
  expect(isWorked(session('sees', [2, 2, 2]), CATALOG)).toBe(false)
  expect(isWorked(session(null, [2, 2, 2]), CATALOG)).toBe(false)
})

test('biases are freed that an example froze, not those that the reader did', () => {
  expect(isFrozenByExample(session('mazur', [2, 5, 2]), CATALOG)).toBe(true)
  expect(isFrozenByExample(session('mazur', [2, 5, 2], true), CATALOG)).toBe(false)
  expect(isFrozenByExample(session('sees', [2, 2, 2]), CATALOG)).toBe(false)
  expect(isFrozenByExample(session(null, [2, 2, 2]), CATALOG)).toBe(false)
})

test('a set begins as the catalogue says', () => {
  const network = { sizes: [2, 4, 1], activations: [], cost: '', initializer: '', seed: 0 }
  const training = { learning_rate: 0.3, batch_size: 10, shuffle: false }
  const data = { preset: 'moons', standardize: false, test_fraction: null }
  const start = { network, training, data, panel: 'learning', epochs: 200 }
  expect(startOf({ id: 'moons', start } as unknown as DatasetView)).toEqual({
    session: { network, training, data: { preset: 'moons', standardize: false } },
    panel: 'learning',
    epochs: 200,
  })
})

test('a file begins with a network of its width that can say what is learnt', () => {
  const data = { dataset: 'd', targets: ['kind'] }
  const classes = startFor(data, { inputs: 5, outputs: 3, classes: true, bounded: true })
  expect(classes.session.network).toMatchObject({
    sizes: [5, 8, 3],
    activations: ['tanh', 'softmax'],
    cost: 'categorical_cross_entropy',
  })
  expect(classes.session.data).toBe(data)
  const amounts = startFor(data, { inputs: 2, outputs: 1, classes: false, bounded: false })
  expect(amounts.session.network).toMatchObject({
    sizes: [2, 8, 1],
    activations: ['tanh', 'linear'],
    cost: 'quadratic',
  })
})
