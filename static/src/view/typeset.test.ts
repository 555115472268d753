import { expect, it } from 'vitest'
import { typeset } from './typeset'

const PARTS = [
  '\\delta^{l}_j = \\left(\\sum_k w^{l+1}_{kj}\\,\\delta^{l+1}_k\\right) \\sigma^{\\prime}(z)',
  '\\delta^{L}_j \\;\\overset{\\sum_k y_k = 1}{=}\\; a^{L}_j - y_j',
  'w \\leftarrow w - \\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}',
  '\\tfrac12 \\lVert y - a \\rVert^2 \\odot \\square + \\operatorname{sign}(w) + \\cdots',
  "w^{2,\\,\\text{new}}_{11} \\approx 4.386 \\cdot 10^{-5}, \\quad \\sigma'(z)",
  '\\begin{cases} z & \\text{for } z > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
]

it.each(PARTS)('sets %s in outlines alone, without colour', (latex) => {
  const { outlines, width, ascent, descent } = typeset(latex)
  expect(outlines).toContain('<path d="M')
  expect(outlines).not.toMatch(/<text|style=|class=|fill=|stroke=|href|data-/)
  expect(Math.min(width, ascent)).toBeGreaterThan(0.5)
  expect(descent).toBeGreaterThan(0)
})

it('measures a formula by the size of its letters', () => {
  const one = typeset('x')
  expect(typeset('xxx').width).toBeCloseTo(3 * one.width, 2)
  expect(typeset('\\frac{x}{x}').ascent).toBeGreaterThan(2 * one.ascent)
})

it('sets no formula that cannot be read', () => {
  expect(() => typeset('\\frac{1')).toThrow('Missing close brace')
  expect(() => typeset('\\unheardof')).toThrow('Undefined control sequence')
})
