/**
 * What the picture shows while one quantity is being formed: products arriving on edges, and a
 * line under each neuron that takes part.
 *
 * Everything is read off the quantity's explanation, whose terms come from the one registry of
 * rules: no formula is restated here, and no operand is what a chip happens to show now.
 */
import type { Explanation, FactorView, TermView } from '../api/types'
import { formatKnown as number, formatNumber, formatSigned, UNKNOWN } from './number'
import { edgeOf, neuronOf, phaseOf, quantityOf } from './quantity'
import { figure, type Figure, type Line, lineOf } from './shows'

/** Which way a quantity travels: along the edge, against it, or into its weight. */
export type Flow = 'forward' | 'backward' | 'meeting' | 'update'

/** Two lines left of an edge's chip; they read on into the chip's own two numbers. */
export interface Callout {
  badge: number | null
  top: Line
  bottom: Line
  flow: Flow
}

/** The weight that a callout reads on into: not the chip's own where an update or edit came since. */
export interface ToldWeight {
  value: number | null
  shows: string
  /** It was replaced since; else it is what the update made. */
  old: boolean
}

export interface Note {
  words: string
  figure: Figure
}

export interface Statement {
  id: string
  flow: Flow
  /** By edge (`2:1:3`), the heaviest first. */
  callouts: ReadonlyMap<string, Callout>
  /** By edge. */
  weights: ReadonlyMap<string, ToldWeight>
  /** By neuron (`2:1`): the rest of the arithmetic. */
  ribbons: ReadonlyMap<string, Line>
  /** Under the cost: what belongs to no output of the shown sample. */
  notes: readonly Note[]
}

/** What is said in words; a figure's place in them is given as a mark. */
export interface StatementWords {
  meanError: (samples: string) => string
  meanOf: (samples: string) => string
  adds: (share: string) => string
  sampleAdds: (sample: string, share: string) => string
  otherSamples: string
  penalty: string
  softmax: string
}

export interface Context {
  layers: number
  activation: string
  samples: number
  /** The shown sample, from 1. */
  sample: number
  words: StatementWords
}

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
  weights: Map<string, ToldWeight>
  ribbons: Map<string, Line>
  notes: Note[]
}

interface EdgeTerm {
  edge: string
  /** From 1, as the term is numbered everywhere. */
  badge: number
  term: TermView
  weight: FactorView
  other: FactorView | undefined
}

/** The terms that come over an edge, the heaviest first, each with the factor beside the weight. */
function edgeTerms(explanation: Explanation): EdgeTerm[] {
  return explanation.terms
    .flatMap((term, index) => {
      const weight = term.factors.find((factor) => quantityOf(factor.id ?? '').kind === 'w')
      const edge = edgeOf(weight?.id ?? '')
      const other = term.factors.find((factor) => factor !== weight)
      return edge && weight ? [{ edge, badge: index + 1, term, weight, other }] : []
    })
    .toSorted((a, b) => Math.abs(b.term.value ?? 0) - Math.abs(a.term.value ?? 0))
}

/** Each term's factor, its product, and the weight that both go with. */
function arrive(explanation: Explanation, flow: 'forward' | 'backward', parts: Parts): EdgeTerm[] {
  const { id } = explanation
  const arriving = edgeTerms(explanation)
  for (const { edge, badge, term, weight, other } of arriving) {
    const place = (factor: FactorView | undefined) =>
      `term:${badge}.factor:${factor ? term.factors.indexOf(factor) + 1 : 0}`
    const factor = figure(id, place(other), number(other?.value))
    const product = figure(id, `term:${badge}`, number(term.value))
    const forward = flow === 'forward'
    parts.callouts.set(edge, {
      badge,
      top: forward ? [factor, ' ×'] : ['× ', factor],
      bottom: [forward ? '= ' : '← ', product],
      flow,
    })
    const shows = `${id}#${place(weight)}`
    parts.weights.set(edge, { value: weight.value, shows, old: true })
  }
  return arriving
}

/** Each edge brings w·a; the bias joins them at the neuron. */
function weightedInput(explanation: Explanation, own: string, parts: Parts): void {
  const { id, terms } = explanation
  const arriving = arrive(explanation, 'forward', parts)
  const bias = terms.findIndex((term) => term.factors.length === 1)
  parts.ribbons.set(own, [
    'Σ ',
    sumOf(
      explanation,
      arriving.map(({ badge }) => badge),
    ),
    ' + b ',
    figure(id, `term:${bias + 1}`, number(terms[bias]?.value)),
  ])
}

/** A hidden error: each outgoing edge brings w·δ back, then σ′ (and r of dropout). An output error: (a − y) σ′. */
function error(explanation: Explanation, own: string, parts: Parts): void {
  const { id, terms, outer_factors } = explanation
  const arriving = arrive(explanation, 'backward', parts)
  const outer = outer_factors.map((factor, index): Line => [
    index === 0 ? 'σ′ ' : 'r ',
    figure(id, `outer:${index + 1}`, number(factor.value)),
  ])
  if (arriving.length > 0) {
    const sum: Line = [
      'Σ ',
      sumOf(
        explanation,
        arriving.map(({ badge }) => badge),
      ),
    ]
    parts.ribbons.set(own, joined([sum, ...outer], ' ⊙ '))
    return
  }
  if (terms.length > 2) return
  const addends = terms.map((term, index): Line =>
    index === 0
      ? [figure(id, 'term:1', number(term.value))]
      : [' ', figure(id, `term:${index + 1}`, addend(term))],
  )
  const sum = addends.flat()
  const inner: Line = outer.length > 0 && terms.length > 1 ? ['(', ...sum, ')'] : sum
  parts.ribbons.set(own, joined([inner, ...outer], ' × '))
}

/**
 * Each output adds its share of the cost. In a mini-batch that is the shown sample's part of the
 * mean; the other samples' parts and the penalty on the weights belong to no neuron of the picture.
 */
function cost(explanation: Explanation, context: Context, parts: Parts): void {
  const { id, terms } = explanation
  const others: number[] = []
  const penalties: number[] = []
  terms.forEach((term, index) => {
    const badge = index + 1
    const ids = term.factors.flatMap((factor) => [factor.id ?? '', ...factor.sources])
    const output = ids.find((one) => isOfOutput(one, context.layers))
    const key = output && neuronOf(output, context.layers)
    if (!key) penalties.push(badge)
    else if (quantityOf(output).sample !== null) others.push(badge)
    else {
      const share = figure(id, `term:${badge}`, number(term.value))
      const { adds, sampleAdds } = context.words
      const sample = figure('batch', 'shown', String(context.sample))
      parts.ribbons.set(
        key,
        context.samples > 1 ? lineOf(sampleAdds, sample, share) : lineOf(adds, share),
      )
    }
  })
  const note = (words: string, badges: number[]) => {
    if (badges.length > 0) parts.notes.push({ words, figure: sumOf(explanation, badges) })
  }
  note(context.words.otherSamples, others)
  note(context.words.penalty, penalties)
}

function isOfOutput(id: string, layers: number): boolean {
  const { kind, layer } = quantityOf(id)
  return kind === 'y' || ((kind === 'a' || kind === 'z') && layer === layers)
}

/** a comes from the left, δ from the right; they meet on the edge. A penalty joins them there. */
function weightGradient(explanation: Explanation, context: Context, parts: Parts): void {
  const { id, terms } = explanation
  const edge = edgeOf(id)
  if (!edge) return
  const badges = terms.map((_, index) => index + 1)
  const kinds = (badge: number) =>
    (terms[badge - 1]?.factors ?? []).map((factor) => quantityOf(factor.id ?? '').kind)
  const products = badges.filter((badge) => kinds(badge).includes('delta'))
  const penalties = badges.filter((badge) => !products.includes(badge))
  const callout = (top: Line, bottom: Line) =>
    parts.callouts.set(edge, { badge: null, top, bottom, flow: 'meeting' })
  const [only = 0] = products
  if (penalties.length > 0) {
    const mean = context.samples > 1 ? 'Σ ' : ''
    callout(
      [`${mean}a·δ `, sumOf(explanation, products)],
      [`${penaltyName(terms, penalties)} `, sumOf(explanation, penalties, signed), ' ='],
    )
    return
  }
  if (context.samples > 1) {
    callout(lineOf(context.words.meanOf, sizeOf(context)), ['a·δ ='])
    return
  }
  const factor = (kind: string) => {
    const at = kinds(only).indexOf(kind as 'a')
    return figure(id, `term:${only}.factor:${at + 1}`, number(terms[only - 1]?.factors[at]?.value))
  }
  callout(['a ', factor('a'), ' ×'], ['δ ', factor('delta'), ' ='])
}

/** `L2`, `L1`, or both: the penalties as the setup calls them. */
function penaltyName(terms: readonly TermView[], badges: readonly number[]): string {
  const names = badges.map((badge) => {
    const own = terms[badge - 1]?.factors.some(({ id }) => quantityOf(id ?? '').kind === 'w')
    return own ? 'L2' : 'L1'
  })
  return names.toSorted().join(', ')
}

/** The old value and what is taken from it; reads on into the chip's new value and its gradient. */
function update(explanation: Explanation, own: string, parts: Parts): void {
  const { id, terms, value } = explanation
  const [old, ...steps] = terms
  const places = steps.flatMap((term, index) =>
    term.factors.map((factor, at) => ({ factor, part: `term:${index + 2}.factor:${at + 1}` })),
  )
  const rate = places.find(({ factor }) => factor.id === 'learning_rate')
  const gradient = places.find(({ factor }) => factor.id?.startsWith('grad_'))
  const plainly = steps.length === 1 && rate && gradient && places.length <= 3
  const before = figure(id, 'term:1', number(old?.value))
  const changes = steps.map((_, index) => index + 2)
  const of = ({ factor, part }: (typeof places)[number], format: typeof number) =>
    figure(id, part, format(factor.value))
  const edge = edgeOf(id)
  if (edge) {
    const bottom: Line = plainly
      ? ['− ', of(rate, number), ' ×']
      : ['Δ ', sumOf(explanation, changes, signed)]
    parts.callouts.set(edge, { badge: null, top: [before, ' →'], bottom, flow: 'update' })
    parts.weights.set(edge, { value, shows: `${id}#made`, old: false })
    return
  }
  // A frozen bias takes no step: nothing is told of one.
  if (changes.length === 0) return
  const taken: Line = plainly
    ? [' − ', of(rate, number), ' × ', of(gradient, number)]
    : [' ', sumOf(explanation, changes, addendOf)]
  parts.ribbons.set(own, [before, ...taken])
}

/** The sum of the terms with these numbers. */
function sumOf(
  { id, terms }: Explanation,
  badges: readonly number[],
  format: (value: number | null) => string = number,
): Figure {
  const sum = badges.reduce<number | null>((total, badge) => {
    const value = terms[badge - 1]?.value ?? null
    return total === null || value === null ? null : total + value
  }, 0)
  return figure(id, `sum:${badges.toSorted((a, b) => a - b).join(',')}`, format(sum))
}

function sizeOf({ samples }: Context): Figure {
  return figure('batch', 'size', String(samples))
}

function joined(lines: readonly Line[], by: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [by, ...line]))
}

/** A term behind others: what is subtracted stays so where it is nothing. */
function addend(term: TermView): string {
  const subtracted = term.factors.some(({ id, value }) => id === null && value === -1)
  return term.value === 0 && subtracted ? `− ${formatNumber(0)}` : addendOf(term.value)
}

function addendOf(value: number | null): string {
  if (value === null) return `+ ${UNKNOWN}`
  return value < 0 ? `− ${formatNumber(-value)}` : `+ ${formatNumber(value)}`
}

function signed(value: number | null): string {
  return value === null ? UNKNOWN : formatSigned(value)
}

/** A function applied to z; softmax takes the whole layer. */
function applied(
  { id, terms }: Explanation,
  { activation, words }: Context,
  value: (id: string) => number | null,
): Line {
  const [mask] = terms[0]?.factors ?? []
  if (mask?.id?.startsWith('mask:')) {
    return ['r ', figure(id, 'term:1.factor:1', number(mask.value)), ' × σ(z)']
  }
  if (activation === 'softmax') return [words.softmax]
  if (activation === 'linear') return ['a = z']
  const symbols: Record<string, string> = {
    sigmoid: 'σ',
    relu: 'ReLU',
    leaky_relu: 'LReLU',
    elu: 'ELU',
    gelu: 'GELU',
  }
  const z = id.replace(/^a:/, 'z:')
  // What is at hand is of the shown sample; another one's z stands in its own explanation.
  if (quantityOf(id).sample !== null) return [`${symbols[activation] ?? activation}(z)`]
  return [`${symbols[activation] ?? activation}(`, figure(z, 'value', number(value(z))), ')']
}
