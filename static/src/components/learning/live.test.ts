import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TrainProgress } from '../../api/types'
import { openedLab } from '../../state/fake/opened'
import { Live } from './live'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A lab that believes that it trains, and what its training tells. */
async function opened() {
  const { server, lab } = await openedLab()
  server.furthest = { pass: 40, step: 0 }
  const training = { progress: null as TrainProgress | null, runs: true }
  vi.spyOn(lab, 'training', 'get').mockImplementation(() => training.runs)
  const live = new Live(lab, training)
  const come = (pass: number) => {
    training.progress = { pass } as TrainProgress
    live.follow()
  }
  return { server, lab, training, come }
}

test('the picture goes on to the start of the pass that a training has come to', async () => {
  const { server, lab, come } = await opened()
  const { cursor } = server
  lab.move('forward', 'op')
  await vi.runAllTimersAsync()
  come(7)
  await vi.runAllTimersAsync()
  expect([lab.pass, lab.step, lab.trace?.pass]).toEqual([7, 0, 7])
  // it is only looked at: nothing of it is the server's
  expect(server.cursor.pass).toBe(cursor.pass)
  expect(server.calls.filter((call) => call.startsWith('seek'))).toEqual([])
})

test('between two looks there is a rest, and the last of what came is looked at', async () => {
  const { server, lab, come } = await opened()
  const asked = () => server.calls.filter((call) => /^trace/.test(call)).length
  const before = asked()
  come(3)
  await vi.advanceTimersByTimeAsync(1)
  for (const pass of [4, 5, 6, 7]) come(pass)
  await vi.advanceTimersByTimeAsync(60)
  expect(lab.pass).toBe(3)
  await vi.runAllTimersAsync()
  expect([lab.pass, asked() - before]).toEqual([7, 2])
})

test('what comes too late is not shown over where the training has ended', async () => {
  const { server, lab, training, come } = await opened()
  let answer: () => unknown = () => null
  const trace = server.trace.bind(server)
  server.trace = async (...asked) => {
    await new Promise<void>((done) => (answer = done))
    return trace(...asked)
  }
  come(5)
  await vi.advanceTimersByTimeAsync(200)
  training.runs = false
  answer()
  await vi.runAllTimersAsync()
  expect(lab.pass).toBe(0)
})

test('another sample is looked at while it goes on, and nothing is sent for it', async () => {
  const { server, lab, training, come } = await opened()
  server.samples = 4
  await lab.refresh()
  training.runs = true
  come(7)
  await vi.runAllTimersAsync()
  const before = lab.trace?.sample.index ?? 0
  server.calls.length = 0
  lab.lookOn(1)
  await vi.runAllTimersAsync()
  expect([lab.pass, lab.trace?.sample.index]).toEqual([7, (before + 1) % 4])
  expect(lab.looking?.sample).toBe((before + 1) % 4)
  expect(server.calls.filter((call) => !/^trace/.test(call))).toEqual([])
  come(9)
  await vi.runAllTimersAsync()
  expect([lab.pass, lab.trace?.sample.index]).toEqual([9, (before + 1) % 4])
  lab.lookBack()
  await vi.runAllTimersAsync()
  expect([lab.pass, lab.looking]).toEqual([9, null])
})
