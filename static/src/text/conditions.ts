/** The sentences of conditions, and of the stops that they make: which one fits. */
import { parseId } from '../api/ids'
import { fromServer, t, tOr } from './catalogue'
import { fromOne } from './count'

/** A condition in characters: the symbol of its target if that is one number, and its bound. */
export interface ConditionWords {
  kind: string
  target: string | null
  symbol: string
  bound: string
  /** Whether it is about the mean cost over all the data, and not about a pass's. */
  overData: boolean
}

/** A stop in characters: the number that it is about, its value, and that of a pass before. */
export interface StopWords {
  kind: string
  target: string | null
  bound: string
  overData: boolean
  symbol: string
  value: string | null
  previous: string | null
  /** The pass that `previous` is of, from 0, where it is not the one just before. */
  previousPass: number | null
  pass: number
  step: number
}

/** A family of numbers, or one number by its symbol, as the subject of a sentence. */
export function subjectOf(target: string | null, symbol: string): string {
  if (target === null) return t('subject-cost')
  if (!target.includes(':')) return tOr(`subject-${target}`, target)
  const { kind, layer, neuron } = parseId(target)
  return kind === 'slope' ? t('subject-slope.one', { layer, neuron }) : symbol
}

/** δ has a sign, and it is its amount that falls below a bound; σ′ has none. */
function amountOf(target: string | null, symbol: string): string {
  if (target === 'delta') return t('subject-delta.amount')
  return symbol.startsWith('δ') ? `|${symbol}|` : subjectOf(target, symbol)
}

/** What a phase is called. */
export function phaseName(phase: string | null): string {
  return tOr(`phase-${phase}`, phase ?? '')
}

/** `δ of any neuron changes sign`, after “Stop when”. */
export function conditionWords({ kind, target, symbol, bound, overData }: ConditionWords): string {
  switch (kind) {
    case 'reached':
      return t('condition-reached', { subject: subjectOf(target, symbol) })
    case 'phase':
      return t('condition-phase', { phase: phaseName(target) })
    case 'sign_change':
      return t('condition-sign_change', { subject: subjectOf(target, symbol) })
    case 'magnitude_below':
      return t('condition-magnitude_below', { subject: amountOf(target, symbol), bound })
    case 'cost_below':
      return t(overData ? 'condition-cost_below.data' : 'condition-cost_below', { bound })
    case 'cost_rises':
      return t(overData ? 'condition-cost_rises.data' : 'condition-cost_rises')
    case 'crosses':
      return t('condition-crosses', { subject: subjectOf(target, symbol), bound })
    case 'diverged':
      return t('condition-diverged')
    default:
      return fromServer(kind.replaceAll('_', ' '))
  }
}

/** What happened, without where: `δ²₁ changed sign, 0.004504 → −0.004489`. */
function eventWords(stop: StopWords): string {
  const { kind, target, bound, overData, symbol } = stop
  const change = changeWords(stop)
  const anew = stop.previous === null
  switch (kind) {
    case 'reached':
      return t('event-reached', { symbol, change })
    case 'phase':
      return t('event-phase', { phase: phaseName(target) })
    case 'sign_change':
      return t('event-sign_change', { symbol, change })
    case 'magnitude_below': {
      const amount = symbol.startsWith('δ') ? `|${symbol}|` : symbol
      const id = anew ? 'event-magnitude_below.anew' : 'event-magnitude_below'
      return t(id, { symbol: amount, bound, change })
    }
    case 'cost_below':
      if (overData)
        return t(anew ? 'event-cost_below.data-anew' : 'event-cost_below.data', { bound, change })
      return t(anew ? 'event-cost_below.anew' : 'event-cost_below', { bound, change })
    case 'cost_rises':
      return t(overData ? 'event-cost_rises.data' : 'event-cost_rises', { change })
    case 'crosses':
      return t('event-crosses', { symbol, bound, change })
    case 'diverged':
      return t('event-diverged', { symbol })
    default:
      return fromServer(`${kind.replaceAll('_', ' ')}, ${symbol}`)
  }
}

/** The value now, after the one that it is compared with: which pass that was of, where it is not the last. */
function changeWords({ value, previous, previousPass, pass }: StopWords): string {
  if (previous === null || value === null) return value ?? previous ?? ''
  if (previousPass === null || previousPass === pass - 1)
    return t('event-change', { previous, value })
  return t('event-change.since-pass', { previous, value, pass: fromOne(previousPass) })
}

/** `Stopped: δ²₁ changed sign, 0.004504 → −0.004489, pass 2, step 11`. */
export function stopWords(stop: StopWords): string {
  const { pass, step } = stop
  return t('stop-sentence', { event: eventWords(stop), pass: fromOne(pass), step })
}

/** How a training ended, in its line: `stopped: δ²₁ changed sign, 0.004504 → −0.004489`. */
export function trainingStopWords(stop: StopWords): string {
  return t('stop-training', { event: eventWords(stop) })
}

/** What the mark on the timeline says. */
export function tickWords(stop: StopWords): string {
  return t('stop-tick', { event: eventWords(stop) })
}
