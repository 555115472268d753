import { describe, expect, it } from 'vitest'
import type { NetworkView } from '../api/types'
import { openedLab } from './fake/opened'
import { messageAt, nameFor, withLayer, withoutLayer } from './setup'

it('goes on from the session that it is made of, and says only what is another', async () => {
  const { server, lab } = await openedLab()
  await lab.remake({ cost: 'binary_cross_entropy' })
  expect(server.created.at(-1)).toEqual({
    from: 'fake',
    network: { cost: 'binary_cross_entropy' },
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

describe('the name of a branch that has another network', () => {
  it('says what is another', () => {
    expect(nameFor('try', { activations: ['tanh', 'tanh', { name: 'leaky_relu' }] })).toBe(
      'try · tanh, leaky_relu',
    )
    expect(nameFor('try', { sizes: [2, 3, 1], activations: ['relu', 'sigmoid'] })).toBe(
      'try · 2-3-1, relu, sigmoid',
    )
    expect(nameFor(null, { cost: 'quadratic', seed: 3 })).toBe('quadratic, 3')
  })

  it('is never longer than the server takes', () => {
    expect(nameFor('n'.repeat(80), { cost: 'quadratic' })).toHaveLength(80)
    expect(nameFor(null, { sizes: Array.from({ length: 60 }, () => 12) }).length).toBe(80)
  })
})
