import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openedLab } from './fake/opened'
import { Nudge } from './nudge.svelte'
import type { Stand } from './shell.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** All that is asked is answered. */
const settled = () => vi.advanceTimersByTimeAsync(1000)

async function opened(parameter: string) {
  const { server, lab } = await openedLab()
  const shell: { stand: Stand | null } = { stand: null }
  const nudge = new Nudge(lab, shell, () => parameter)
  return { server, lab, shell, nudge }
}

it('asks for nothing before there is a cost, and for the curve around the value from then on', async () => {
  const { server, lab, nudge } = await opened('w:2:1:1')
  nudge.follow()
  await settled()
  expect([nudge.hasCost, nudge.curve]).toEqual([false, null])
  expect(server.calls.some((call) => call.startsWith('tangent'))).toBe(false)
  lab.move('forward', 'pass')
  nudge.follow()
  await settled()
  expect(nudge.hasGradient).toBe(true)
  expect(nudge.start).toBe(0.15)
  expect(server.calls).toContain(`tangent w:2:1:1 ${0.15 - 1} ${0.15 + 1}`)
  expect(nudge.curve?.x).toHaveLength(3)
})

it('shows z, a and C with the parameter moved, and the old ones, until it is put back', async () => {
  const { lab, shell, nudge } = await opened('w:2:1:1')
  lab.move('forward', 'pass')
  nudge.to(0.25)
  await settled()
  nudge.follow()
  const { stand } = shell
  expect(nudge.view?.value).toBe(0.4)
  expect(stand?.of).toBe(lab)
  expect(stand?.value('w:2:1:1')).toBe(0.4)
  expect(stand?.value('z:2:1')).toBe(0.4)
  expect(stand?.value('cost')).toBe(nudge.view?.cost)
  expect(stand?.old('w:2:1:1')).toBe(0.15)
  expect(stand?.old('cost')).toBe(lab.value('cost'))
  // what is not forward stays what it was
  for (const id of ['w:2:1:2', 'delta:2:1', 'grad_w:2:1:1', 'y:1', 'a:1:1']) {
    expect([stand?.value(id), stand?.old(id)]).toEqual([undefined, null])
  }
  nudge.to(0)
  nudge.follow()
  expect([nudge.view, shell.stand]).toEqual([null, null])
})

it('shows nothing of what the pass has not computed yet', async () => {
  const { lab, shell, nudge } = await opened('w:2:1:1')
  nudge.to(0.25)
  await settled()
  nudge.follow()
  expect(shell.stand?.value('w:2:1:1')).toBe(0.4)
  for (const id of ['z:2:1', 'a:2:1', 'cost']) expect(shell.stand?.value(id)).toBeUndefined()
  expect(lab.known('cost')).toBe(false)
})

it('ends with the next move, and with its tab', async () => {
  const { lab, shell, nudge } = await opened('w:2:1:1')
  lab.move('forward', 'pass')
  nudge.to(0.25)
  await settled()
  lab.move('back', 'op')
  nudge.follow()
  expect([nudge.by, shell.stand]).toEqual([0, null])
  nudge.to(0.1)
  await settled()
  nudge.follow()
  expect(shell.stand).not.toBeNull()
  const end = nudge.follow()
  end()
  expect(shell.stand).toBeNull()
})

it('skips the places in between while an answer is on its way', async () => {
  const { server, lab, nudge } = await opened('w:2:1:1')
  lab.move('forward', 'pass')
  await settled()
  for (const by of [0.1, 0.2, 0.3, 0.4, 0.5]) nudge.to(by)
  await settled()
  const asked = server.calls.filter((call) => call.startsWith('nudged'))
  expect(asked.length).toBeLessThan(4)
  expect(asked.at(-1)).toBe('nudged w:2:1:1 0.65')
  expect(nudge.view?.value).toBe(0.65)
})

it('takes no answer in once nobody nudges any more', async () => {
  const { lab, nudge } = await opened('w:2:1:1')
  lab.move('forward', 'pass')
  nudge.to(0.2)
  nudge.end()
  await settled()
  expect(nudge.view).toBeNull()
})

it('tells why the server does not show a nudge, until another one is shown', async () => {
  const { server, lab, nudge } = await opened('w:2:1:1')
  lab.move('forward', 'pass')
  server.refuse = { call: 'nudged', status: 422, code: 'too_large' }
  nudge.to(0.25)
  await settled()
  expect([nudge.view, nudge.refusal?.code]).toEqual([null, 'too_large'])
  nudge.to(0.5)
  await settled()
  expect([nudge.view?.by, nudge.refusal]).toEqual([0.5, null])
})
