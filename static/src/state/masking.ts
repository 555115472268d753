/** What of a recorded pass is visible at a step: the rest is null, and never 0. */
import { parseId } from '../api/ids'
import type { Explanation, FactorView, TermView, TraceView } from '../api/types'
import type { Program } from './program'

export interface View {
  trace: TraceView
  program: Program
  step: number
  /** The pass after this one, if held: an edit at a pass's end shows in its starting values. */
  following: TraceView | undefined
}

/** Whether `id` has been computed (or was given) at this step. */
export function knownAt(program: Program, step: number, id: string): boolean {
  const since = program.stepOf(id)
  return since !== null && since <= step
}

/** The value of `id` at this step; null while it is not computed, and for an unknown id. */
export function valueAt(view: View, id: string): number | null {
  const { trace, program, step } = view
  const { kind, layer, neuron, source } = parseId(id)
  if (kind === 'w' || kind === 'b') return parameterAt(view, id)
  if (!knownAt(program, step, id)) return null
  const { cost, sample } = trace
  const at = trace.layers[layer - 1]
  switch (kind) {
    case 'cost':
      return cost
    case 'y':
      return sample.y[neuron - 1] ?? null
    case 'learning_rate':
      return trace.learning_rate
    case 'grad_w':
    case 'new_w':
      return at?.[kind]?.[neuron - 1]?.[source - 1] ?? null
    default:
      return at?.[kind]?.[neuron - 1] ?? null
  }
}

/** What a pass began with for a weight or bias; null for every other kind. */
export function recordedIn(trace: TraceView, id: string): number | null {
  const { kind } = parseId(id)
  return kind === 'w' || kind === 'b' ? startingValue(trace, id) : null
}

/** A weight or bias changes at the op that updates it. */
function parameterAt({ trace, program, step, following }: View, id: string): number | null {
  const updated = knownAt(program, step, `new_${id}`)
  if (step === program.steps && following) return startingValue(following, id)
  if (!updated) return startingValue(trace, id)
  const { kind, layer, neuron, source } = parseId(id)
  const at = trace.layers[layer - 1]
  const value = kind === 'w' ? at?.new_w?.[neuron - 1]?.[source - 1] : at?.new_b?.[neuron - 1]
  return value ?? startingValue(trace, id)
}

function startingValue(trace: TraceView, id: string): number | null {
  const { kind, layer, neuron, source } = parseId(id)
  const at = trace.layers[layer - 1]
  return (kind === 'w' ? at?.w?.[neuron - 1]?.[source - 1] : at?.b?.[neuron - 1]) ?? null
}

/** An explanation with everything blanked that `known` does not know yet, its value among it. */
export function maskExplanation(
  explanation: Explanation,
  known: (id: string) => boolean,
): Explanation {
  const factor = (one: FactorView): FactorView => {
    const seen = one.id === null ? one.sources.every(known) : known(one.id)
    return seen ? one : { ...one, value: null }
  }
  const term = (one: TermView): TermView => {
    const factors = one.factors.map(factor)
    return { ...one, factors, value: factors.some((f) => f.value === null) ? null : one.value }
  }
  const { latex, general, state } = explanation
  return {
    ...explanation,
    value: null,
    words: '',
    latex: { ...latex, substituted: '' },
    terms: explanation.terms.map(term),
    outer_factors: explanation.outer_factors.map(factor),
    ...(general ? { general: { ...general, substituted: '' } } : {}),
    ...(state ? { state: state.map((one) => ({ ...one, after: null })) } : {}),
  }
}
