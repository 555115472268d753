/** Where a quantity stands when the program of its pass has run. */
import { quantityOf } from './quantity'

/**
 * `delta:2:1` → `delta[2][0]`; null for what has no such name in every program. `line` is the
 * quantity's own: a learning rate is called otherwise where a schedule makes it.
 */
export function pythonName(id: string, line: string): string | null {
  const { kind, layer, neuron, source, sample } = quantityOf(id)
  if (sample !== null) return null
  switch (kind) {
    case 'cost':
      return 'cost'
    case 'learning_rate':
      return /^(\w+) = /.exec(line)?.[1] ?? 'eta'
    case 'z':
    case 'a':
    case 'slope':
    case 'delta':
    case 'b':
    case 'grad_b':
    case 'new_b':
      return `${kind}[${layer}][${neuron - 1}]`
    case 'w':
    case 'grad_w':
    case 'new_w':
      return `${kind}[${layer}][${neuron - 1}, ${source - 1}]`
    default:
      return null
  }
}
