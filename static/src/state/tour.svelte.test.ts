import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openedLab } from './fake/opened'
import type { Lab } from './lab.svelte'
import { Tour } from './tour.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function prepared(still = false) {
  const { server, lab } = await openedLab()
  return { server, lab, tour: new Tour(lab, () => still) }
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

const SEEN = {
  output: { id: 'a:3:1', is: 0.7514, target: 'y:1', should: 0.01 },
  cost: 0.2984,
  outputError: { id: 'delta:3:1', value: 0.1385 },
  hiddenError: { id: 'delta:2:1', value: 0.008771 },
}

describe('a tour', () => {
  it('goes to the first error that travels back, in ten seconds, and tells what was seen', async () => {
    const { server, lab, tour } = await prepared()
    lab.seek(0, 30)
    lab.pin('cost')
    tour.start()
    expect([tour.running, lab.step, lab.pinned, tour.told]).toEqual([true, 0, null, null])
    await pass(5000)
    expect([lab.step, tour.running]).toEqual([6, true])
    await pass(4900)
    expect([lab.step, tour.told]).toEqual([11, null])
    await pass(200)
    expect([lab.step, lab.last, tour.running]).toEqual([12, 'delta:2:1', false])
    expect(tour.told).toEqual(SEEN)
    expect(server.cursor).toEqual({ pass: 0, step: 12 })
  })

  it('goes there at once where nothing shall move by itself', async () => {
    const { lab, tour } = await prepared(true)
    tour.start()
    expect([lab.step, tour.running, tour.told]).toEqual([12, false, SEEN])
  })

  it.each<[string, (lab: Lab, tour: Tour) => void]>([
    ['stopped', (_, tour) => tour.stop()],
    ['interrupted by a move', (lab) => lab.move('back', 'op')],
    ['interrupted by an edit', (lab) => void lab.edit('w:2:1:1', 0.4)],
  ])('tells nothing when it is %s', async (_, disturb) => {
    const { lab, tour } = await prepared()
    tour.start()
    await pass(3000)
    disturb(lab, tour)
    await pass(0)
    const { step } = lab
    await pass(20_000)
    expect([tour.running, tour.told, lab.step]).toEqual([false, null, step])
  })

  it('tells it for as long as the reader stays there', async () => {
    const { lab, tour } = await prepared(true)
    tour.start()
    lab.hover('cost')
    expect(tour.told).not.toBeNull()
    lab.move('forward', 'op')
    expect(tour.told).toBeNull()
    lab.move('back', 'op')
    expect(tour.told).not.toBeNull()
    tour.dismiss()
    expect(tour.told).toBeNull()
  })
})
