import { expect, it } from 'vitest'
import { renderBroken, renderLatex, renderMute } from './katex'

it('renders a formula once', () => {
  const html = renderLatex('\\delta^{2}_{1}')
  expect(html).toContain('katex')
  expect(renderLatex('\\delta^{2}_{1}')).toBe(html)
})

it('leaves what is read out to whatever names the formula', () => {
  const html = renderMute('\\delta^{2}_{1}')
  expect(html).not.toContain('<math')
  expect(renderLatex('\\delta^{2}_{1}')).toContain('<math')
  expect(html).toContain('aria-hidden')
})

it('sets a long formula in pieces, and speaks the whole of it', () => {
  const { spoken, statements } = renderBroken('C = \\sum_x C_x,\\qquad C_x = y - a')
  expect(statements.map((pieces) => pieces.length)).toEqual([2, 3])
  expect(spoken?.match(/<math/g)).toHaveLength(1)
  expect(statements.flat().join('')).not.toContain('<math')
})

it('speaks a formula of one piece where it stands', () => {
  const { spoken, statements } = renderBroken('w^{2}_{1} a^{1}_{1}')
  expect(spoken).toBeNull()
  expect(statements.flat().join('').match(/<math/g)).toHaveLength(1)
})

it('sets the fractions of a long formula at full size', () => {
  const [piece] = renderBroken('\\frac{1}{2}').statements.flat()
  expect(renderLatex('\\frac{1}{2}')).toContain('size3')
  expect(piece).not.toContain('size3')
})

it('does not fail on a broken formula', () => {
  expect(renderLatex('\\frac{1')).toContain('katex-error')
})
