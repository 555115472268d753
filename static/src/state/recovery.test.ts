import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openedLab } from './fake/opened'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function opened() {
  const { server, lab } = await openedLab()
  // what is asked for ahead comes last
  await vi.waitFor(() => expect(server.calls).toContain('explainRange 1 0 37'), { interval: 1 })
  return { server, lab }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

it('tells what fails, asks now and then, and goes on to where the reader wanted to be', async () => {
  const { server, lab } = await opened()
  server.isReady = false
  server.refuse = { call: 'step', status: 503, code: 'store_missing' }
  lab.seek(0, 9)
  await seconds(0)
  expect(lab.problem?.code).toBe('store_missing')
  await seconds(60)
  expect(lab.problem?.code).toBe('store_missing')
  expect(server.asked).toBeGreaterThan(6)
  expect(server.asked).toBeLessThan(15)
  server.isReady = true
  await seconds(8)
  expect(lab.problem).toBeNull()
  expect(lab.step).toBe(9)
  expect(server.cursor).toEqual({ pass: 0, step: 9 })
  const asked = server.asked
  await seconds(60)
  expect(server.asked).toBe(asked)
})

it('keeps telling what was over before anybody could see it', async () => {
  const { server, lab } = await opened()
  server.refuse = { call: 'step', status: 507, code: 'store_full' }
  lab.seek(0, 9)
  await seconds(20)
  expect(server.asked).toBe(1)
  expect(lab.problem?.code).toBe('store_full')
  expect(lab.step).toBe(0)
  lab.move('forward', 'op')
  await seconds(0)
  expect(lab.problem).toBeNull()
})

it('goes on by itself after it has asked too often', async () => {
  const { server, lab } = await opened()
  server.refuse = { call: 'step', status: 429, code: 'rate_limited' }
  lab.seek(0, 9)
  await seconds(0)
  expect(lab.problem?.code).toBe('rate_limited')
  server.refuse = { call: 'session', status: 429, code: 'rate_limited' }
  await seconds(1)
  expect(lab.problem?.code).toBe('rate_limited')
  await seconds(10)
  expect(server.asked).toBe(2)
  lab.move('forward', 'op')
  await seconds(0)
  expect(lab.problem).toBeNull()
  expect(server.cursor).toEqual({ pass: 0, step: 1 })
})

it('waits again when the first call after it fails, too', async () => {
  const { server, lab } = await opened()
  server.refuse = { call: 'step', status: 503, code: 'store_unavailable' }
  lab.seek(0, 9)
  await seconds(0)
  server.refuse = { call: 'session', status: 0, code: 'unreachable' }
  await seconds(1)
  expect(lab.problem?.code).toBe('unreachable')
  server.isReady = false
  await seconds(3)
  server.isReady = true
  await seconds(8)
  expect(lab.problem).toBeNull()
})

it('opens the very session that could not be opened', async () => {
  const server = new FakeServer()
  server.isReady = false
  server.refuse = { call: 'session', status: 503, code: 'store_unavailable' }
  const lab = new Lab(server)
  await lab.start({ session: 'fake' })
  expect(lab.session).toBeNull()
  expect(lab.problem?.code).toBe('store_unavailable')
  await seconds(3)
  server.isReady = true
  await seconds(8)
  expect(lab.session?.id).toBe('fake')
  expect(lab.problem).toBeNull()
  expect(server.calls).not.toContain('create')
})

it('lets the server know that the session is open, and nothing more', async () => {
  const { server, lab } = await opened()
  server.calls.length = 0
  const { revision } = server
  await lab.stay()
  expect(server.calls).toEqual(['session'])
  expect(server.revision).toBe(revision)
})

it('does not wait for what only the reader can put right', async () => {
  const { server, lab } = await opened()
  server.refuse = { call: 'step', status: 500, code: 'store_damaged' }
  lab.seek(0, 9)
  await seconds(60)
  expect(lab.problem?.code).toBe('store_damaged')
  expect(server.asked).toBe(0)
})

it('sends again what was typed while the server was gone, once', async () => {
  const { server, lab } = await opened()
  lab.seek(0, 9)
  await seconds(0)
  server.isReady = false
  server.refuse = { call: 'patch', status: 0, code: 'unreachable' }
  const taken = lab.change({ training: { learning_rate: 0.1 } })
  await seconds(0)
  expect(await taken).toBe(false)
  expect(lab.session?.training.learning_rate).toBe(0.5)
  expect(lab.unsent).toBe(true)
  server.isReady = true
  await seconds(8)
  expect(lab.problem).toBeNull()
  expect(lab.unsent).toBe(false)
  expect(lab.session?.training.learning_rate).toBe(0.1)
  expect(lab.step).toBe(9)
  const { length } = server.calls
  await seconds(60)
  expect(server.calls).toHaveLength(length)
})

it('goes where the server stands if somebody else has changed it meanwhile', async () => {
  const { server, lab } = await opened()
  server.isReady = false
  server.refuse = { call: 'step', status: 0, code: 'unreachable' }
  lab.seek(0, 9)
  await seconds(3)
  expect(lab.unsent).toBe(false)
  server.revision += 1
  server.isReady = true
  await seconds(8)
  expect(lab.problem).toBeNull()
  expect(lab.step).toBe(0)
})

it('shows where the session stands when its window is looked at again', async () => {
  const { server, lab } = await opened()
  server.cursor = { pass: 0, step: 9 }
  server.revision += 1
  expect(lab.step).toBe(0)
  await lab.catchUp()
  expect([lab.step, lab.session?.revision]).toEqual([9, server.revision])
  const ahead = () => server.calls.filter((call) => call === 'explainRange 1 0 37')
  await vi.waitFor(() => expect(ahead()).toHaveLength(2))
  const { length } = server.calls
  await lab.catchUp()
  expect(lab.step).toBe(9)
  expect(server.calls.slice(length).filter((call) => !call.startsWith('session'))).toEqual([])
})
