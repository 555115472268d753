import { expect, it, test } from 'vitest'
import { openedLab } from './fake/opened'
import { mediaTypeOf, refusalsOf } from './files'

test.each([
  ['mazur.json', 'application/json'],
  ['a.b.NPZ', 'application/x-npz'],
  ['net.onnx', 'application/onnx'],
  ['picture.png', 'application/octet-stream'],
  ['nothing', 'application/octet-stream'],
])('%s is sent as %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type)
})

test('a refusal says where it is, or that it is of the whole file', () => {
  const problem = { type: '', title: '', status: 422, detail: 'no', code: 'invalid_input' }
  expect(refusalsOf(problem, 'a.json')).toEqual([{ where: 'a.json', what: 'no' }])
  const errors = [
    { pointer: '', message: 'is foreign' },
    { pointer: '/setup', message: 'is cut' },
  ]
  expect(refusalsOf({ ...problem, errors }, 'a.json')).toEqual([
    { where: 'a.json', what: 'is foreign' },
    { where: '/setup', what: 'is cut' },
  ])
})

it('links and files are of the place that the page shows', async () => {
  const { server, lab } = await openedLab()
  lab.seek(0, 5)
  const link = await lab.request((api, id) => api.makeLink(id))
  expect(server.links.get(link?.id ?? '')?.cursor).toEqual({ pass: 0, step: 5 })
  expect(lab.session?.revision).toBe(server.revision)
})

it('tells why there is no file', async () => {
  const { lab } = await openedLab()
  expect(await lab.request((api, id) => api.take(id, 'csv', 2))).toBeNull()
  expect(lab.problem?.status).toBe(422)
})

it('opens what was taken along, and undo comes back to the session before', async () => {
  const { lab } = await openedLab()
  await lab.change({ training: { learning_rate: 0.1 } })
  const file = await lab.request((api, id) => api.take(id, 'json'))
  await lab.change({ training: { learning_rate: 0.7 } })
  const before = lab.session?.id
  expect(await lab.bring(file?.content ?? new Blob(), 'application/json')).toBe(true)
  expect([lab.value('learning_rate'), lab.session?.id === before]).toEqual([0.1, false])
  await lab.undo()
  expect([lab.value('learning_rate'), lab.session?.id]).toEqual([0.7, before])
})

it('stays where it is when a file is refused', async () => {
  const { lab } = await openedLab()
  expect(await lab.bring(new Blob(['PNG']), 'application/octet-stream')).toBe(false)
  expect([lab.session?.id, lab.problem?.status]).toEqual(['fake', 422])
})
