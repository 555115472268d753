/** Looking at another sample changes nothing: what was learnt, the cursor, what is learnt from. */
import { expect, it, vi } from 'vitest'
import { settled, settledLab } from './fake/opened'

const opened = () => settledLab((server) => (server.samples = 4))

const UPDATES = 25

it('shows the same place of the other sample, and says what the pass learns from', async () => {
  const { server, lab } = await opened()
  lab.seek(0, 3)
  lab.look(2)
  await settled(lab)
  expect(lab.looking).toEqual({ sample: 2, learnsFrom: [0] })
  expect([lab.pass, lab.step, lab.value('a:1:1')]).toEqual([0, 3, 2.05])
  expect([server.patches, server.cursor]).toEqual([[], { pass: 0, step: 3 }])
})

it('goes no further than the gradients, by any unit, and ends a run there', async () => {
  const { server, lab } = await opened()
  lab.look(1)
  await settled(lab)
  for (const unit of ['layer', 'phase', 'pass', 'pass'] as const) lab.move('forward', unit)
  await settled(lab)
  expect([lab.pass, lab.step, lab.reachable, lab.atEnd]).toEqual([0, UPDATES, UPDATES, true])
  expect(server.cursor).toEqual({ pass: 0, step: UPDATES })
  lab.move('back', 'op')
  expect([lab.step, lab.atEnd]).toEqual([UPDATES - 1, false])
})

it('goes on when all is asked for again, as for other digits', async () => {
  const { lab } = await opened()
  lab.seek(0, 5)
  lab.look(3)
  await settled(lab)
  await lab.refresh()
  await settled(lab)
  expect(lab.looking).toEqual({ sample: 3, learnsFrom: [0] })
  expect([lab.step, lab.value('a:1:1')]).toEqual([5, 3.05])
})

it('is left for the sample of the pass, at the same place', async () => {
  const { lab } = await opened()
  lab.seek(0, 5)
  lab.look(3)
  await settled(lab)
  lab.lookBack()
  expect([lab.looking, lab.step, lab.value('a:1:1')]).toEqual([null, 5, 0.05])
  lab.look(3)
  await settled(lab)
  lab.look(0)
  expect([lab.looking, lab.value('a:1:1')]).toEqual([null, 0.05])
})

it('is left before the other sample has come', async () => {
  const { lab } = await opened()
  lab.look(3)
  lab.lookBack()
  await settled(lab)
  expect([lab.looking, lab.trace?.sample.index, lab.busy]).toEqual([null, 0, false])
})

it('asks for the explanations of what is looked at', async () => {
  const { server, lab } = await opened()
  lab.pin('y:1')
  lab.look(1)
  await settled(lab)
  await vi.waitFor(() => expect(server.calls).toContain('explain y:1 of 1'))
})

it('learns from it when told to', async () => {
  const { server, lab } = await opened()
  lab.look(2)
  await settled(lab)
  expect(await lab.learnFrom(2)).toBe(true)
  expect(server.patches).toEqual([{ sample: { index: 2 } }])
  expect([lab.looking, lab.trace?.sample.index]).toEqual([null, 2])
})

it('stays while a weight is edited; an edit of the sample itself makes the pass learn from it', async () => {
  const { server, lab } = await opened()
  lab.look(1)
  await settled(lab)
  await lab.edit('w:2:1:1', 0.4)
  expect([lab.looking?.sample, lab.trace?.sample.index]).toEqual([1, 1])
  expect(server.patches).toEqual([{ set: { 'w:2:1:1': 0.4 } }])
  lab.look(2)
  await settled(lab)
  await lab.edit('a:1:1', 0.7)
  expect(server.patches[1]).toEqual({ sample: { index: 2, x: [0.7, 0.1], y: [0.01, 0.99] } })
  expect([lab.looking, lab.value('a:1:1')]).toEqual([null, 0.7])
})

it('does not say of the sample what was checked of the pass', async () => {
  const { lab } = await opened()
  await vi.waitFor(() => expect(lab.gradientCheck).not.toBeNull())
  lab.look(1)
  await settled(lab)
  expect(lab.gradientCheck).toBeNull()
})

it('stays with what is shown where the other sample cannot be had', async () => {
  const { server, lab } = await opened()
  server.refuse = { call: 'trace 0 of 2', status: 500 }
  lab.look(2)
  await settled(lab)
  await vi.waitFor(() => expect(lab.problem?.status).toBe(500))
  expect([lab.looking, lab.trace?.sample.index]).toEqual([null, 0])
})

it('asks for no pass after one that has no end, however finite what is looked at', async () => {
  const { server, lab } = await opened()
  server.diverging = 0
  await lab.refresh()
  lab.look(2)
  await settled(lab)
  expect([lab.looking?.sample, lab.trace?.diverged]).toEqual([2, undefined])
  expect(server.calls).toContain('trace 0 of 2')
  expect(server.calls.filter((call) => /^(trace|explainRange) 1/.test(call))).toEqual([])
})
