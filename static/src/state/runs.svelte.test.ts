import { expect, test, vi } from 'vitest'
import type { EpochPoint, SessionView, TrainView } from '../api/types'
import { Course } from './course.svelte'
import { openedLab } from './fake/opened'
import { Runs } from './runs.svelte'
import { Training } from './training.svelte'

const NO_MARKS = { test_cost: null, accuracy: null, test_accuracy: null }

async function opened() {
  const { server, lab } = await openedLab()
  const training = new Training(lab, new Course(server, lab))
  training.epochs = 3
  const session = lab.session
  if (!session) throw new Error('no session')
  return { server, lab, training, session, runs: training.runs }
}

/** Points after these epochs. */
function after(...epochs: readonly number[]): EpochPoint[] {
  return epochs.map((epoch) => ({ epoch, cost: 1 / epoch, ...NO_MARKS }))
}

function upTo(last: number): EpochPoint[] {
  return after(...Array.from({ length: last }, (_, i) => i + 1))
}

function ran(session: SessionView, history: EpochPoint[]): TrainView {
  const counts = { epochs_run: history.length, passes_run: history.length }
  const ended = { cost: history.at(-1)?.cost ?? null, best: null, stopped_by: 'epochs' }
  return { ...counts, ...ended, ...NO_MARKS, history, session }
}

/** A whole training of some settings. */
function train(runs: Runs, session: SessionView, changed: object = {}, points = upTo(2)): void {
  runs.begin({ ...session, training: { ...session.training, ...changed } })
  runs.grow(points, points.length)
  runs.end(ran(session, points))
}

test('a training is drawn while it runs, and ends with the history of the reply', async () => {
  const { lab, training, runs } = await opened()
  const run = training.run()
  const live = () => runs.of(lab.session?.id).at(-1)?.points.length
  await vi.waitFor(() => expect(live()).toBe(2), { interval: 1 })
  expect(training.running).toBe(true)
  await run
  expect(runs.of(lab.session?.id)).toMatchObject([{ number: 1, differences: [], reached: 3 }])
  expect(runs.of(lab.session?.id)[0]?.points).toEqual(training.result?.history)
})

test('a second training is told by what differs', async () => {
  const { lab, training, runs } = await opened()
  await training.run()
  await lab.change({ training: { learning_rate: 1 } })
  await training.run()
  const [, second] = runs.of(lab.session?.id)
  expect(second?.number).toBe(2)
  expect(second?.differences).toEqual([{ setting: 'learning_rate', from: 0.5, to: 1 }])
})

test('a setting that is not told is off, and the same again differs in nothing', async () => {
  const { session, runs } = await opened()
  train(runs, session)
  train(runs, session, { l2: 0.1, optimizer: 'adam' })
  train(runs, session, { l2: 0.1, optimizer: 'adam' })
  expect(runs.of(session.id).map(({ differences }) => differences)).toEqual([
    [],
    [
      { setting: 'optimizer', from: 'sgd', to: 'adam' },
      { setting: 'l2', from: 0, to: 0.1 },
    ],
    [],
  ])
})

test('one that is refused, or that told nothing before it ended, leaves no run', async () => {
  const { server, lab, training, runs } = await opened()
  server.refuse = { call: 'train', status: 422 }
  await training.run()
  expect(runs.of(lab.session?.id)).toEqual([])
  await training.run()
  expect(runs.of(lab.session?.id)).toMatchObject([{ number: 1 }])
})

test('a training that is stopped, or whose stream broke off, keeps what it told', async () => {
  const { session, runs } = await opened()
  runs.begin(session)
  runs.grow(after(1, 2), 2)
  runs.end(null)
  expect(runs.of(session.id)).toMatchObject([{ points: after(1, 2), reached: 2 }])
  runs.grow(after(3), 3)
  expect(runs.of(session.id)[0]?.points).toHaveLength(2)
})

test('points stop where the cost has overflowed', async () => {
  const { session, runs } = await opened()
  train(runs, session, {}, [...after(1), { epoch: 2, cost: Infinity, ...NO_MARKS }])
  expect(runs.of(session.id)[0]?.points).toEqual(after(1))
})

test('a long training is thinned, and its last point is always there', async () => {
  const { session, runs } = await opened()
  runs.begin(session)
  for (let first = 1; first <= 3000; first += 50) {
    runs.grow(after(...Array.from({ length: 50 }, (_, i) => first + i)), first + 49)
  }
  const points = runs.of(session.id)[0]?.points ?? []
  expect(points.length).toBeLessThanOrEqual(1000)
  expect(points.at(-1)?.epoch).toBe(3000)
  expect(points.map(({ epoch }) => epoch)).toEqual(
    points.map(({ epoch }) => epoch).sort((a, b) => a - b),
  )
})

test('five earlier runs are kept, numbered on, and cleared without the present one', async () => {
  const { session, runs } = await opened()
  for (let run = 0; run < 8; run += 1) train(runs, session)
  expect(runs.of(session.id).map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8])
  runs.clear(session.id)
  expect(runs.of(session.id).map(({ number }) => number)).toEqual([8])
  train(runs, session)
  expect(runs.of(session.id).map(({ number }) => number)).toEqual([8, 9])
})

test('each session has runs of its own, and they are there when one comes back', async () => {
  const { session, runs } = await opened()
  train(runs, session)
  train(runs, { ...session, id: 'another' })
  expect(runs.of('another')).toMatchObject([{ number: 1, differences: [] }])
  runs.clear('another')
  expect(runs.of(session.id)).toHaveLength(1)
  expect(runs.of(undefined)).toEqual([])
})

/** A browser's storage. */
function shelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('runs are there when the page comes back, and are numbered on', async () => {
  const { session } = await opened()
  const storage = shelf()
  const runs = new Runs(storage)
  train(runs, session)
  train(runs, session, { learning_rate: 1 })
  const again = new Runs(storage)
  expect(again.of(session.id)).toEqual(runs.of(session.id))
  train(again, session)
  again.clear(session.id)
  expect(new Runs(storage).of(session.id)).toEqual(again.of(session.id))
  expect(again.of(session.id)).toMatchObject([{ number: 3 }])
})

test('what a running training has told is kept when the page goes', async () => {
  const { session } = await opened()
  const storage = shelf()
  const runs = new Runs(storage)
  runs.begin(session)
  runs.grow(upTo(2), 2)
  expect(new Runs(storage).of(session.id)).toEqual([])
  runs.keep()
  expect(new Runs(storage).of(session.id)).toMatchObject([{ points: upTo(2), reached: 2 }])
})

test('two pages keep the runs of their own sessions beside each other', async () => {
  const { session } = await opened()
  const storage = shelf()
  const [one, other] = [new Runs(storage), new Runs(storage)]
  train(one, session)
  train(other, { ...session, id: 'another' })
  train(one, session)
  const again = new Runs(storage)
  expect(again.of(session.id)).toHaveLength(2)
  expect(again.of('another')).toHaveLength(1)
})

test('a long run is kept with fewer points, its last one among them; old ones make room', async () => {
  const { session } = await opened()
  const storage = shelf()
  const runs = new Runs(storage)
  train(runs, session, {}, upTo(999))
  const points = new Runs(storage).of(session.id)[0]?.points ?? []
  expect(points.length).toBeLessThanOrEqual(250)
  expect(points.at(-1)?.epoch).toBe(999)
  for (let n = 0; n < 24; n += 1) train(runs, { ...session, id: `session ${n}` })
  const again = new Runs(storage)
  expect(again.of(session.id)).toEqual([])
  expect(again.of('session 0')).toHaveLength(1)
})

test.each(['{', '{}', 'null', '[null, 1, {"session": "a"}]'])(
  'a storage with %s in it holds no runs',
  (text) => {
    const storage = { getItem: () => text, setItem: () => undefined }
    expect(new Runs(storage).of('a')).toEqual([])
  },
)

test('a storage that is full or forbidden keeps none, and the page goes on', async () => {
  const { session } = await opened()
  const forbidden = (): never => {
    throw new Error('full')
  }
  const runs = new Runs({ getItem: forbidden, setItem: forbidden })
  train(runs, session)
  expect(runs.of(session.id)).toHaveLength(1)
})
