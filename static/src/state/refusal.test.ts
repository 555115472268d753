import { expect, it } from 'vitest'
import type { Problem } from '../api/types'
import { refusedIn } from './refusal'

const problem = (code: string): Problem => ({
  type: 'about:blank',
  title: code,
  status: 422,
  detail: 'expected a number',
  code,
})
const sentence = (reason: string) => `Not applied: ${reason}`

it('says that a change was refused, and why', () => {
  expect(refusedIn(problem('invalid_input'), sentence)).toBe('Not applied: expected a number')
})

it('says of a change that nobody has heard of that it is sent again', () => {
  const told = refusedIn(problem('unreachable'), sentence)
  expect(told).not.toContain('Not applied')
  expect(told).toMatch(/^The server cannot be reached\. .* is sent again then, as long as/)
})
