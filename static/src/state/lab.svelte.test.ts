import { describe, expect, it, vi } from 'vitest'
import { settled, settledLab } from './fake/opened'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'

describe('scrubbing', () => {
  it('shows a number at once, before the server has heard of it', async () => {
    const { server, lab } = await settledLab()
    expect(lab.value('z:2:1')).toBeNull()
    lab.move('forward', 'op')
    expect([lab.step, lab.last, lab.next]).toEqual([1, 'z:2:1', 'a:2:1'])
    expect(lab.value('z:2:1')).toBe(0.3775)
    expect(server.cursor).toEqual({ pass: 0, step: 0 })
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 1 })
  })

  it('sends the last of many moves, not every one', async () => {
    const { server, lab } = await settledLab()
    for (let i = 0; i < 12; i += 1) lab.move('forward', 'op')
    expect(lab.last).toBe('delta:2:1')
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 12 })
    expect(server.calls.filter((call) => call.startsWith('step')).length).toBeLessThan(3)
  })

  it('sends no call for each of many presses while the check of a pass is outstanding', async () => {
    const server = new FakeServer()
    let arrive = () => {}
    server.hold = { call: 'check', until: new Promise((resolve) => (arrive = resolve)) }
    const lab = new Lab(server)
    await lab.start()
    await vi.waitFor(() => expect(server.calls).toContain('check'))
    for (let i = 0; i < 20; i += 1) lab.move('forward', 'op')
    arrive()
    await settled(lab)
    await vi.waitFor(() => expect(server.cursor).toEqual({ pass: 0, step: 20 }))
    expect(server.calls.filter((call) => call.startsWith('step'))).toEqual(['step op 20'])
  })

  it('tells all that a move made', async () => {
    const { lab } = await settledLab()
    lab.move('forward', 'layer')
    expect(lab.made).toEqual(['z:2:1', 'a:2:1', 'z:2:2', 'a:2:2'])
    lab.move('forward', 'neuron')
    expect(lab.made).toEqual(['z:3:1', 'a:3:1'])
    lab.move('back', 'op')
    expect(lab.made).toEqual(['z:3:1'])
    lab.seek(0, 37)
    lab.move('forward', 'neuron')
    await settled(lab)
    expect([lab.pass, lab.made]).toEqual([1, ['z:2:1', 'a:2:1']])
    lab.seek(0, 0)
    expect(lab.made).toEqual([])
  })

  it('shows weights as they are at the cursor', async () => {
    const { lab } = await settledLab()
    lab.seek(0, 26)
    expect(lab.last).toBe('new_b:2:1')
    expect([lab.value('b:2:1'), lab.value('w:2:1:1')]).toEqual([0.3456, 0.15])
    lab.move('forward', 'op')
    expect(lab.value('w:2:1:1')).toBe(0.1498)
    lab.move('back', 'op')
    expect(lab.value('w:2:1:1')).toBe(0.15)
  })

  it('hides what is not computed yet and shows what is given', async () => {
    const { lab } = await settledLab()
    const hidden = ['z:2:1', 'slope:2:1', 'cost', 'delta:3:1', 'grad_w:2:1:1', 'new_w:2:1:1']
    expect(hidden.map((id) => lab.value(id))).toEqual(hidden.map(() => null))
    expect(['a:1:2', 'y:2', 'w:3:2:1', 'learning_rate'].map((id) => lab.value(id))).toEqual([
      0.1, 0.99, 0.5, 0.5,
    ])
  })

  it('crosses into the next pass without waiting', async () => {
    const { server, lab } = await settledLab()
    lab.seek(0, 37)
    await settled(lab)
    lab.move('forward', 'op')
    expect([lab.pass, lab.step, lab.busy]).toEqual([1, 1, false])
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 1, step: 1 })
    lab.move('back', 'pass')
    lab.move('back', 'op')
    expect([lab.pass, lab.step]).toEqual([0, 36])
  })

  it('catches up when passes are pressed faster than they come', async () => {
    const { server, lab } = await settledLab()
    for (let i = 0; i < 4; i += 1) lab.move('forward', 'pass')
    await settled(lab)
    expect([lab.pass, lab.step]).toEqual([3, 37])
    expect(server.cursor).toEqual({ pass: 3, step: 37 })
  })

  it('explains what is shown before what may be shown next', async () => {
    let go = () => {}
    const until = new Promise<void>((resolve) => (go = resolve))
    const { server, lab } = await settledLab((server) => {
      server.hold = { call: 'explainRange 1 0 37', until }
    })
    lab.move('forward', 'pass')
    lab.move('forward', 'pass')
    await vi.waitFor(() => expect(server.calls).toContain('trace 2'))
    await settled(lab)
    expect(server.calls).not.toContain('explainRange 2 0 37')
    go()
    await vi.waitFor(() => expect(server.calls).toContain('explainRange 2 0 37'))
  })

  it('reaches any step of a pass that is too long to be stepped op by op', async () => {
    const { server, lab } = await settledLab(
      (server) => (server.units = ['neuron', 'layer', 'pass']),
    )
    expect(lab.units).not.toContain('op')
    lab.seek(0, 5)
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 0, step: 5 })
    lab.seek(0, 37)
    lab.move('forward', 'neuron')
    await settled(lab)
    expect(server.cursor).toEqual({ pass: 1, step: 2 })
    expect(lab.problem).toBeNull()
  })

  it('leaves epochs of several passes to the server', async () => {
    const { lab } = await settledLab((server) => (server.samples = 4))
    lab.move('forward', 'epoch')
    await settled(lab)
    expect([lab.pass, lab.step]).toEqual([3, 37])
  })
})

describe('looking', () => {
  it('explains the pinned id, else the hovered, else the last, else the next', async () => {
    const { lab } = await settledLab()
    expect(lab.active).toBe('z:2:1')
    lab.seek(0, 2)
    expect(lab.active).toBe('a:2:1')
    lab.hover('cost')
    expect(lab.active).toBe('cost')
    lab.pin('w:2:1:1')
    expect(lab.active).toBe('w:2:1:1')
  })

  it('lights the sources and the uses of the active id', async () => {
    const { lab } = await settledLab()
    lab.seek(0, 1)
    expect([...lab.focus]).toEqual(['z:2:1', 'w:2:1:1', 'a:2:1'])
  })

  it('gives away no number before its time', async () => {
    const { lab } = await settledLab()
    expect(lab.explanation('delta:2:1')).toMatchObject({ value: null, words: '' })
    lab.seek(0, 12)
    expect(lab.explanation('delta:2:1')).toMatchObject({ value: 1, words: 'All about delta:2:1.' })
  })

  it('asks for what no op makes once the server stands at the same place', async () => {
    const { server, lab } = await settledLab()
    lab.seek(0, 5)
    lab.pin('y:1')
    expect(lab.explanation('y:1')).toBeNull()
    await settled(lab)
    await vi.waitFor(() => expect(lab.explanation('y:1')?.id).toBe('y:1'))
    expect(server.calls.indexOf('step op 5')).toBeLessThan(server.calls.indexOf('explain y:1'))
  })

  it('asks anew for what is pinned at every place, and not before the server is there', async () => {
    const { server, lab } = await settledLab()
    lab.pin('y:1')
    await vi.waitFor(() => expect(lab.explanation('y:1')?.id).toBe('y:1'))
    server.calls.length = 0
    lab.move('forward', 'op')
    expect(lab.explanation('y:1')).toBeNull()
    await vi.waitFor(() => expect(lab.explanation('y:1')?.id).toBe('y:1'))
    expect(server.calls.indexOf('step op 1')).toBe(0)
    expect(server.calls.indexOf('explain y:1')).toBeGreaterThan(0)
  })

  it('asks for nothing by being read', async () => {
    const { server, lab } = await settledLab()
    expect([lab.explanation('y:1'), lab.explanation('w:3:1:1')]).toEqual([null, null])
    await settled(lab)
    const asked = server.calls.filter((call) => /^explain (y|w):/.test(call))
    expect(asked).toEqual([])
  })
})

describe('changing', () => {
  it('sends a typed number with the revision it was typed at', async () => {
    const { server, lab } = await settledLab()
    lab.seek(0, 3)
    await lab.edit('w:2:1:1', 0.4)
    await lab.edit('y:2', 0.5)
    await lab.edit('a:1:1', 0.7)
    expect(server.patches).toEqual([
      { set: { 'w:2:1:1': 0.4 } },
      { sample: { x: [0.05, 0.1], y: [0.01, 0.5] } },
      { sample: { x: [0.7, 0.1], y: [0.01, 0.5] } },
    ])
    expect(server.calls.slice(0, 2)).toEqual(['step op 3', 'patch 3'])
  })

  it('sends both of two numbers that are typed one after the other', async () => {
    const { server, lab } = await settledLab()
    await Promise.all([lab.edit('a:1:1', 0.7), lab.edit('a:1:2', 0.8), lab.edit('y:1', 0.2)])
    expect(server.data).toEqual([{ x: [0.7, 0.8], y: [0.2, 0.99] }])
    expect(['a:1:1', 'a:1:2', 'y:1'].map((id) => lab.value(id))).toEqual([0.7, 0.8, 0.2])
    expect(lab.problem).toBeNull()
  })

  it('takes two quick presses for two samples', async () => {
    const { lab } = await settledLab((server) => (server.samples = 4))
    lab.lookOn(1)
    lab.lookOn(1)
    await settled(lab)
    expect(lab.trace?.sample.index).toBe(2)
    for (let i = 0; i < 3; i += 1) lab.lookOn(-1)
    await settled(lab)
    expect(lab.trace?.sample.index).toBe(3)
  })

  it('shows nothing old once the change has come', async () => {
    const { lab } = await settledLab()
    expect(lab.value('learning_rate')).toBe(0.5)
    await lab.change({ training: { learning_rate: 0.1 } })
    expect(lab.value('learning_rate')).toBe(0.1)
  })

  it('drops an answer that belongs to what was before the change', async () => {
    const { server, lab } = await settledLab()
    let arrive = () => {}
    server.hold = { call: 'trace 2', until: new Promise((resolve) => (arrive = resolve)) }
    lab.seek(1, 5)
    await vi.waitFor(() => expect(server.calls).toContain('trace 2'))
    server.hold = null
    await lab.change({ training: { learning_rate: 0.1 } })
    lab.seek(2, 5)
    arrive()
    await settled(lab)
    expect(lab.pass).toBe(2)
    expect(lab.value('learning_rate')).toBe(0.1)
  })

  it('takes up what somebody else did to the session', async () => {
    const { server, lab } = await settledLab()
    server.revision += 1
    server.learningRate = 0.25
    lab.move('forward', 'op')
    await settled(lab)
    expect(lab.value('learning_rate')).toBe(0.25)
    expect(lab.step).toBe(1)
  })

  it('says what was refused and goes back to where the server stands', async () => {
    const { server, lab } = await settledLab()
    server.refuse = { call: 'step', status: 409 }
    lab.seek(0, 9)
    expect(lab.step).toBe(9)
    await vi.waitFor(() => expect(lab.problem?.detail).toBe('refused step op 9'))
    expect(lab.step).toBe(0)
    lab.move('forward', 'op')
    await settled(lab)
    expect(lab.problem).toBeNull()
  })

  it('starts anew when the saved session is gone', async () => {
    const server = new FakeServer()
    server.refuse = { call: 'session', status: 404 }
    const lab = new Lab(server)
    await lab.start({ session: 'gone' })
    expect(server.calls.slice(0, 2)).toEqual(['session', 'create'])
    expect(lab.trace?.pass).toBe(0)
    expect(lab.problem?.status).toBe(404)
  })

  it('shows the newest state, and says why, where a change came too late', async () => {
    const { server, lab } = await settledLab()
    server.revision += 1
    server.learningRate = 0.25
    expect(await lab.edit('w:2:1:1', 0.4)).toBe(false)
    expect(lab.problem).toMatchObject({ status: 412, code: 'stale_revision' })
    expect([lab.value('learning_rate'), server.patches]).toEqual([0.25, []])
    expect(await lab.edit('w:2:1:1', 0.4)).toBe(true)
    expect(server.patches).toEqual([{ set: { 'w:2:1:1': 0.4 } }])
  })
})
