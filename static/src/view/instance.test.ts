import { expect, test } from 'vitest'
import { instanceOf } from './instance'

const term = (latex: string) => ({ latex, value: 1, factors: [], penalty: false })
const factor = (latex: string) => ({ latex, id: 'slope:2:1', value: 1, sources: [] })

function told(substituted: string, terms: string[], outer: string[] = []) {
  return {
    latex: { symbolic: '', substituted, matrix: '' },
    terms: terms.map(term),
    outer_factors: outer.map(factor),
  } as unknown as Parameters<typeof instanceOf>[0]
}

test('a sum with a factor outside is in brackets', () => {
  const line = told('\\delta^{2}_{1} \\approx 0.5', ['w_1 d_1', 'w_2 d_2'], ["\\sigma'(z)"])
  expect(instanceOf(line)).toBe("\\delta^{2}_{1} = \\left(w_1 d_1 + w_2 d_2\\right) \\sigma'(z)")
})

test('a term of its own sign is subtracted, and one term needs no brackets', () => {
  expect(instanceOf(told('d = 1', ['a', '-y']))).toBe('d = a - y')
  expect(instanceOf(told('d = 1', ['w d'], ['s']))).toBe('d = w d\\,s')
})

test('what is updated is written with an arrow', () => {
  expect(instanceOf(told('w \\leftarrow 0.2 = 1', ['w', '-\\eta g']))).toBe(
    'w \\leftarrow w - \\eta g',
  )
})

test('of many terms the first ones and the last are written', () => {
  const many = Array.from({ length: 784 }, (_, index) => `t_{${index + 1}}`)
  expect(instanceOf(told('z = 1', many))).toBe('z = t_{1} + t_{2} + t_{3} + \\cdots + t_{784}')
})

test('a number without terms has no line', () => {
  expect(instanceOf(told('x_1 = 1', []))).toBeNull()
  expect(instanceOf(told('', ['a']))).toBeNull()
})
