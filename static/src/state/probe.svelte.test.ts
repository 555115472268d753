import { expect, it, vi } from 'vitest'
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { AnswerView } from '../api/types'
import { Probe } from './probe.svelte'

function opened() {
  const asked: (readonly number[])[] = []
  const waiting: ((answer: AnswerView | ApiError) => void)[] = []
  const answer = (_: string, x: readonly number[]) => {
    asked.push(x)
    return new Promise<AnswerView>((resolve, reject) => {
      waiting.push((one) => (one instanceof ApiError ? reject(one) : resolve(one)))
    })
  }
  const shell: { probe: AnswerView | null } = { probe: null }
  const probe = new Probe(
    { peek: (question) => question({ answer } as unknown as Api, 's') },
    shell,
  )
  const reply = async (x: number[] | ApiError) => {
    waiting.shift()?.(x instanceof ApiError ? x : { x, layers: [] })
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { asked, shell, probe, reply }
}

it('asks one question at a time, and skips what was only passed by', async () => {
  const { asked, shell, probe, reply } = opened()
  for (const x of [1, 2, 3]) probe.show([x])
  expect(asked).toEqual([[1]])
  await reply([1])
  expect(asked).toEqual([[1], [3]])
  await reply([3])
  expect([asked.length, shell.probe?.x]).toEqual([2, [3]])
})

it('shows nothing of what is no longer looked at', async () => {
  const { shell, probe, reply } = opened()
  probe.show([1])
  probe.show(null)
  await reply([1])
  expect(shell.probe).toBeNull()
  probe.show([2])
  await reply([2])
  expect(probe.answer?.x).toEqual([2])
})

it('shows nothing where there is no answer, and asks again for the next', async () => {
  const { shell, probe, reply } = opened()
  const problem = { type: '', title: '', status: 409, detail: '', code: 'diverged' }
  probe.show([1])
  await reply(new ApiError(problem))
  expect(shell.probe).toBeNull()
  probe.show([2])
  await reply([2])
  await vi.waitFor(() => expect(shell.probe?.x).toEqual([2]))
})
