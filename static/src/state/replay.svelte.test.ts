import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { placesOf, Replay } from './replay.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function labAt(last: number) {
  const gone: number[] = []
  const lab = {
    pass: last,
    destination: { pass: last, step: 0 },
    interruptions: 0,
    training: false,
    /** Whether what is gone to is there at once. */
    slow: false,
    seek(pass: number, step: number) {
      lab.interruptions++
      lab.destination = { pass, step }
      if (!lab.slow) lab.pass = pass
      gone.push(pass)
    },
  }
  const points = Array.from({ length: last }, (_, pass) => ({ pass, epoch: pass, cost: 1 }))
  return { lab, gone, course: { points, last } }
}

test('goes from the first pass to the last, and ends there', () => {
  const { lab, gone, course } = labAt(300)
  const replay = new Replay(lab, course)
  replay.start()
  expect(replay.running).toBe(true)
  vi.advanceTimersByTime(20_000)
  expect([gone[0], gone.at(-1)]).toEqual([0, 300])
  expect(gone).toEqual([...new Set(gone)].sort((a, b) => a - b))
  expect(replay.running).toBe(false)
})

test('a move by hand ends it where the reader is', () => {
  const { lab, gone, course } = labAt(300)
  const replay = new Replay(lab, course)
  replay.start()
  vi.advanceTimersByTime(500)
  lab.seek(7, 0)
  const until = gone.length
  vi.advanceTimersByTime(5_000)
  expect(gone).toHaveLength(until)
  expect(lab.pass).toBe(7)
})

test('waits for a server that is slow', () => {
  const { lab, gone, course } = labAt(300)
  lab.slow = true
  const replay = new Replay(lab, course)
  replay.start()
  vi.advanceTimersByTime(5_000)
  expect(gone).toEqual([0])
  lab.pass = 0
  vi.advanceTimersByTime(100)
  expect(gone).toHaveLength(2)
})

test('no pass is gone to twice', () => {
  expect(placesOf([1, 2, 3], 4)).toEqual([0, 1, 2, 4])
  expect(placesOf([], 0)).toEqual([0])
  expect(placesOf([0, 5], 9)).toEqual([0, 5, 9])
})
