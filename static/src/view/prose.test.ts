import { expect, it } from 'vitest'
import { unparted } from './prose'

it('keeps what an equation sets together, and parts all other words', () => {
  expect(unparted('over with η = 0.5: the same')).toBe('over with η\u00a0=\u00a00.5: the same')
  expect(unparted('no equation')).toBe('no equation')
})
