import { expect, test, vi } from 'vitest'
import { openedLab } from './fake/opened'
import { refusedWords } from '../text/refused'
import { Question } from './question.svelte'
import { canBeRetried } from './again'

async function begin() {
  vi.useFakeTimers()
  const { server, lab } = await openedLab()
  let id = $state('z:2:1')
  const question = new Question(
    lab,
    () => ({ what: id, when: lab.known(id) ? 'known' : String(lab.step) }),
    (api, session, what) => api.proof(session, what),
  )
  let leave = () => {}
  const end = () => leave()
  /** What the effect of a component does that shows the answer. */
  const settle = async () => {
    leave = question.follow()
    await vi.runAllTimersAsync()
  }
  const look = async (at: string) => {
    id = at
    await settle()
  }
  const asked = () => server.calls.filter((call) => call.startsWith('proof'))
  return { server, lab, question, end, settle, look, asked }
}

test('it asks once for what is looked at, and keeps the answer', async () => {
  const { question, settle, look, asked, end } = await begin()
  await settle()
  expect(question.answer?.id).toBe('z:2:1')
  await look('a:2:1')
  await look('z:2:1')
  expect(question.answer?.id).toBe('z:2:1')
  expect(asked()).toEqual(['proof z:2:1', 'proof a:2:1'])
  end()
  vi.useRealTimers()
})

test('what is computed on the way is asked for anew', async () => {
  const { lab, question, settle, asked, end } = await begin()
  await settle()
  expect(question.answer?.value).toBeNull()
  lab.move('forward', 'op')
  await settle()
  expect(question.answer?.value).toBe(1)
  expect(asked()).toHaveLength(2)
  end()
  vi.useRealTimers()
})

test('a server that is gone is told, and asked again when the reader wants it', async () => {
  const { server, question, settle, end } = await begin()
  server.refuse = { call: 'proof', status: 0, code: 'unreachable' }
  await settle()
  expect([question.answer, question.problem?.code]).toEqual([null, 'unreachable'])
  question.retry()
  await settle()
  expect([question.answer?.id, question.problem]).toEqual(['z:2:1', null])
  end()
  vi.useRealTimers()
})

test('a refusal is told by the sentence of the server', async () => {
  const { server, question, settle, end } = await begin()
  server.refuse = { call: 'proof', status: 422, code: 'invalid_input' }
  await settle()
  expect(question.answer).toBeNull()
  expect(question.problem && refusedWords(question.problem)).toEqual(['refused proof z:2:1'])
  expect(question.problem && canBeRetried(question.problem)).toBe(false)
  end()
  vi.useRealTimers()
})

test.each([
  [{ code: 'unreachable', status: 0 }, true],
  [{ code: 'busy', status: 503 }, true],
  [{ code: 'rate_limited', status: 429 }, true],
  [{ code: 'internal_error', status: 500 }, true],
  [{ code: 'too_large', status: 422 }, false],
  [{ code: 'diverged', status: 409 }, false],
])('the same question may be asked again after %o: %s', (problem, again) => {
  expect(canBeRetried(problem)).toBe(again)
})

test('nobody who looks, no question', async () => {
  const { question, asked } = await begin()
  question.follow()()
  await vi.runAllTimersAsync()
  expect(asked()).toEqual([])
  vi.useRealTimers()
})
