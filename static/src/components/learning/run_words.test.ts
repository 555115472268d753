import { expect, it } from 'vitest'
import type { Run } from '../../state/run'
import { runName } from './run_words'

const NAMES = {
  optimizers: [{ id: 'adam', title: 'Adam', parameters: {} }],
  schedules: [
    { id: 'step', title: 'in steps', parameters: {} },
    { id: 'constant', title: 'constant', parameters: {} },
  ],
} as unknown as Parameters<typeof runName>[1]

function named(run: Partial<Run>): string {
  return runName({ number: 2, differences: [], turns: [], ...run } as Run, NAMES)
}

it('names a run by what it does otherwise', () => {
  expect(named({})).toBe('run 2')
  expect(named({ differences: [{ setting: 'optimizer', from: 'sgd', to: 'adam' }] })).toBe(
    'run 2 · Adam',
  )
  expect(named({ differences: [{ setting: 'dropout', from: 0, to: 0.5 }] })).toBe(
    'run 2 · dropout 0 → 0.5',
  )
  expect(named({ differences: [{ setting: 'dropout', from: 0, to: [0.5, 0.2] }] })).toBe(
    'run 2 · dropout 0 → 0.5, 0.2',
  )
  const steps = { name: 'step' as const, every: 10, factor: 0.5 }
  const constant = { name: 'constant' as const }
  expect(named({ differences: [{ setting: 'schedule', from: constant, to: steps }] })).toBe(
    'run 2 · schedule of η: in steps (10, 0.5)',
  )
  expect(named({ differences: [{ setting: 'schedule', from: steps, to: constant }] })).toBe(
    'run 2 · schedule of η: constant',
  )
})

it('and by what was changed on the way', () => {
  const differences = [{ setting: 'learning_rate' as const, from: 1, to: 0.1 }]
  expect(named({ turns: [{ epoch: 12, differences }] })).toBe('run 2 · η 1 → 0.1 after epoch 12')
  expect(named({ turns: [{ epoch: null, differences }] })).toBe('run 2 · η 1 → 0.1')
})
