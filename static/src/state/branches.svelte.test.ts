import { expect, it, vi } from 'vitest'
import { ApiError } from '../api/problems'
import type { FamilyView } from '../api/types'
import { Branches } from './branches.svelte'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'

type Member = FamilyView['branches'][number]

const place = (pass: number, step = 0) => ({ pass, step })
const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: null,
  parent: null,
  at: null,
  shares_past: true,
  cursor: place(0),
  furthest: place(9, 33),
  ...more,
})

class Family extends FakeServer {
  family: Member[] = []
  heard: string[] = []
  /** Of the next write. */
  refusal: { status: number; code: string } | null = null

  override async call<T>(method: string, path: string): Promise<T> {
    this.heard.push(`${method} ${path}`)
    if (method !== 'GET' && this.refusal) {
      const { status, code } = this.refusal
      this.refusal = null
      throw new ApiError({ type: 'about:blank', title: code, status, detail: code, code })
    }
    return { branches: this.family } as T
  }
}

async function opened(members: Member[]) {
  const server = new Family()
  server.family = members
  const lab = new Lab(server)
  await lab.start()
  const shell = { compared: null }
  const branches = new Branches(lab, shell)
  branches.follow()
  await expect.poll(() => branches.all.length).toBe(members.length)
  return { lab, branches, server, shell }
}

it('lays all of a family on one scale of passes', async () => {
  const { branches } = await opened([
    member('fake'),
    member('two', { parent: 'fake', name: 'two', at: place(4, 3), furthest: place(20, 1) }),
    member('new', { parent: 'two', name: 'new', at: place(6), shares_past: false }),
    member('lost', { parent: 'gone', name: 'lost', at: place(2) }),
  ])
  const told = branches.all.map(({ id, depth, offset, from, to, own }) => [
    id,
    depth,
    offset,
    from,
    to,
    own,
  ])
  expect(told).toEqual([
    // the one that is shown has come to where the page has
    ['fake', 0, 0, 0, 1, 0],
    ['two', 1, 0, 4, 21, 17],
    // its own passes begin where it begins anew
    ['new', 2, 6, 6, 16, 10],
    ['lost', 0, 0, 2, 10, 8],
  ])
  expect(branches.passes).toBe(21)
})

it('is nobody’s family before the session that is shown is among it', async () => {
  const { lab, branches, server } = await opened([member('fake')])
  await lab.create({ preset: 'xor' })
  expect(branches.all).toEqual([])
  server.family = [member('fake'), member('fake 2', { parent: 'fake', at: place(0) })]
  branches.follow()
  await expect.poll(() => branches.all.length).toBe(2)
  expect(branches.shown).toBe('fake 2')
})

const two = () => member('two', { parent: 'fake', name: 'two', at: place(4) })

it('deletes a branch, asks again what there is, and brings it back', async () => {
  const { branches, server } = await opened([member('fake'), two()])
  server.family = [member('fake')]
  expect(await branches.remove('two')).toBe(true)
  expect(server.heard).toContain('POST /sessions/two/remove')
  branches.follow()
  await expect.poll(() => branches.all.length).toBe(1)
  expect(branches.removed?.name).toBe('two')
  server.family = [member('fake'), two()]
  expect(await branches.takeBack()).toBe(true)
  expect(server.heard).toContain('POST /sessions/two/restore')
  branches.follow()
  await expect.poll(() => branches.all.length).toBe(2)
  expect([branches.removed, branches.shown]).toEqual([null, 'fake'])
  expect(await branches.takeBack()).toBe(false)
})

it.each([
  [507, 'store_full', 'DELETE /sessions/two'],
  [404, 'session_not_found', 'POST /sessions/two/remove'],
])('offers nothing to take back where nothing is kept: %d', async (status, code, last) => {
  const { branches, server } = await opened([member('fake'), two()])
  server.refusal = { status, code }
  expect(await branches.remove('two')).toBe(true)
  expect(server.heard.at(-1)).toBe(last)
  expect(branches.removed).toBeNull()
})

it('stays with a branch that could not be deleted', async () => {
  const { branches, server } = await opened([member('fake'), two()])
  server.refusal = { status: 503, code: 'store_busy' }
  expect(await branches.remove('two')).toBe(false)
  expect([branches.removed, branches.all.length]).toEqual([null, 2])
})

it('does not ask again for every pass that is stepped through', async () => {
  const { lab, branches, server } = await opened([member('fake')])
  const asked = () => server.heard.filter((one) => one.includes('/branches')).length
  expect(asked()).toBe(1)
  lab.move('forward', 'pass')
  lab.move('forward', 'pass')
  await lab.stay()
  vi.useFakeTimers()
  branches.follow()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect([asked(), branches.all[0]?.to]).toEqual([1, 2])
})
