import { expect, it } from 'vitest'
import { level, lowered, raised } from './raised'

it('raises and lowers every digit, and brings it back', () => {
  expect([raised(-1023456789), lowered(1023456789)]).toEqual(['⁻¹⁰²³⁴⁵⁶⁷⁸⁹', '₁₀₂₃₄₅₆₇₈₉'])
  expect(level('w⁻¹⁰²³⁴⁵⁶⁷⁸⁹₁₀₂₃₄₅₆₇₈₉')).toBe('w-10234567891023456789')
})
