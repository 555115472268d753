import { expect, it } from 'vitest'
import { renderLatex } from './katex'

it('renders a formula once', () => {
  const html = renderLatex('\\delta^{2}_{1}')
  expect(html).toContain('katex')
  expect(renderLatex('\\delta^{2}_{1}')).toBe(html)
})

it('tells display from inline', () => {
  expect(renderLatex('x', true)).toContain('katex-display')
  expect(renderLatex('x')).not.toContain('katex-display')
})

it('does not fail on a broken formula', () => {
  expect(renderLatex('\\frac{1')).toContain('katex-error')
})
