import { expect, it } from 'vitest'
import type { SessionView, TrainProgress, TrainView } from '../api/types'
import { joinedProgress, joinedResult, restOf } from './stretches'

const NO_MARKS = { test_cost: null, accuracy: null, test_accuracy: null }

function ended(epochs: number, from: number, stopped_by: string, test_cost?: number): TrainView {
  const history = Array.from({ length: epochs }, (_, i) => ({
    epoch: from + i + 1,
    cost: 0.1,
    ...NO_MARKS,
  }))
  const best = test_cost === undefined ? null : { epoch: from + 1, pass: from, test_cost }
  const session = {} as SessionView
  const counts = { epochs_run: epochs, passes_run: 4 * epochs }
  return { ...counts, cost: 0.1, stopped_by, history, best, session, ...NO_MARKS }
}

it('counts the stretches together', () => {
  const first = ended(3, 0, 'interrupted', 0.2)
  expect(restOf({ epochs: 10 }, null)).toEqual({ epochs: 10 })
  expect(restOf({ epochs: 10, until: { cost_below: 1 } }, first)).toEqual({
    epochs: 7,
    until: { cost_below: 1 },
  })
  const both = joinedResult(ended(7, 3, 'epochs', 0.3), first, { epochs: 10 })
  expect(both).toMatchObject({ epochs_run: 10, passes_run: 40, stopped_by: 'epochs' })
  expect(both.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(both.best?.test_cost).toBe(0.2)
})

it('knows a change after the last epoch for the end', () => {
  const whole = joinedResult(ended(10, 0, 'interrupted'), null, { epochs: 10 })
  expect(whole.stopped_by).toBe('epochs')
  expect(joinedResult(ended(9, 0, 'interrupted'), null, { epochs: 10 }).stopped_by).toBe(
    'interrupted',
  )
})

it('tells of the later of two stretches how far the whole is', () => {
  const progress = { epochs_run: 2, passes_run: 8, epochs: 7, best: null } as TrainProgress
  expect(joinedProgress(progress, null)).toBe(progress)
  expect(joinedProgress(progress, ended(3, 0, 'interrupted', 0.2))).toMatchObject({
    epochs_run: 5,
    passes_run: 20,
    epochs: 10,
    best: { test_cost: 0.2 },
  })
})
