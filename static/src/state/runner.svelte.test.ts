import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConditionView, Unit } from '../api/types'
import { openedLab } from './fake/opened'
import type { FakeServer } from './fake/server'
import type { Lab } from './lab.svelte'
import { Runner } from './runner.svelte'

const REACHED: ConditionView = {
  id: 'mine',
  kind: 'reached',
  target: 'z:3:1',
  value: null,
  over: null,
  enabled: true,
}

/** Milliseconds that the next frame takes, and those after it. */
let nextFrame = 16
const FRAME = 16

beforeEach(() => {
  vi.useFakeTimers()
  nextFrame = FRAME
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => {
    const length = nextFrame
    nextFrame = FRAME
    return setTimeout(() => draw(performance.now()), length)
  })
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function prepared(prepare: (server: FakeServer) => void = () => {}) {
  const { server, lab } = await openedLab(prepare)
  const pace = { unit: 'op' as Unit, speed: 10, hidden: false }
  const runner = new Runner(lab, {
    unit: () => pace.unit,
    speed: () => pace.speed,
    hidden: () => pace.hidden,
  })
  return { server, lab, runner, pace }
}

/** So many milliseconds go by, with what the server answers in them. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('a run', () => {
  it('moves at once, and then at its speed', async () => {
    const { lab, runner } = await prepared()
    runner.start()
    expect([runner.running, lab.step]).toEqual([true, 1])
    await pass(1000)
    expect(lab.step).toBe(11)
  })

  it('makes up for the beats of a long frame, one move a frame', async () => {
    const { lab, runner, pace } = await prepared()
    pace.speed = 30
    runner.start()
    await pass(300)
    nextFrame = 116
    await pass(132)
    const { step } = lab
    await pass(FRAME)
    expect(lab.step).toBe(step + 1)
    await pass(1000 - 300 - 132)
    expect(lab.step).toBe(31)
  })

  it('leaves out what a very long frame has missed', async () => {
    const { lab, runner } = await prepared()
    runner.start()
    await pass(200)
    nextFrame = 2000
    await pass(2200)
    expect(lab.step).toBeLessThan(10)
  })

  it('takes up another speed and unit while it is under way', async () => {
    const { lab, runner, pace } = await prepared()
    runner.start()
    await pass(100)
    expect(lab.step).toBe(2)
    pace.speed = 1
    pace.unit = 'phase'
    await pass(1100)
    expect(lab.step).toBe(9)
  })

  it('stands still when it is paused', async () => {
    const { lab, runner } = await prepared()
    runner.toggle()
    await pass(200)
    runner.toggle()
    await pass(2000)
    expect([runner.running, lab.step]).toEqual([false, 3])
  })

  it.each<[string, (lab: Lab) => unknown]>([
    ['a move by hand', (lab) => lab.move('back', 'op')],
    ['a seek', (lab) => lab.seek(0, 20)],
    ['an edit', (lab) => lab.edit('w:2:1:1', 0.4)],
    ['a training', (lab) => lab.train({ epochs: 1 }, { tell: () => {} })],
    ['another session', (lab) => lab.create({})],
  ])('is ended by %s', async (_, disturb) => {
    const { lab, runner } = await prepared()
    runner.start()
    await pass(300)
    void disturb(lab)
    expect(runner.running).toBe(false)
    await pass(0)
    const { pass: where, step } = lab
    await pass(1000)
    expect([lab.pass, lab.step]).toEqual([where, step])
  })

  it('ends where a condition holds, and goes on past it', async () => {
    const { lab, runner } = await prepared((server) => {
      server.conditions = [REACHED]
      const where = {
        pass: 0,
        step: 5,
        quantity: 'z:3:1',
        value: 1.106,
        previous: null,
        previous_pass: null,
      }
      server.stops = [{ condition: REACHED, ...where }]
    })
    runner.start()
    await pass(2000)
    expect([runner.running, lab.step, lab.stop?.quantity]).toEqual([false, 5, 'z:3:1'])
    runner.start()
    await pass(200)
    expect([runner.running, lab.step, lab.stop]).toEqual([true, 8, null])
  })

  it('is not taken up again when the line that says why is dismissed', async () => {
    const { lab, runner } = await prepared((server) => {
      server.conditions = [REACHED]
      const where = {
        pass: 0,
        step: 1,
        quantity: 'z:2:1',
        value: 0.3775,
        previous: null,
        previous_pass: null,
      }
      server.stops = [{ condition: REACHED, ...where }]
    })
    runner.start()
    lab.dismissStop()
    await pass(1000)
    expect([runner.running, lab.step]).toEqual([false, 1])
  })

  it('waits for a pass that is not there yet instead of asking for a pile', async () => {
    const { server, lab, runner, pace } = await prepared()
    pace.unit = 'pass'
    let arrive = () => {}
    server.hold = { call: 'trace 2', until: new Promise((resolve) => (arrive = resolve)) }
    runner.start()
    await pass(3000)
    expect([lab.pass, lab.busy]).toEqual([1, true])
    arrive()
    await pass(0)
    expect([lab.pass, lab.step]).toEqual([2, 37])
  })

  it('gives the frame after a move to what waits for one, and makes up for it', async () => {
    const { lab, runner, pace } = await prepared()
    pace.speed = 30
    runner.start()
    await pass(FRAME)
    const frames: number[] = []
    runner.breathe(() => frames.push(lab.step))
    const before = lab.step
    while (frames.length === 0) await pass(FRAME)
    expect(frames).toEqual([before + 1])
    expect(lab.step).toBe(before + 1)
    await pass(1000)
    expect(lab.step).toBeGreaterThan(before + 28)
    expect(frames).toHaveLength(1)
  })

  it('leaves nothing waiting when it ends', async () => {
    const { runner } = await prepared()
    runner.start()
    const called = vi.fn()
    runner.breathe(called)
    runner.pause()
    runner.start()
    await pass(1000)
    expect(called).not.toHaveBeenCalled()
  })

  it('holds on while nobody looks', async () => {
    const { lab, runner, pace } = await prepared()
    runner.start()
    pace.hidden = true
    await pass(5000)
    expect([runner.running, lab.step]).toEqual([true, 1])
    pace.hidden = false
    await pass(100)
    expect(lab.step).toBeLessThan(4)
  })

  it('ends at a refusal', async () => {
    const { server, lab, runner } = await prepared()
    server.refuse = { call: 'step', status: 500 }
    runner.start()
    await pass(1000)
    expect(runner.running).toBe(false)
    expect(lab.problem).not.toBeNull()
  })
})
