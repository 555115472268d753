import { beforeEach, expect, it } from 'vitest'
import { changedBetween } from './changed'
import { openedLab } from './fake/opened'
import type { Lab } from './lab.svelte'

let lab: Lab

beforeEach(async () => {
  ;({ lab } = await openedLab())
})

const changed = () => {
  const { view } = lab.before
  return view && lab.view && changedBetween(view, lab.view)
}

it('has nothing before a change', () => {
  expect(lab.before.view).toBeNull()
  expect(lab.before.old('w:2:1:1')).toBeNull()
})

it('holds what stood in the place of each number that is another', async () => {
  const was = lab.value('a:1:1')
  await lab.edit('a:1:1', 0.7)
  expect(lab.value('a:1:1')).toBe(0.7)
  expect(lab.before.old('a:1:1')).toBe(was)
  expect(lab.before.old('a:1:2')).toBeNull()
  // nothing else is computed at the start
  expect(changed()).toEqual({ count: 1, cost: null })
})

it('lets go of the old numbers at the next move, and they do not come back with its way back', async () => {
  await lab.edit('a:1:1', 0.7)
  lab.move('forward', 'op')
  expect(lab.before.view).toBeNull()
  lab.move('back', 'op')
  expect(lab.before.old('a:1:1')).toBeNull()
})

it('marks a change that is taken back in the same way', async () => {
  const was = lab.value('learning_rate')
  await lab.change({ training: { learning_rate: 0.1 } })
  expect(lab.before.old('learning_rate')).toBe(was)
  await lab.undo()
  expect(lab.value('learning_rate')).toBe(was)
  expect(lab.before.old('learning_rate')).toBe(0.1)
})

it('takes a training, another session or a refusal for no change of what stood here', async () => {
  await lab.train({ epochs: 2 }, { tell: () => undefined })
  expect(lab.before.view).toBeNull()
  await lab.create({ preset: 'xor' })
  expect(lab.before.view).toBeNull()
  await lab.undo()
  expect(lab.before.view).toBeNull()
})

it('finds a cost that was computed in both', async () => {
  lab.move('forward', 'pass')
  const cost = lab.value('cost')
  const view = lab.view
  if (!view || cost === null) throw new Error('there is no pass')
  const trace = structuredClone(view.trace)
  trace.cost = 10
  const layer = trace.layers[1]
  if (!layer?.z || !layer.grad_w?.[0]) throw new Error('nothing to alter')
  layer.z[0] = 8
  layer.grad_w[0][0] = 9
  expect(changedBetween(view, { ...view, trace })).toEqual({
    count: 3,
    cost: { from: cost, to: 10 },
  })
  expect(changedBetween(view, view)).toBeNull()
})
