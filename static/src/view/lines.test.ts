import { expect, it } from 'vitest'
import { piecesOf, statementsOf } from './lines'

const ADAM =
  'm \\leftarrow \\beta_1 m + (1 - \\beta_1)\\,g,\\quad w \\leftarrow w - \\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon},\\quad \\hat m = \\frac{m}{1 - \\beta_1^t},\\ \\hat v = v'

it('gives every statement its own line', () => {
  expect(statementsOf(ADAM)).toEqual([
    'm \\leftarrow \\beta_1 m + (1 - \\beta_1)\\,g,',
    'w \\leftarrow w - \\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon},',
    '\\hat m = \\frac{m}{1 - \\beta_1^t},',
    '\\hat v = v',
  ])
  expect(statementsOf('C = \\frac12 (y - a)^2')).toHaveLength(1)
})

it('breaks before relations and before the signs of a sum', () => {
  expect(piecesOf('z = \\sum_k w a + b')).toEqual(['z', '{} = \\sum_k w a', '{} + b'])
  expect(piecesOf('w \\leftarrow w - \\eta g')).toEqual(['w', '{} \\leftarrow w', '{} - \\eta g'])
})

it('breaks in no bracket, and takes no minus of a number for that of a difference', () => {
  expect(piecesOf('\\delta = (a - y)\\,\\sigma')).toEqual(['\\delta', '{} = (a - y)\\,\\sigma'])
  expect(piecesOf('C = -\\left[ y + (1 - y) \\right] + \\lambda')).toEqual([
    'C',
    '{} = -\\left[ y + (1 - y) \\right]',
    '{} + \\lambda',
  ])
  expect(piecesOf('a_{j - 1} \\cdot -2')).toEqual(['a_{j - 1}', '{} \\cdot -2'])
})

it('breaks in a bracket that is too long for a line', () => {
  const sum = Array.from({ length: 6 }, () => '0.1234 \\cdot 0.5678').join(' + ')
  const pieces = piecesOf(`\\delta \\approx \\left(${sum}\\right) \\cdot 0.2`)
  expect(pieces[1]).toBe('{} \\approx (0.1234')
  expect(pieces.at(-1)).toBe('{} \\cdot 0.2')
  expect(pieces.join('')).not.toContain('left')
})

it('breaks in no argument, however long it is', () => {
  const sum = Array.from({ length: 20 }, (_, i) => `e^{-0.${i}}`).join(' + ')
  expect(piecesOf(`a = \\frac{1}{${sum}}`)).toEqual(['a', `{} = \\frac{1}{${sum}}`])
})

it('loses nothing of a formula', () => {
  const bare = (latex: string) => latex.replaceAll('{} ', '').replace(/\s|\\quad|\\ /g, '')
  const whole = statementsOf(ADAM).flatMap(piecesOf).map(bare).join('')
  expect(whole).toBe(bare(ADAM))
})

it('keeps a short bracket of a long product whole, and breaks before it', () => {
  const latex =
    '\\delta_j = \\sum_k \\frac{\\partial C}{\\partial a_k}\\,a^{L}_k\\,([j = k] - a^{L}_j)'
  expect(piecesOf(latex)).toEqual([
    '\\delta_j',
    '{} = \\sum_k \\frac{\\partial C}{\\partial a_k}\\,a^{L}_k\\,',
    '([j = k] - a^{L}_j)',
  ])
  const applied = `${'c '.repeat(25)}\\sigma(z - b)`
  expect(piecesOf(applied).some((piece) => piece.startsWith('('))).toBe(false)
})
