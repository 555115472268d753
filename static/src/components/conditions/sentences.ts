/** Conditions and stops as the page says them: the numbers are written here, the words in `text`. */
import type { ConditionView, StopView } from '../../api/types'
import {
  conditionWords,
  type StopWords,
  stopWords,
  subjectOf,
  tickWords,
  trainingStopWords,
} from '../../text/conditions'
import { formatNumber, formatShort } from '../../view/number'
import { plainSymbol } from '../../view/symbols'

/** `δ of any neuron changes sign`. */
export function conditionSentence({ kind, target, value, over }: ConditionView): string {
  return conditionWords({
    kind,
    target,
    symbol: symbolOf(target),
    bound: boundOf(value),
    overData: over === 'data',
  })
}

/** `Stopped: δ²₁ changed sign, 0.004504 → −0.004489, pass 2, step 11`. */
export function stopSentence(stop: StopView): string {
  return stopWords(wordsOf(stop))
}

/** `stopped: δ²₁ changed sign, 0.004504 → −0.004489`, for a training. */
export function trainingSentence(stop: StopView): string {
  return trainingStopWords(wordsOf(stop))
}

/** `Stops here: δ²₁ changed sign, 0.004504 → −0.004489`. */
export function tickSentence(stop: StopView): string {
  return tickWords(wordsOf(stop))
}

/** A family of numbers, or one number by its symbol, as a choice to stop on. */
export function targetName(target: string): string {
  return subjectOf(target, symbolOf(target))
}

function wordsOf({
  condition,
  quantity,
  value,
  previous,
  previous_pass,
  pass,
  step,
}: StopView): StopWords {
  return {
    kind: condition.kind,
    target: condition.target,
    bound: boundOf(condition.value),
    overData: condition.over === 'data',
    symbol: plainSymbol(quantity),
    value: value === null ? null : formatNumber(value),
    previous: previous === null ? null : formatNumber(previous),
    previousPass: previous_pass,
    pass,
    step,
  }
}

/** A bound is written as it was typed. */
function boundOf(value: number | null): string {
  return value === null ? '' : formatShort(value)
}

function symbolOf(target: string | null): string {
  return target?.includes(':') ? plainSymbol(target) : ''
}
