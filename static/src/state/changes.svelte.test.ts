import { beforeEach, expect, it } from 'vitest'
import type { SessionView, TraceView } from '../api/types'
import { type Changing, Changes } from './changes.svelte'
import { FakeServer } from './fake'
import { Lab } from './lab.svelte'
import type { View } from './masking'

class Shown implements Changing {
  view = $state.raw<View | null>(null)
  session = $state.raw<SessionView | null>(null)
  edition = 1
  turn: Changing['turn'] = 'parameters'
}

let view: View
let shown: Shown
let changes: Changes

beforeEach(async () => {
  const lab = new Lab(new FakeServer())
  await lab.start()
  if (!lab.view) throw new Error('there is no pass')
  view = { ...lab.view, following: undefined, step: lab.program.steps - 1 }
  shown = new Shown()
  shown.view = view
  shown.session = lab.session
  changes = new Changes(shown)
  changes.follow()
})

/** As an edit does it: another edition and revision of the same place, with another trace. */
function edit(alter: (trace: TraceView) => void) {
  const trace = structuredClone(shown.view?.trace ?? view.trace)
  alter(trace)
  arrive({ ...(shown.view ?? view), trace })
}

function arrive(there: View, revised = 1) {
  shown.view = there
  shown.edition += 1
  const { session } = shown
  if (session) shown.session = { ...session, revision: session.revision + revised }
  changes.follow()
}

function heavier(trace: TraceView) {
  const layer = trace.layers[1]
  if (!layer?.w?.[0] || !layer.z || !layer.grad_w?.[0]) throw new Error('nothing to alter')
  layer.w[0][0] = 7
  layer.z[0] = 8
  layer.grad_w[0][0] = 9
  trace.cost = 10
}

it('tells nothing before a change', () => {
  expect(changes.changed).toBeNull()
  expect(changes.old('z:2:1')).toBeNull()
})

it('holds what stood in the place of each number that is another', () => {
  const { cost, layers } = view.trace
  edit(heavier)
  // the weight is updated by now: its own new value is as it was
  expect(changes.changed).toEqual({ count: 3, cost: { from: cost, to: 10 } })
  expect(changes.old('cost')).toBe(cost)
  expect(changes.old('z:2:1')).toBe(layers[1]?.z?.[0])
  expect(changes.old('grad_w:2:1:1')).toBe(layers[1]?.grad_w?.[0]?.[0])
  expect(changes.old('z:2:2')).toBeNull()
})

it('counts only what is computed at the cursor', () => {
  shown.view = { ...view, step: 0 }
  changes.follow()
  edit(heavier)
  expect(changes.changed).toEqual({ count: 1, cost: null })
  expect(changes.old('w:2:1:1')).toBe(view.trace.layers[1]?.w?.[0]?.[0])
  expect(changes.old('z:2:1')).toBeNull()
})

it('lets go of the old numbers at the next move, and at a look', () => {
  edit(heavier)
  const there = shown.view ?? view
  shown.view = { ...there, step: there.step - 1 }
  changes.follow()
  expect(changes.changed).toBeNull()
  edit((trace) => (trace.cost = 11))
  const sample = { ...there.trace.sample, index: 5 }
  shown.view = { ...there, step: there.step - 1, trace: { ...there.trace, sample } }
  changes.follow()
  expect(changes.changed).toBeNull()
})

it('marks a change that is taken back in the same way', () => {
  edit(heavier)
  arrive(view)
  expect(changes.old('cost')).toBe(10)
})

it('keeps the old numbers where the same revision is only asked for anew', () => {
  edit(heavier)
  arrive({ ...(shown.view ?? view) }, 0)
  expect(changes.old('cost')).toBe(view.trace.cost)
})

it('takes neither another session nor a training for a change', () => {
  if (shown.session) shown.session = { ...shown.session, id: 'another' }
  edit(heavier)
  expect(changes.changed).toBeNull()
  shown.turn = 'train'
  edit((trace) => (trace.cost = 11))
  expect(changes.changed).toBeNull()
})

it('says that nothing has changed where no number is another', () => {
  edit(() => undefined)
  expect(changes.changed).toBeNull()
})
