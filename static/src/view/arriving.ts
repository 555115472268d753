/** What arrives at a neuron: products over its edges, what joins them there, and shares of the cost. */
import type { Explanation, FactorView, TermView } from '../api/types'
import { formatKnown as number } from './number'
import { edgeOf, neuronOf, quantityOf } from './quantity'
import { figure, type Line, lineOf } from './shows'
import { addend, type Context, joined, type Parts, sumOf } from './statement'

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
export function weightedInput(explanation: Explanation, own: string, parts: Parts): void {
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
export function error(explanation: Explanation, own: string, parts: Parts): void {
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
export function cost(explanation: Explanation, context: Context, parts: Parts): void {
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

/** A function applied to z; softmax takes the whole layer. */
export function applied(
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
