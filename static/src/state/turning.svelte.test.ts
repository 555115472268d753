import { describe, expect, it, vi } from 'vitest'
import { Course } from './course.svelte'
import { openedLab } from './fake/opened'
import { Training } from './training.svelte'

async function training(epochs: number) {
  const { server, lab } = await openedLab()
  const one = new Training(lab, new Course(server, lab))
  one.epochs = epochs
  const run = one.run()
  await vi.waitFor(() => expect(one.progress?.epochs_run).toBeGreaterThan(0), { interval: 1 })
  return { server, lab, one, run }
}

describe('a training that is changed on its way', () => {
  it('goes on by the new setting, for as many epochs as were asked for', async () => {
    const { server, lab, one, run } = await training(60)
    void lab.learnBy({ learning_rate: 0.1 })
    void lab.learnBy({ batch_size: 2 })
    await vi.waitFor(() => expect(server.patches).not.toEqual([]), { interval: 1 })
    expect(one.running).toBe(true)
    await run
    expect(server.patches).toEqual([{ training: { learning_rate: 0.1, batch_size: 2 } }])
    expect(one.result).toMatchObject({ epochs_run: 60, passes_run: 60, stopped_by: 'epochs' })
    expect([lab.pass, server.furthest.pass]).toEqual([60, 60])
    expect(lab.session?.training.learning_rate).toBe(0.1)
    expect(lab.problem).toBeNull()
  })

  it('is one run, which tells after which epoch what was changed', async () => {
    const { server, lab, one, run } = await training(60)
    void lab.learnBy({ learning_rate: 0.1 })
    await run
    const [present, ...others] = one.runs.of(lab.session?.id)
    expect(others).toEqual([])
    expect(present?.differences).toEqual([])
    expect(present?.turns).toHaveLength(1)
    const [turn] = present?.turns ?? []
    expect(turn?.differences).toEqual([{ setting: 'learning_rate', from: 0.5, to: 0.1 }])
    const stretches = server.calls.filter((call) => call.startsWith('train '))
    expect(stretches).toEqual(['train 60', `train ${60 - (turn?.epoch ?? 0)}`])
  })

  it('tells its progress as that of the whole', async () => {
    const { lab, one, run } = await training(60)
    const before = one.progress?.epochs_run ?? 0
    void lab.learnBy({ learning_rate: 0.1 })
    await vi.waitFor(() => expect(lab.session?.training.learning_rate).toBe(0.1), { interval: 1 })
    await vi.waitFor(() => expect(one.progress?.epochs_run).toBeGreaterThan(before + 1), {
      interval: 1,
    })
    expect(one.progress?.epochs).toBe(60)
    await run
  })

  it('goes on as before when the change is refused, and the refusal stays to be read', async () => {
    const { server, lab, one, run } = await training(60)
    server.refuse = { call: 'patch', status: 422 }
    void lab.learnBy({ learning_rate: -1 })
    await vi.waitFor(() => expect(lab.problem?.status).toBe(422), { interval: 1 })
    expect(one.running).toBe(true)
    await run
    expect(one.result).toMatchObject({ epochs_run: 60, stopped_by: 'epochs' })
    expect(lab.problem?.status).toBe(422)
  })

  it('is over when the server can no longer be reached, and says so', async () => {
    const { server, lab, one, run } = await training(1000)
    server.refuse = { call: 'patch', status: 503 }
    void lab.learnBy({ learning_rate: 0.1 })
    await run
    expect([one.running, one.result]).toEqual([false, null])
    expect(lab.problem?.status).toBe(503)
  })

  it('ends when it is told to, with the change made', async () => {
    const { lab, one, run } = await training(1000)
    void lab.learnBy({ learning_rate: 0.1 })
    one.stop()
    await run
    expect(one.result?.stopped_by).toBe('interrupted')
    expect(lab.session?.training.learning_rate).toBe(0.1)
  })

  it('is no training at all when none runs: the cursor stays, and this pass is learnt anew', async () => {
    const { server, lab } = await openedLab()
    void lab.learnBy({ learning_rate: 0.1 })
    await vi.waitFor(() => expect(lab.session?.training.learning_rate).toBe(0.1))
    expect(server.patches).toEqual([{ training: { learning_rate: 0.1 } }])
  })
})
