import { expect, it } from 'vitest'
import { refusedWords } from './refused'

const problem = { type: 't', title: 'T', status: 422, detail: 'all of it', code: 'invalid_input' }

it('says what is wrong with each field, the same thing once, else the whole', () => {
  const errors = ['too small', 'too small', 'unknown'].map((message) => ({
    pointer: '/x',
    message,
  }))
  expect(refusedWords({ ...problem, errors })).toEqual(['too small', 'unknown'])
  expect(refusedWords(problem)).toEqual(['all of it'])
})
