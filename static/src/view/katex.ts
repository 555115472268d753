/** LaTeX → HTML. Formulas come back at every step, so each is rendered once and kept. */
import katex from 'katex'
import { piecesOf, statementsOf } from './lines'

/** Formulas kept; past it the oldest goes. A pass of a small network needs a few hundred. */
const KEPT = 2000

/** A formula that goes over as many lines as it needs. */
export interface Broken {
  /** The whole of it in MathML, for screen readers; null where its only piece holds that, too. */
  spoken: string | null
  /** Its statements, each in pieces that stay on one line. */
  statements: readonly (readonly string[])[]
}

const rendered = new Map<string, string>()
const mute = new Map<string, string>()
const broken = new Map<string, Broken>()

/** The formula as HTML with MathML for screen readers; a formula that cannot be read stays text. */
export function renderLatex(latex: string): string {
  return kept(rendered, latex, () => render(latex, 'htmlAndMathml'))
}

/** As `renderLatex` for what has a name of its own, such as a button: half of the markup. */
export function renderMute(latex: string): string {
  return kept(mute, latex, () => render(latex, 'html'))
}

/** As `renderLatex`, to be broken where it must be; its sums and fractions are set at full size. */
export function renderBroken(latex: string): Broken {
  return kept(broken, latex, () => {
    const statements = statementsOf(latex).map(piecesOf)
    const isOne = statements.length === 1 && statements[0]?.length === 1
    return {
      spoken: isOne ? null : render(latex, 'mathml'),
      statements: statements.map((pieces) =>
        pieces.map((piece) => render(`\\displaystyle ${piece}`, isOne ? 'htmlAndMathml' : 'html')),
      ),
    }
  })
}

function render(latex: string, output: 'html' | 'mathml' | 'htmlAndMathml'): string {
  return katex.renderToString(latex, { output, throwOnError: false, strict: false })
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key)
  if (known !== undefined) return known
  const made = make()
  if (store.size >= KEPT) store.delete(store.keys().next().value ?? '')
  store.set(key, made)
  return made
}
