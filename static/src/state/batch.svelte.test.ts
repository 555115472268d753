/** The numbers of a batch's samples are those of the pass that is shown, whenever they come. */
import { expect, it, vi } from 'vitest'
import { Batch } from './batch.svelte'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'

async function opened() {
  const server = new FakeServer()
  server.samples = 4
  const lab = new Lab(server)
  await lab.start()
  await vi.waitFor(() => expect(lab.gradientCheck).not.toBeNull())
  server.calls.length = 0
  return { server, lab, batch: new Batch(lab) }
}

const ofSamples = (server: FakeServer) => server.calls.filter((call) => / of \d/.test(call))

it('asks for each sample once, and has its numbers at the cursor', async () => {
  const { server, lab, batch } = await opened()
  lab.seek(0, 5)
  await batch.want(['', '@2', '@3'])
  await batch.want(['@3'])
  expect(ofSamples(server)).toEqual(['trace 0 of 2', 'trace 0 of 3'])
  expect(batch.value('a:1:1@3')).toBe(3.05)
})

it('asks no more of a pass that has been left, and takes its numbers for no other', async () => {
  const { server, lab, batch } = await opened()
  let answer = () => {}
  const until = new Promise<void>((resolve) => (answer = resolve))
  server.hold = { call: 'trace 0 of 1', until }
  const wanted = batch.want(['@1', '@2', '@3'])
  await vi.waitFor(() => expect(server.calls).toContain('trace 0 of 1'))
  lab.seek(1, 5)
  answer()
  await wanted
  expect(ofSamples(server)).toEqual(['trace 0 of 1'])
  expect([lab.pass, batch.holds(['@2']), batch.holds(['@1'])]).toEqual([1, false, false])
})

it('asks a session for nothing that was wanted of another', async () => {
  const { server, lab, batch } = await opened()
  const first = lab.session?.id ?? ''
  await lab.create({ preset: 'xor' })
  await lab.visit(first)
  server.calls.length = 0
  const visited = lab.visit('fake 2')
  await batch.want(['@2'])
  await visited
  expect(lab.session?.id).toBe('fake 2')
  expect(ofSamples(server)).toEqual([])
})
