import { expect, it } from 'vitest'
import { openedLab } from './fake/opened'
import { FakeServer } from './fake/server'
import { Lab } from './lab.svelte'

it('opens a link as a session of its own', async () => {
  const server = new FakeServer()
  const sender = new Lab(server)
  await sender.start()
  await sender.change({ training: { learning_rate: 0.1 } })
  const { cursor, furthest, learningRate, data, choices } = server
  server.links.set('abc', { cursor, furthest, learningRate, data, choices })
  await sender.change({ training: { learning_rate: 0.7 } })

  const lab = new Lab(server)
  await lab.start({ link: 'abc' })
  expect(lab.session?.id).not.toBe(sender.session?.id)
  expect([lab.value('learning_rate'), lab.problem]).toEqual([0.1, null])
})

it('says that a link has gone, over a new session', async () => {
  const lab = new Lab(new FakeServer())
  await lab.start({ link: 'gone' })
  expect([lab.session?.id, lab.problem?.code]).toEqual(['fake', 'link_not_found'])
})

it('says what is wrong with a link that cannot be opened, over a new session', async () => {
  const server = new FakeServer()
  server.refuse = { call: 'openLink', status: 422, code: 'too_large' }
  const lab = new Lab(server)
  await lab.start({ link: 'state1.x' })
  expect([lab.session?.id, lab.problem?.code]).toEqual(['fake', 'too_large'])
})

it('opens the session that is named before the link that it was made of', async () => {
  const server = new FakeServer()
  const lab = new Lab(server)
  await lab.start({ session: 'fake', link: 'abc' })
  expect([lab.session?.id, server.calls.includes('openLink abc')]).toEqual(['fake', false])
})

it('offers to go on with a link whose kernel is missing, and does', async () => {
  const server = new FakeServer()
  const { cursor, furthest, learningRate, data, choices } = server
  server.links.set('abc', { cursor, furthest, learningRate, data, choices })
  server.lacksKernel = true
  const lab = new Lab(server)
  await lab.start({ link: 'abc' })
  expect([lab.session, lab.problem?.code, lab.stranded]).toEqual([null, 'kernel_missing', true])

  expect(await lab.takeOver('numpy')).toBe(true)
  expect([lab.session?.id, lab.problem, lab.stranded]).toEqual(['fake', null, false])
})

it('brings a file whose kernel is missing by another one', async () => {
  const { server, lab } = await openedLab()
  const file = await server.take('fake', 'json')
  server.lacksKernel = true
  expect(await lab.bring(file.content, 'application/json')).toBe(false)
  expect(lab.problem?.code).toBe('kernel_missing')
  expect(await lab.bring(file.content, 'application/json', 'numpy')).toBe(true)
})
