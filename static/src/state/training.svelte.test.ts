import { describe, expect, it, vi } from 'vitest'
import type { CatalogView } from '../api/types'
import { Course } from './course.svelte'
import { openedLab } from './fake/opened'
import { pointsOf, Training } from './training.svelte'

async function opened() {
  const { server, lab } = await openedLab()
  const course = new Course(server, lab)
  return { server, lab, course, training: new Training(lab, course) }
}

describe('a training', () => {
  it('tells how far it is, and shows where it ended', async () => {
    const { lab, training, course } = await opened()
    training.epochs = 4
    const run = training.run()
    await vi.waitFor(() => expect(training.progress?.epochs).toBe(4), { interval: 1 })
    await run
    expect(training.result).toMatchObject({ epochs_run: 4, stopped_by: 'epochs' })
    expect([training.running, lab.pass, lab.step]).toEqual([false, 4, 0])
    expect(course.points.map(({ pass }) => pass)).toEqual([1, 2, 3, 4])
  })

  it('is as long as its story asks for, until the reader types something else', async () => {
    const { lab, training } = await opened()
    const presets = [{ id: lab.session?.setup.preset, epochs: 30 }]
    vi.spyOn(lab, 'catalog', 'get').mockReturnValue({ presets } as unknown as CatalogView)
    expect(training.epochs).toBe(30)
    training.epochs = 150
    expect(training.epochs).toBe(150)
    training.suggest(30)
    expect(training.epochs).toBe(30)
  })

  it('is as long as a set of data suggests where no story does', async () => {
    const { training } = await opened()
    expect(training.epochs).toBe(1000)
    training.suggest(200)
    expect(training.epochs).toBe(200)
  })

  it('is named by a change that was made just before it', async () => {
    const { lab, training } = await opened()
    training.epochs = 2
    await training.run()
    void lab.learnBy({ learning_rate: 0.1 })
    await training.run()
    expect(training.runs.of(lab.session?.id).at(-1)?.differences).toEqual([
      { setting: 'learning_rate', from: 0.5, to: 0.1 },
    ])
  })

  it('stops when it is told to, and what was learnt stays', async () => {
    const { server, lab, training } = await opened()
    training.epochs = 1000
    const run = training.run()
    await vi.waitFor(() => expect(training.running).toBe(true))
    training.stop()
    await run
    expect(training.result?.stopped_by).toBe('interrupted')
    expect(training.end).toBeNull()
    expect(server.furthest.pass).toBeGreaterThan(0)
    expect([lab.pass, lab.step]).toEqual([server.furthest.pass, 0])
    expect(server.cursor).toEqual(server.furthest)
  })

  it('tells when somebody else ended it', async () => {
    const { server, training } = await opened()
    training.epochs = 1000
    const run = training.run()
    await vi.waitFor(() => expect(training.progress).not.toBeNull())
    server.revision += 1
    await run
    expect(training.result?.stopped_by).toBe('interrupted')
    expect(training.end).toBe('elsewhere')
  })

  it('tells that it broke off, and not of one that never began', async () => {
    const { server, training } = await opened()
    training.epochs = 1000
    server.refuse = { call: 'train 1000', status: 503, code: 'busy' }
    await training.run()
    expect(training.end).toBeNull()
    const run = training.run()
    await vi.waitFor(() => expect(training.progress).not.toBeNull())
    server.refuse = { call: 'epoch', status: 0, code: 'unreachable' }
    await run
    expect(training.result).toBeNull()
    expect(training.end).toBe('broken')
  })

  it('ends by a move, which goes nowhere else', async () => {
    const { server, lab, training } = await opened()
    training.epochs = 1000
    const run = training.run()
    await vi.waitFor(() => expect(training.running).toBe(true))
    lab.move('forward', 'op')
    await run
    expect(training.result?.stopped_by).toBe('interrupted')
    expect([lab.pass, lab.step]).toEqual([server.furthest.pass, 0])
  })

  it('ends by going to a place, and goes there', async () => {
    const { lab, training } = await opened()
    training.epochs = 1000
    const run = training.run()
    await vi.waitFor(() => expect(training.running).toBe(true))
    lab.seek(0, 5)
    await run
    await vi.waitFor(() => expect([lab.pass, lab.step]).toEqual([0, 5]))
    expect(lab.problem).toBeNull()
  })

  it('is refused before it begins', async () => {
    const { server, lab, training } = await opened()
    server.refuse = { call: 'train', status: 422 }
    await training.run()
    expect([training.result, training.running]).toEqual([null, false])
    expect(lab.problem?.detail).toBe('refused train 1000')
  })
})

it('finds the pass of every point of an event', () => {
  const marks = { test_cost: null, accuracy: null, test_accuracy: null }
  const progress = {
    epochs_run: 3,
    passes_run: 3,
    passes: null,
    epochs: 10,
    cost: 0.1,
    pass: 20,
    revision: 1,
    seconds: 1,
    seconds_left: 1,
    history: [
      { epoch: 3, cost: 0.3, ...marks },
      { epoch: 4, cost: 0.2, ...marks },
    ],
    ...marks,
    best: null,
  }
  expect(pointsOf(progress, 2, 4)).toEqual([
    { pass: 12, epoch: 3, cost: 0.3 },
    { pass: 16, epoch: 4, cost: 0.2 },
    { pass: 20, epoch: 5, cost: 0.1 },
  ])
})
