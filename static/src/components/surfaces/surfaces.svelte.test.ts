import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openedLab } from '../../state/fake/opened'
import { Surfaces } from './surfaces.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function opened() {
  const { server, lab } = await openedLab()
  const run = { running: false }
  const surfaces = new Surfaces(lab, { progress: null }, run)
  const look = async () => {
    surfaces.follow()
    await vi.runAllTimersAsync()
    flushSync()
  }
  const asked = () => server.calls.filter((call) => call === 'surfaces').length
  return { server, lab, run, surfaces, look, asked }
}

it('shows a picture of every neuron but the inputs, once somebody looks', async () => {
  const { surfaces, look, asked } = await opened()
  expect([asked(), surfaces.tiles.size]).toEqual([0, 0])
  await look()
  expect([...surfaces.tiles.keys()]).toEqual(['2:1', '2:2', '3:1', '3:2'])
})

it('asks anew after an update and after a run, and for nothing that changes no answer', async () => {
  const { lab, run, look, asked } = await opened()
  await look()
  lab.move('forward', 'op')
  await look()
  expect(asked()).toBe(1)
  lab.move('forward', 'pass')
  await look()
  expect(asked()).toBe(2)
  // while it runs an answer may be that of a place before
  run.running = true
  await look()
  run.running = false
  await look()
  expect(asked()).toBe(4)
})

it('draws nothing of a network that cannot answer, and looking changes nothing', async () => {
  const { server, surfaces, look } = await opened()
  const { revision, cursor } = server
  server.refuse = { call: 'surfaces', status: 409, code: 'diverged' }
  await look()
  expect(surfaces.tiles.size).toBe(0)
  expect([server.revision, server.cursor]).toEqual([revision, cursor])
})

it('keeps the last pictures while the server is away, and tells that they are old', async () => {
  const { server, lab, surfaces, look } = await opened()
  await look()
  expect(surfaces.isOld).toBe(false)
  lab.move('forward', 'pass')
  server.refuse = { call: 'surfaces', status: 503, code: 'unreachable' }
  await look()
  expect([surfaces.tiles.size, surfaces.isOld]).toEqual([4, true])
  lab.move('forward', 'pass')
  await look()
  expect([surfaces.tiles.size, surfaces.isOld]).toEqual([4, false])
})
