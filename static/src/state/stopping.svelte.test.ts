/** Conditions hold on the page's own stepping, and the server comes along. */
import { describe, expect, it } from 'vitest'
import type { ConditionView, StopView } from '../api/types'
import { openedLab, settled } from './fake/opened'
import type { Lab } from './lab.svelte'

const CONDITION: ConditionView = {
  id: 'mine',
  kind: 'sign_change',
  target: 'delta',
  value: null,
  over: null,
  enabled: true,
}

const at = (pass: number, step: number): StopView => ({
  condition: CONDITION,
  pass,
  step,
  quantity: 'delta:2:1',
  value: -0.1,
  previous: 0.1,
  previous_pass: 0,
})

async function opened(...stops: StopView[]) {
  const opened = await openedLab((server) =>
    Object.assign(server, { conditions: [CONDITION], stops }),
  )
  opened.server.calls.length = 0
  return opened
}

const place = ({ pass, step }: Lab) => [pass, step]

describe('a move forward', () => {
  it.each(['layer', 'phase', 'pass'] as const)('by a %s ends at the first stop', async (unit) => {
    const { server, lab } = await opened(at(0, 3), at(0, 20))
    lab.move('forward', unit)
    expect(place(lab)).toEqual([0, 3])
    expect(lab.stop).toMatchObject({ pass: 0, step: 3, quantity: 'delta:2:1' })
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 3 })
  })

  it('goes on past the stop that it stands at', async () => {
    const { lab } = await opened(at(0, 3), at(0, 20))
    lab.move('forward', 'pass')
    lab.move('forward', 'op')
    expect([...place(lab), lab.stop]).toEqual([0, 4, null])
    lab.move('forward', 'pass')
    expect(place(lab)).toEqual([0, 20])
    lab.move('forward', 'pass')
    expect([...place(lab), lab.stop]).toEqual([0, 37, null])
  })

  it('looks at the next pass when it crosses into it', async () => {
    const { server, lab } = await opened(at(1, 2))
    lab.move('forward', 'pass')
    expect(lab.stop).toBeNull()
    await settled(lab)
    lab.move('forward', 'pass')
    expect([...place(lab), lab.stop?.pass]).toEqual([1, 2, 1])
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 1, step: 2 })
  })

  it('stops in a pass that presses went over before it was there', async () => {
    const { server, lab } = await opened(at(2, 9))
    for (let i = 0; i < 5; i += 1) lab.move('forward', 'pass')
    await settled(lab)
    expect([...place(lab), lab.stop?.pass]).toEqual([2, 9, 2])
    expect([server.cursor, server.furthest]).toEqual([
      { pass: 2, step: 9 },
      { pass: 2, step: 9 },
    ])
  })

  it('stops where the server says when an epoch takes several passes', async () => {
    const { server, lab } = await opened(at(1, 9))
    server.samples = 4
    await lab.change({})
    lab.move('forward', 'epoch')
    await settled(lab)
    expect([...place(lab), lab.stop?.step]).toEqual([1, 9, 9])
  })
})

describe('a list of stops that is cut', () => {
  it.each(['phase', 'pass'] as const)('leaves a %s past its end to the server', async (unit) => {
    const { server, lab } = await opened(at(0, 3), at(0, 7))
    server.cut = { step: 5 }
    await lab.change({})
    lab.move('forward', unit)
    expect(place(lab)).toEqual([0, 3])
    lab.move('forward', unit)
    await settled(lab)
    expect([...place(lab), lab.stop?.step]).toEqual([0, 7, 7])
    expect(server.cursor).toEqual({ pass: 0, step: 7 })
  })

  it('is trusted up to there', async () => {
    const { server, lab } = await opened()
    server.cut = { step: 5 }
    await lab.change({})
    lab.move('forward', 'layer')
    expect(place(lab)).toEqual([0, 4])
    lab.move('forward', 'op')
    await settled(lab)
    expect([...place(lab), lab.stop]).toEqual([0, 5, null])
  })

  it('holds for a pass that was not there yet, too', async () => {
    const { server, lab } = await opened(at(1, 9))
    server.cut = { step: 1 }
    await lab.change({})
    lab.seek(0, 37)
    await settled(lab)
    lab.move('forward', 'pass')
    await settled(lab)
    expect([...place(lab), lab.stop?.pass]).toEqual([1, 9, 1])
  })
})

describe('other moves', () => {
  it('pass stops by: a scrub and a way back', async () => {
    const { lab } = await opened(at(0, 3))
    lab.seek(0, 8)
    expect([...place(lab), lab.stop]).toEqual([0, 8, null])
    lab.move('back', 'phase')
    expect([...place(lab), lab.stop]).toEqual([0, 0, null])
  })

  it('take the line that says why away', async () => {
    const { lab } = await opened(at(0, 3))
    lab.move('forward', 'phase')
    expect(lab.stop).not.toBeNull()
    lab.move('back', 'op')
    expect(lab.stop).toBeNull()
  })
})

describe('the server', () => {
  it('is brought along over all stops that the page has gone past', async () => {
    const { server, lab } = await opened(at(0, 3), at(0, 5), at(0, 20))
    for (let i = 0; i < 4; i += 1) lab.move('forward', 'pass')
    expect(place(lab)).toEqual([0, 37])
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 37 })
    expect(lab.problem).toBeNull()
  })

  it('need not step again over the stops of what it has reached before', async () => {
    const { server, lab } = await opened(at(0, 3), at(0, 5), at(0, 7))
    lab.seek(0, 10)
    await settled(lab)
    lab.seek(0, 0)
    await settled(lab)
    server.calls.length = 0
    lab.seek(0, 11)
    await settled(lab)
    expect(server.calls.filter((call) => /^(step|seek)/.test(call))).toEqual([
      'seek 0 10',
      'step op 1',
    ])
  })
})

describe('changing conditions', () => {
  it('keeps the place, and stops by the new ones', async () => {
    const { server, lab } = await opened(at(0, 9))
    lab.seek(0, 2)
    await lab.mark((api, session) => api.switchCondition(session, 'mine', false))
    expect(lab.session?.conditions).toMatchObject([{ enabled: false }])
    expect([...place(lab), lab.trace?.stops]).toEqual([0, 2, []])
    lab.move('forward', 'pass')
    expect([...place(lab), lab.stop]).toEqual([0, 37, null])
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 37 })
  })

  it('does not speak of a condition that is gone', async () => {
    const { lab } = await opened(at(0, 9))
    lab.move('forward', 'pass')
    expect(lab.stop).not.toBeNull()
    await lab.mark((api, session) => api.deleteCondition(session, 'mine'))
    expect(lab.stop).toBeNull()
  })
})
