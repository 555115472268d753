import { describe, expect, it } from 'vitest'
import type { NetworkView } from '../api/types'
import { FakeServer } from './fake'
import { messageAt, remade, withLayer, withoutLayer } from './setup'

async function mazur() {
  const server = new FakeServer()
  return { session: await server.create(), first: await server.trace('', 0) }
}

describe('a session made anew', () => {
  it('keeps its parameters, data and training when a function changes', async () => {
    const { session, first } = await mazur()
    const body = remade(session, first, { cost: 'binary_cross_entropy' })
    expect(body.network?.cost).toBe('binary_cross_entropy')
    expect(body.network?.weights?.[0]?.[0]).toEqual([0.15, 0.2])
    expect(body.network?.biases?.[1]).toEqual([0.6, 0.6])
    expect(body.data).toEqual({ x: [[0.05, 0.1]], y: [[0.01, 0.99]] })
    expect(body.training).toEqual({
      optimizer: 'sgd',
      learning_rate: 0.5,
      batch_size: 1,
      shuffle: false,
      train_biases: true,
    })
  })

  it('draws new parameters where the old ones no longer fit', async () => {
    const { session, first } = await mazur()
    const body = remade(session, first, { sizes: [2, 3, 2], activations: ['sigmoid', 'sigmoid'] })
    expect(body.network?.weights).toBeUndefined()
    expect(body.network?.initializer).toBe('normal')
    expect(body.data).toEqual({ x: [[0.05, 0.1]], y: [[0.01, 0.99]] })
  })

  it('lets go of data that no longer fit', async () => {
    const { session, first } = await mazur()
    expect(remade(session, first, { sizes: [3, 2, 2] }).data).toBeUndefined()
  })
})

describe('layers', () => {
  const network: NetworkView = {
    sizes: [2, 3, 1],
    activations: ['tanh', 'sigmoid'],
    cost: 'quadratic',
  }

  it('come in before the output, like the hidden layer before them', () => {
    expect(withLayer(network)).toEqual({
      sizes: [2, 3, 3, 1],
      activations: ['tanh', 'tanh', 'sigmoid'],
    })
  })

  it('go from before the output', () => {
    expect(withoutLayer(network)).toEqual({ sizes: [2, 1], activations: ['sigmoid'] })
  })

  it('can be added to a network that has none hidden', () => {
    const bare = { ...network, sizes: [2, 1], activations: ['sigmoid'] }
    expect(withLayer(bare)).toEqual({ sizes: [2, 2, 1], activations: ['sigmoid', 'sigmoid'] })
  })
})

it('finds what is wrong with a field, or with a part of it', () => {
  const problem = {
    type: 'about:blank',
    title: '',
    status: 422,
    detail: '',
    code: 'invalid',
    errors: [{ pointer: '/network/sizes/1', message: 'at least 1' }],
  }
  expect(messageAt(problem, '/network/sizes')).toBe('at least 1')
  expect(messageAt(problem, '/network/size')).toBeNull()
  expect(messageAt(null, '/network')).toBeNull()
})
