/** The symbol of a quantity in plain characters, for sentences: `delta:2:1` → δ²₁. */
import { quantityOf } from './quantity'
import { lowered, raised } from './raised'

/** An updated weight goes by the weight's own symbol: a sentence says what became of it. */
export function plainSymbol(id: string): string {
  const { kind, layer, neuron, source } = quantityOf(id)
  const below = lowered(neuron)
  const at = raised(layer) + below
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
      const weight = `w${at}${apart}${lowered(source)}`
      return kind === 'grad_w' ? `∂C/∂${weight}` : weight
    }
    case 'learning_rate':
      return 'η'
    default:
      return 'C'
  }
}
