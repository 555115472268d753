/** What a session is begun with when data are chosen that the example before was not made for. */
import type { CatalogView, DataCreate, DatasetView, SessionCreate, SessionView } from '../api/types'
import { ending, type Shape } from './data'
import type { Question } from './shell.svelte'

export interface Start {
  session: SessionCreate
  /** What it is opened with. */
  panel: Question
  /** How long a training of it is to be. */
  epochs: number
}

/** Of a network for a file that nobody knows beforehand. */
const HIDDEN = 8
const RATE = 0.1
const BATCH = 10
const EPOCHS = 200

/**
 * The network is still the one of an example that is stepped through: it belongs to that example's
 * own numbers. One of another shape is the reader's, and one with a story is there to be tried on.
 */
export function isWorked({ setup, network }: SessionView, { presets }: CatalogView): boolean {
  const example = presets.find(({ id }) => id === setup.preset)
  return example?.panel === 'why' && example.sizes.join() === network.sizes.join()
}

/** The biases are frozen only because the example that this once was freezes them. */
export function isFrozenByExample(
  { setup, training }: SessionView,
  { presets }: CatalogView,
): boolean {
  const example = presets.find(({ id }) => id === setup.preset)
  return example?.train_biases === false && training.train_biases === false
}

/** Of a set of the catalogue. */
export function startOf({ start }: DatasetView): Start {
  const { network, training, panel, epochs, data } = start
  const { test_fraction, ...said } = data
  return {
    session: {
      network,
      training,
      data: { ...said, ...(test_fraction === null ? {} : { test_fraction }) },
    },
    panel,
    epochs,
  }
}

/** Of data that only their shape is known of. */
export function startFor(data: DataCreate, shape: Shape): Start {
  const outputs = shape.outputs ?? 1
  const { activation, cost } = ending(shape, outputs, 'sigmoid', 'binary_cross_entropy')
  return {
    session: {
      network: {
        sizes: [shape.inputs, HIDDEN, outputs],
        activations: ['tanh', activation],
        cost,
        initializer: 'xavier',
      },
      training: { learning_rate: RATE, batch_size: BATCH },
      data,
    },
    panel: 'learning',
    epochs: EPOCHS,
  }
}
