/** What is learnt on an edge or at a neuron: a weight's gradient, and the update of both. */
import type { Explanation, TermView } from '../api/types'
import { formatKnown as number } from './number'
import { edgeOf, quantityOf } from './quantity'
import { figure, type Line, lineOf } from './shows'
import { addendOf, type Context, type Parts, signed, sizeOf, sumOf } from './statement'

/** a comes from the left, δ from the right; they meet on the edge. A penalty joins them there. */
export function weightGradient(explanation: Explanation, context: Context, parts: Parts): void {
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
export function update(explanation: Explanation, own: string, parts: Parts): void {
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
