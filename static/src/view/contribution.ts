/**
 * What the picture shows while one quantity is being formed: products arriving on edges, and a
 * line under each neuron that takes part.
 *
 * Everything is read off the quantity's explanation, whose terms come from the one registry of
 * rules: no formula is restated here.
 */
import type { Explanation, FactorView, TermView } from '../api/types'
import { formatKnown as number, formatNumber, formatShort, formatSigned, UNKNOWN } from './number'
import { edgeOf, neuronOf, phaseOf, quantityOf } from './quantity'

/** Which way a quantity travels: along the edge, against it, or into its weight. */
export type Flow = 'forward' | 'backward' | 'meeting' | 'update'

/** Two lines left of an edge's chip; they read on into the chip's own two numbers. */
export interface Callout {
  badge: number | null
  top: string
  bottom: string
  flow: Flow
}

export interface Statement {
  id: string
  flow: Flow
  /** By edge (`2:1:3`), the heaviest first. */
  callouts: ReadonlyMap<string, Callout>
  /** By neuron (`2:1`): the rest of the arithmetic. */
  ribbons: ReadonlyMap<string, string>
}

type Context = { layers: number; activation: string; samples: number }

export function statementOf(
  explanation: Explanation,
  context: Context,
  value: (id: string) => number | null,
): Statement {
  const { id } = explanation
  const { kind, layer, neuron } = quantityOf(id)
  const parts: Parts = { callouts: new Map(), ribbons: new Map() }
  const own = neuronOf(id, context.layers) ?? ''
  switch (kind) {
    case 'z':
      weightedInput(explanation, own, parts)
      break
    case 'a':
      parts.ribbons.set(own, applied(context.activation, number(value(`z:${layer}:${neuron}`))))
      break
    case 'delta':
      error(explanation, own, parts)
      break
    case 'cost':
      cost(explanation, context.layers, parts)
      break
    case 'grad_b':
      parts.ribbons.set(own, context.samples > 1 ? `mean δ of ${context.samples}` : '∂C/∂b = δ')
      break
    case 'grad_w':
      weightGradient(explanation, context.samples, parts)
      break
    case 'new_w':
    case 'new_b':
      update(explanation, own, parts)
      break
  }
  return { id, flow: flowOf(id), ...parts }
}

export function flowOf(id: string): Flow {
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

interface Parts {
  callouts: Map<string, Callout>
  ribbons: Map<string, string>
}

interface EdgeTerm {
  edge: string
  badge: number
  term: TermView
  other: FactorView | undefined
}

/** The terms that come over an edge, the heaviest first, each with the factor beside the weight. */
function edgeTerms(explanation: Explanation): EdgeTerm[] {
  return explanation.terms
    .flatMap((term, index) => {
      const weight = term.factors.find((factor) => quantityOf(factor.id ?? '').kind === 'w')
      const edge = edgeOf(weight?.id ?? '')
      const other = term.factors.find((factor) => factor !== weight)
      return edge ? [{ edge, badge: index + 1, term, other }] : []
    })
    .toSorted((a, b) => Math.abs(b.term.value ?? 0) - Math.abs(a.term.value ?? 0))
}

/** Each edge brings w·a; the bias joins them at the neuron. */
function weightedInput(explanation: Explanation, own: string, parts: Parts): void {
  const arriving = edgeTerms(explanation)
  for (const { edge, badge, term, other } of arriving) {
    const top = `${number(other?.value)} ×`
    parts.callouts.set(edge, { badge, top, bottom: `= ${number(term.value)}`, flow: 'forward' })
  }
  const bias = explanation.terms.find((term) => term.factors.length === 1)
  parts.ribbons.set(own, `Σ ${number(total(arriving))} + b ${number(bias?.value)}`)
}

/** A hidden error: each outgoing edge brings w·δ back, then σ′. An output error: (a − y) σ′. */
function error(explanation: Explanation, own: string, parts: Parts): void {
  const arriving = edgeTerms(explanation)
  for (const { edge, badge, term, other } of arriving) {
    const top = `× ${number(other?.value)}`
    parts.callouts.set(edge, { badge, top, bottom: `← ${number(term.value)}`, flow: 'backward' })
  }
  const outer = explanation.outer_factors.map((factor) => `σ′ ${number(factor.value)}`)
  if (arriving.length > 0) {
    parts.ribbons.set(own, [`Σ ${number(total(arriving))}`, ...outer].join(' ⊙ '))
    return
  }
  const sum = explanation.terms
    .map(({ value }, index) => (index === 0 ? number(value) : addend(value)))
    .join(' ')
  const inner = outer.length > 0 && explanation.terms.length > 1 ? `(${sum})` : sum
  if (explanation.terms.length <= 2) parts.ribbons.set(own, [inner, ...outer].join(' × '))
}

/** Each output adds its share of the cost. */
function cost(explanation: Explanation, layers: number, parts: Parts): void {
  for (const term of explanation.terms) {
    const ids = term.factors.flatMap((factor) => [factor.id ?? '', ...factor.sources])
    const output = ids.find((id) => neuronOf(id, layers) !== null)
    const key = output && neuronOf(output, layers)
    if (key) parts.ribbons.set(key, `adds ${number(term.value)}`)
  }
}

/** a comes from the left, δ from the right; they meet on the edge. */
function weightGradient(explanation: Explanation, samples: number, parts: Parts): void {
  const edge = edgeOf(explanation.id)
  if (!edge) return
  const kinds = (term: TermView) => term.factors.map((factor) => quantityOf(factor.id ?? '').kind)
  const [term] = explanation.terms
  if (samples > 1 || explanation.terms.length !== 1 || !term) {
    const top = samples > 1 ? `mean of ${samples}` : `${explanation.terms.length} terms`
    parts.callouts.set(edge, { badge: null, top, bottom: 'a·δ =', flow: 'meeting' })
    return
  }
  const at = (kind: string) => term.factors[kinds(term).indexOf(kind as 'a')]?.value
  const top = `a ${number(at('a'))} ×`
  parts.callouts.set(edge, {
    badge: null,
    top,
    bottom: `δ ${number(at('delta'))} =`,
    flow: 'meeting',
  })
}

/** The old value and what is taken from it; reads on into the chip's new value and its gradient. */
function update(explanation: Explanation, own: string, parts: Parts): void {
  const [old, ...steps] = explanation.terms
  const factors = steps.flatMap((term) => term.factors)
  const rate = factors.find((factor) => factor.id === 'learning_rate')
  const gradient = factors.find((factor) => factor.id?.startsWith('grad_'))
  const plainly = steps.length === 1 && rate && gradient && factors.length <= 3
  const change = steps.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const edge = edgeOf(explanation.id)
  if (edge) {
    const bottom = plainly ? `− ${formatShort(rate.value ?? 0)} ×` : `Δ ${formatSigned(change)}`
    parts.callouts.set(edge, {
      badge: null,
      top: `${number(old?.value)} →`,
      bottom,
      flow: 'update',
    })
    return
  }
  const taken = plainly
    ? `− ${formatShort(rate.value ?? 0)} × ${number(gradient.value)}`
    : addend(change)
  parts.ribbons.set(own, `${number(old?.value)} ${taken}`)
}

function total(terms: readonly EdgeTerm[]): number | null {
  return terms.reduce<number | null>(
    (sum, { term }) => (sum === null || term.value === null ? null : sum + term.value),
    0,
  )
}

function addend(value: number | null): string {
  if (value === null) return `+ ${UNKNOWN}`
  return value < 0 ? `− ${formatNumber(-value)}` : `+ ${formatNumber(value)}`
}

/** A function applied to z; softmax takes the whole layer. */
function applied(activation: string, z: string): string {
  if (activation === 'softmax') return 'softmax of the layer'
  if (activation === 'linear') return 'a = z'
  const symbols: Record<string, string> = { sigmoid: 'σ', relu: 'ReLU', leaky_relu: 'leaky ReLU' }
  return `${symbols[activation] ?? activation}(${z})`
}
