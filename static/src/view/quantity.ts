/** Naming quantities: ids, their kinds, and the symbol that stands for each. */
import { kindOf, parseId, type QuantityId } from '../api/ids'

export interface Quantity extends QuantityId {
  /** The sample of a mini-batch that the id names, where it names one. */
  sample: string | null
}

/** The parts of an id such as `w:2:1:3` or `a:2:1@3`; indices that it lacks are 0. */
export function quantityOf(id: string): Quantity {
  return { ...parseId(id), sample: id.split('@')[1] ?? null }
}

/** The edge that an id lies on (`2:1:3`), or null. */
export function edgeOf(id: string): string | null {
  const { kind, layer, neuron, source } = parseId(id)
  return source > 0 && kind !== 'y' ? `${layer}:${neuron}:${source}` : null
}

/** The neuron that an id belongs to (`2:1`), or null for what belongs to none. */
export function neuronOf(id: string, layers: number): string | null {
  const { kind, layer, neuron } = parseId(id)
  if (kind === 'y') return `${layers}:${neuron}`
  return layer > 0 ? `${layer}:${neuron}` : null
}

/** Whether a person may type a value for it. */
export function isEditable(id: string): boolean {
  const { kind, layer, sample } = quantityOf(id)
  return (
    sample === null &&
    (kind === 'w' || kind === 'b' || kind === 'y' || (kind === 'a' && layer === 1))
  )
}

/** The phase in which a quantity is computed: it gives the quantity its colour. */
export function phaseOf(
  id: string,
): 'forward' | 'cost' | 'backward' | 'gradients' | 'update' | null {
  switch (kindOf(id)) {
    case 'z':
    case 'mask':
    case 'a':
    case 'slope':
      return 'forward'
    case 'cost':
      return 'cost'
    case 'delta':
      return 'backward'
    case 'grad_b':
    case 'grad_w':
      return 'gradients'
    case 'new_b':
    case 'new_w':
      return 'update'
    default:
      return null
  }
}

/** The symbol of a quantity as LaTeX, in the notation of the formula sheet; samples count from 1. */
export function symbolOf(id: string): string {
  const { kind, layer, neuron, source, sample } = quantityOf(id)
  const at = `^{${layer}}_{${neuron}}`
  const edge = `^{${layer}}_{${neuron}${separator(neuron, source)}${source}}`
  const of = sample === null ? '' : `\\langle ${Number(sample) + 1}\\rangle`
  switch (kind) {
    case 'z':
    case 'a':
      return `${kind}${at}${of}`
    case 'mask':
      return `r${at}${of}`
    case 'slope':
      return `\\sigma'(z${at})${of}`
    case 'y':
      return `y_{${neuron}}${of}`
    case 'cost':
      return `C${of}`
    case 'delta':
      return `\\delta${at}${of}`
    case 'b':
      return `b${at}`
    case 'w':
      return `w${edge}`
    case 'grad_b':
      return `\\partial C/\\partial b${at}`
    case 'grad_w':
      return `\\partial C/\\partial w${edge}`
    case 'new_b':
      return `b^{${layer},\\,\\text{new}}_{${neuron}}`
    case 'new_w':
      return `w^{${layer},\\,\\text{new}}_{${neuron}${separator(neuron, source)}${source}}`
    case 'learning_rate':
      return '\\eta'
    default:
      return ''
  }
}

/** Two indices of two digits would run together: `w_{1,12}`, but `w_{12}` for 1 and 2. */
function separator(neuron: number, source: number): string {
  return neuron > 9 || source > 9 ? ',' : ''
}
