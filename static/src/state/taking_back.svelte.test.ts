import { expect, it } from 'vitest'
import { openedLab } from './fake/opened'

it('takes a change back and does it again', async () => {
  const { lab } = await openedLab()
  expect(lab.history).toEqual({ undo: null, redo: null })
  await lab.change({ training: { learning_rate: 0.1 } })
  expect(lab.history.undo?.kind).toBe('training')
  await lab.undo()
  expect([lab.value('learning_rate'), lab.history.undo, lab.history.redo?.kind]).toEqual([
    0.5,
    null,
    'training',
  ])
  await lab.redo()
  expect([lab.value('learning_rate'), lab.history.redo]).toEqual([0.1, null])
})

it('comes back to the session that was left for another', async () => {
  const { server, lab } = await openedLab()
  const first = lab.session?.id
  await lab.create({ preset: 'xor' })
  const second = lab.session?.id
  expect([second === first, lab.history.undo?.kind]).toEqual([false, 'session'])
  await lab.undo()
  expect([lab.session?.id, lab.history.undo, lab.history.redo?.kind]).toEqual([
    first,
    null,
    'session',
  ])
  await lab.redo()
  expect([lab.session?.id, server.calls.at(-1)]).toEqual([second, expect.anything()])
})

it('goes to a session that is there, and stays where it is if that is gone', async () => {
  const { server, lab } = await openedLab()
  const first = lab.session?.id ?? ''
  await lab.create({ preset: 'xor' })
  lab.pin('cost')
  expect(await lab.visit(first)).toBe(true)
  expect([lab.session?.id, lab.pinned, lab.history.undo]).toEqual([first, null, null])
  server.refuse = { call: 'session', status: 404 }
  expect(await lab.visit('nowhere')).toBe(false)
  expect([lab.session?.id, lab.problem?.status]).toEqual([first, 404])
})

it('asks the server for nothing where there is nothing to take back', async () => {
  const { server, lab } = await openedLab()
  await lab.undo()
  await lab.redo()
  expect(server.calls.filter((call) => /undo|redo/.test(call))).toEqual([])
  expect(lab.problem).toBeNull()
})

it('counts the passes that a change would discard', async () => {
  const { lab } = await openedLab()
  expect([lab.discards('edit'), lab.discards('session')]).toEqual([0, 0])
  await lab.train({ epochs: 5 }, { tell: () => {} })
  lab.seek(1, 3)
  expect([lab.discards('edit'), lab.discards('session')]).toEqual([3, 5])
})

it('goes over several changes at once, back and forth, and lists them by place', async () => {
  const { server, lab } = await openedLab()
  await lab.change({ training: { learning_rate: 0.1 } })
  lab.seek(0, 4)
  await lab.change({ training: { learning_rate: 0.2 } })
  await lab.change({ training: { learning_rate: 0.3 } })
  const steps = async () => {
    const { undo, redo } = await server.changes()
    return [undo.map(({ step }) => step), redo.map(({ step }) => step)]
  }
  expect(await steps()).toEqual([[4, 4, 0], []])
  await lab.undo(3)
  expect([lab.value('learning_rate'), lab.step, await steps()]).toEqual([0.5, 0, [[], [0, 4, 4]]])
  await lab.redo(2)
  expect([lab.value('learning_rate'), await steps()]).toEqual([0.2, [[4, 0], [4]]])
  expect(await lab.undo(3)).toBe(false)
  expect([lab.problem?.code, lab.value('learning_rate')]).toEqual(['nothing_to_undo', 0.2])
})
