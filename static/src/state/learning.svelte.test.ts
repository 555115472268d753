import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openedLab } from './fake/opened'
import { Learning } from './learning.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function opened() {
  const { server, lab } = await openedLab()
  let wanted = $state<string | null>(null)
  const want = (neuron: string) => (wanted = neuron)
  const learning = new Learning(lab, { progress: null }, () => wanted)
  const asked = () => server.calls.filter((call) => /^(rows|surface|evaluation|histo)/.test(call))
  const look = async () => {
    learning.follow()
    await vi.runAllTimersAsync()
    flushSync()
  }
  return { server, lab, learning, asked, look, want }
}

test('nothing is asked for until somebody looks', async () => {
  const { learning, asked, look } = await opened()
  await vi.runAllTimersAsync()
  expect(asked()).toEqual([])
  expect(learning.seen).toBeNull()
  await look()
  expect(asked()).toEqual(['rows 1', 'surface 3:1', 'evaluation', 'histograms'])
  expect(learning.seen?.data.count).toBe(1)
})

test('a step that changes no parameter asks for nothing, an update does', async () => {
  const { lab, asked, look } = await opened()
  await look()
  lab.move('forward', 'op')
  await look()
  expect(asked()).toHaveLength(4)
  lab.move('forward', 'pass')
  await look()
  expect(asked().slice(4)).toEqual(['surface 3:1', 'evaluation', 'histograms'])
})

test('every neuron has its own surface; one that the network has not is an output', async () => {
  const { learning, asked, look, want } = await opened()
  await look()
  want('2:2')
  await look()
  expect(asked().slice(4)).toContain('surface 2:2')
  expect(learning.seen?.place).toEqual({ layer: 2, neuron: 2 })
  want('2:7')
  await look()
  expect(learning.seen?.place).toEqual({ layer: 3, neuron: 1 })
})

test('what cannot be answered is told, and comes back', async () => {
  const { server, lab, learning, look } = await opened()
  server.refuse = { call: 'evaluation', status: 409, code: 'diverged' }
  await look()
  expect(learning.seen).toBeNull()
  expect(learning.refusal?.code).toBe('diverged')
  lab.move('forward', 'pass')
  await look()
  expect(learning.refusal).toBeNull()
  expect(learning.seen).not.toBeNull()
})

test('looking changes nothing', async () => {
  const { server, look } = await opened()
  const { revision, cursor } = server
  await look()
  expect([server.revision, server.cursor]).toEqual([revision, cursor])
})
