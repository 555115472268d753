import { beforeEach, expect, it } from 'vitest'
import { Adjustment } from './adjustment.svelte'
import { openedLab, settled as allSettled } from './fake/opened'
import type { FakeServer } from './fake/server'
import type { Lab } from './lab.svelte'

const X = 'a:1:1'

let server: FakeServer
let lab: Lab

beforeEach(async () => {
  ;({ server, lab } = await openedLab())
})

const settled = () => allSettled(lab)
const begin = () => new Adjustment(lab, X, lab.value(X) ?? Number.NaN)
const patches = () => server.calls.filter((call) => call.startsWith('patch'))
const changes = async () => (await server.changes()).undo.length

it('makes one change of many, with the old value beside the new', async () => {
  const drag = begin()
  for (const value of [0.06, 0.07, 0.08]) {
    drag.to(value)
    await settled()
    expect(lab.value(X)).toBe(value)
    expect(lab.before.old(X)).toBe(0.05)
  }
  expect(await drag.keep()).toBe(true)
  expect(server.patches.map(({ amend = false }) => amend)).toEqual([false, true, true])
  expect(await changes()).toBe(1)
  await lab.undo()
  expect(lab.value(X)).toBe(0.05)
})

it('has one request on its way, and skips the values in between', async () => {
  const drag = begin()
  let answer = () => {}
  server.hold = { call: 'patch 1', until: new Promise((resolve) => (answer = resolve)) }
  for (let value = 1; value <= 50; value += 1) drag.to(value)
  await Promise.resolve()
  answer()
  server.hold = null
  expect(await drag.keep()).toBe(true)
  expect(lab.value(X)).toBe(50)
  expect(patches()).toHaveLength(2)
})

it('goes back to what stood before, and leaves no change', async () => {
  const drag = begin()
  drag.to(0.2)
  await settled()
  drag.to(0.3)
  expect(await drag.takeBack()).toBe(true)
  expect(lab.value(X)).toBe(0.05)
  expect(await changes()).toBe(0)
  drag.to(0.4)
  await settled()
  expect(lab.value(X)).toBe(0.05)
})

it('is no change where it ends at the value that it began with', async () => {
  const drag = begin()
  expect(await drag.keep()).toBe(true)
  expect(patches()).toEqual([])
  const there = begin()
  there.to(0.2)
  await settled()
  there.to(0.05)
  expect(await there.keep()).toBe(true)
  expect(await changes()).toBe(0)
  expect(lab.value(X)).toBe(0.05)
})

it('goes on after a value that is refused, from the last one that was taken', async () => {
  const drag = begin()
  drag.to(0.2)
  await settled()
  server.refuse = { call: 'patch', status: 422, code: 'invalid_input' }
  drag.to(7)
  await settled()
  expect(drag.isRefused).toBe(true)
  expect(await drag.keep()).toBe(false)
  expect(lab.value(X)).toBe(0.2)
  drag.to(0.3)
  expect(await drag.keep()).toBe(true)
  expect(drag.isRefused).toBe(false)
  expect(lab.value(X)).toBe(0.3)
  expect(await changes()).toBe(1)
})

it('asks again for a value that is to be kept, as when the server was away', async () => {
  const drag = begin()
  server.refuse = { call: 'patch', status: 503, code: 'store_busy' }
  expect(await drag.keepAt(0.2)).toBe(false)
  expect(await drag.keepAt(0.2)).toBe(true)
  expect(lab.value(X)).toBe(0.2)
})

it('ends where a move or an undo comes between, and takes nothing else back', async () => {
  const drag = begin()
  drag.to(0.2)
  await settled()
  lab.move('forward', 'op')
  await settled()
  drag.to(0.3)
  await settled()
  expect(drag.isOver).toBe(true)
  expect(await drag.takeBack()).toBe(true)
  expect(lab.value(X)).toBe(0.2)
  const other = begin()
  other.to(0.4)
  await settled()
  await lab.undo()
  other.to(0.5)
  expect(await other.keep()).toBe(true)
  expect(lab.value(X)).toBe(0.2)
  // what is typed in the end is meant, though
  expect(await other.keepAt(0.6)).toBe(true)
  expect(lab.value(X)).toBe(0.6)
})

it('changes the sample that is looked at, from then on the one that is learnt from', async () => {
  server.samples = 3
  await lab.refresh()
  lab.look(2)
  await settled()
  const drag = begin()
  expect(drag.learns).toBe(2)
  for (const value of [3, 4]) {
    drag.to(value)
    await settled()
  }
  expect(server.patches.map(({ sample }) => sample?.index)).toEqual([2, 2])
  expect([lab.looking, lab.value(X)]).toEqual([null, 4])
})

it('keeps a sample in view that is only looked at while a weight is changed', async () => {
  server.samples = 3
  await lab.refresh()
  lab.look(2)
  await settled()
  const drag = new Adjustment(lab, 'w:2:1:1', 0.15)
  drag.to(0.16)
  expect(await drag.keep()).toBe(true)
  expect([lab.looking?.sample, lab.value(X), drag.learns]).toEqual([2, 2.05, null])
})

it('knows how many passes it will discard before it does', async () => {
  for (let pass = 0; pass < 3; pass += 1) lab.move('forward', 'pass')
  await settled()
  lab.seek(0, 3)
  await settled()
  const drag = begin()
  expect(drag.discards).toBe(2)
  drag.to(0.2)
  await drag.keep()
  expect(drag.discards).toBe(2)
  expect(lab.session?.revision).not.toBe(lab.amended)
  const next = begin()
  expect(next.discards).toBe(0)
  for (const value of [0.3, 0.4]) {
    next.to(value)
    await settled()
  }
  expect(lab.session?.revision).toBe(lab.amended)
})
