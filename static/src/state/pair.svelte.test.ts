import { expect, it } from 'vitest'
import { ApiError } from '../api/problems'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'
import { Pair } from './pair.svelte'

/** Each of the two has a server of its own: this fake keeps one session at a time. */
async function paired() {
  const [server, others] = [new FakeServer(), new FakeServer()]
  const mine = new Lab(server)
  await mine.start()
  const pair = new Pair(mine, 'fake')
  const other = new Lab(others, true)
  Object.defineProperty(pair, 'other', { value: other })
  expect(await pair.open()).toBe(true)
  mine.companion = pair
  return { mine, other, pair, server, others }
}

it('moves both by one key, and says which one cannot', async () => {
  const { mine, other, pair } = await paired()
  mine.move('forward', 'op')
  mine.move('forward', 'op')
  expect([mine.step, other.step]).toEqual([2, 2])
  other.move('back', 'op')
  mine.move('back', 'op')
  expect([mine.step, other.step, pair.stuck]).toEqual([1, 0, { mine: null, other: null }])
  mine.move('back', 'op')
  expect([mine.step, other.step, pair.stuck]).toEqual([0, 0, { mine: null, other: 'start' }])
  expect(mine.canGo('back')).toBe(false)
})

it('lets the one that can still go on do so', async () => {
  const { mine, other, pair } = await paired()
  other.move('forward', 'layer')
  expect([mine.canGo('back'), mine.step]).toEqual([true, 0])
  mine.move('back', 'op')
  expect([mine.step, other.step, pair.stuck.mine]).toEqual([0, 3, 'start'])
})

it('subtracts what both show, and nothing that one of them has not computed', async () => {
  const { mine, other, pair } = await paired()
  expect(pair.difference('z:2:1')).toBeNull()
  mine.move('forward', 'op')
  expect(pair.difference('z:2:1')).toBe(0)
  other.move('forward', 'op')
  mine.move('back', 'op')
  expect(pair.difference('a:2:1')).toBeNull()
})

it('goes as far on or back in both, as far as the other has been', async () => {
  const { mine, other, pair } = await paired()
  mine.move('forward', 'pass')
  mine.move('forward', 'pass')
  mine.seek(0, 3)
  expect([other.pass, other.step, pair.stuck.other]).toEqual([0, 3, null])
  await other.visit('fake')
  mine.companion = null
  mine.move('forward', 'pass')
  mine.move('forward', 'pass')
  mine.move('forward', 'pass')
  mine.seek(0, 0)
  mine.companion = pair
  mine.seek(2, 4)
  expect(pair.stuck.other).toBe('unreached')
})

it('makes no session in place of one that is gone', async () => {
  const { other, others } = await paired()
  const before = others.calls.length
  others.refuse = { call: 'session', status: 404, code: 'session_not_found' }
  expect(await other.visit('fake')).toBe(false)
  expect(other.problem?.code).toBe('session_not_found')
  expect(others.calls.slice(before).some((call) => call.startsWith('create'))).toBe(false)
})

it('tells of a refused comparison', async () => {
  const { pair, server } = await paired()
  server.refuse = { call: 'call', status: 409, code: 'not_comparable' }
  pair.follow()
  await expect.poll(() => pair.refusal?.code).toBe('not_comparable')
  expect(pair.found).toBeNull()
  expect(new ApiError(pair.refusal ?? never()).problem.status).toBe(409)
})

function never(): never {
  throw new Error('there is a refusal')
}
