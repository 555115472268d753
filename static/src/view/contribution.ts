/**
 * What the picture shows while one quantity is being formed: products arriving on edges, and a
 * line under each neuron that takes part.
 *
 * Everything is read off the quantity's explanation, whose terms come from the one registry of
 * rules: no formula is restated here, and no operand is what a chip happens to show now.
 */
import type { Explanation } from '../api/types'
import { applied, cost, error, weightedInput } from './arriving'
import { update, weightGradient } from './gradient_step'
import { neuronOf, phaseOf, quantityOf } from './quantity'
import { lineOf } from './shows'
import { type Context, type Flow, type Parts, sizeOf, type Statement } from './statement'

export function statementOf(
  explanation: Explanation,
  context: Context,
  value: (id: string) => number | null,
): Statement {
  const { id } = explanation
  const { kind, layer } = quantityOf(id)
  const parts: Parts = { callouts: new Map(), weights: new Map(), ribbons: new Map(), notes: [] }
  const own = neuronOf(id, context.layers) ?? ''
  switch (kind) {
    case 'z':
      weightedInput(explanation, own, parts)
      break
    case 'a':
      // an input is given, not computed
      if (layer > 1) parts.ribbons.set(own, applied(explanation, context, value))
      break
    case 'delta':
      error(explanation, own, parts)
      break
    case 'cost':
      cost(explanation, context, parts)
      break
    case 'grad_b':
      parts.ribbons.set(
        own,
        context.samples > 1 ? lineOf(context.words.meanError, sizeOf(context)) : ['∂C/∂b = δ'],
      )
      break
    case 'grad_w':
      weightGradient(explanation, context, parts)
      break
    case 'new_w':
    case 'new_b':
      update(explanation, own, parts)
      break
  }
  return { id, flow: flowOf(id), ...parts }
}

function flowOf(id: string): Flow {
  switch (phaseOf(id)) {
    case 'backward':
      return 'backward'
    case 'gradients':
      return 'meeting'
    case 'update':
      return 'update'
    default:
      return 'forward'
  }
}
