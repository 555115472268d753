/** LaTeX → HTML. Formulas come back at every step, so each is rendered once and kept. */
import katex from 'katex'

/** Formulas kept; past it the oldest goes. A pass of a small network needs a few hundred. */
const KEPT = 2000

const rendered = new Map<string, string>()

/** The formula as HTML with MathML for screen readers; a formula that cannot be read stays text. */
export function renderLatex(latex: string, display = false): string {
  const key = (display ? 'd' : 'i') + latex
  const known = rendered.get(key)
  if (known !== undefined) return known
  const html = katex.renderToString(latex, {
    displayMode: display,
    throwOnError: false,
    strict: false,
  })
  if (rendered.size >= KEPT) rendered.delete(rendered.keys().next().value ?? '')
  rendered.set(key, html)
  return html
}
