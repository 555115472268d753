/** The symbol of a quantity in plain characters, for sentences: `delta:2:1` → δ²₁. */
import { quantityOf } from './quantity'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/** An updated weight goes by the weight's own symbol: a sentence says what became of it. */
export function plainSymbol(id: string): string {
  const { kind, layer, neuron, source } = quantityOf(id)
  const above = written(layer, SUPERSCRIPTS)
  const below = written(neuron, SUBSCRIPTS)
  const at = above + below
  switch (kind) {
    case 'z':
    case 'a':
    case 'b':
      return kind + at
    case 'mask':
      return `r${at}`
    case 'slope':
      return `σ′(z${at})`
    case 'y':
      return `y${below}`
    case 'delta':
      return `δ${at}`
    case 'new_b':
      return `b${at}`
    case 'grad_b':
      return `∂C/∂b${at}`
    case 'w':
    case 'new_w':
    case 'grad_w': {
      const apart = neuron > 9 || source > 9 ? ',' : ''
      const weight = `w${at}${apart}${written(source, SUBSCRIPTS)}`
      return kind === 'grad_w' ? `∂C/∂${weight}` : weight
    }
    case 'learning_rate':
      return 'η'
    default:
      return 'C'
  }
}

/** A layer as it stands in a symbol: `raised(2)` → ². */
export function raised(layer: number): string {
  return written(layer, SUPERSCRIPTS)
}

function written(index: number, digits: string): string {
  return [...String(index)].map((digit) => digits[Number(digit)] ?? '').join('')
}
