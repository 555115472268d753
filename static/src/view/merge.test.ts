import { describe, expect, it } from 'vitest'
import { lastByNeuron, mergedStatement, spokenTogether } from './merge'
import type { Statement } from './statement'

function statement(id: string, edge: string, neuron: string): Statement {
  return {
    id,
    flow: 'forward',
    callouts: new Map([[edge, { badge: null, top: [id], bottom: [], flow: 'forward' }]]),
    weights: new Map(),
    ribbons: new Map([[neuron, [id]]]),
    notes: [],
  }
}

describe('a move over several ops', () => {
  it('is told by all that it made, in the phase that it ended in', () => {
    expect(spokenTogether(['z:2:1', 'a:2:1', 'z:2:2', 'a:2:2'])).toHaveLength(4)
    expect(spokenTogether(['cost', 'delta:3:1', 'delta:3:2'])).toEqual(['delta:3:1', 'delta:3:2'])
    expect(spokenTogether([])).toEqual([])
    const many = Array.from({ length: 50 }, (_, index) => `delta:2:${index + 1}`)
    expect(spokenTogether(many)).toEqual(['delta:2:50'])
  })

  it('lets the later op have the word where two are about one place', () => {
    const merged = mergedStatement([
      statement('z:2:1', '2:1:1', '2:1'),
      statement('a:2:1', '2:1:2', '2:1'),
    ])
    expect([...(merged?.callouts.keys() ?? [])]).toEqual(['2:1:1', '2:1:2'])
    expect(merged?.ribbons.get('2:1')).toEqual(['a:2:1'])
    expect(mergedStatement([])).toBeNull()
  })

  it('knows the last quantity of each neuron', () => {
    const made = ['grad_b:2:1', 'grad_w:2:1:1', 'grad_w:2:1:2', 'grad_b:2:2', 'cost']
    expect([...lastByNeuron(made, 3)]).toEqual([
      ['2:1', 'grad_w:2:1:2'],
      ['2:2', 'grad_b:2:2'],
    ])
  })
})
