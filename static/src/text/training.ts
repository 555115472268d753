/** The sentences about the cost along the training: short parts, joined. */
import { t, tOr } from './catalogue'
import { fromOne } from './count'

const MINUTE = 60
const HOUR = 60 * MINUTE

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null).join(' · ')

/** As much of a time as one wants to know: `12 s`, `4 min`, `2 h`. */
function duration(seconds: number): string {
  if (seconds < 1.5 * MINUTE)
    return t('duration-seconds', { count: Math.max(1, Math.round(seconds)) })
  if (seconds < 1.5 * HOUR) return t('duration-minutes', { count: Math.round(seconds / MINUTE) })
  return t('duration-hours', { count: Math.round(seconds / HOUR) })
}

/** With one sample, its cost; with several it is their mean, which no pass's C is. */
function costOf(cost: string | null, samples: number): string | null {
  if (cost === null) return null
  return samples > 1 ? t('mean-cost', { cost }) : t('plain-cost', { cost })
}

/** A point of the curve: `pass 3 · epoch 2 · mean cost over all training samples: 0.2`; both from 0. */
export function pointWords(
  pass: number,
  epoch: number | null,
  cost: string | null,
  samples: number,
): string {
  return joined([
    t('place-pass', { pass: fromOne(pass) }),
    epoch === null ? null : t('place-epoch', { epoch: fromOne(epoch) }),
    costOf(cost, samples),
  ])
}

/** What the height of the curve stands for. */
export function costAxis(samples: number, logarithmic: boolean): string {
  if (samples > 1) return t(logarithmic ? 'track-axis.mean-logarithmic' : 'track-axis.mean')
  return t(logarithmic ? 'track-axis.logarithmic' : 'track-axis')
}

/** How far a training is: `102 of 1000 epochs · C = 0.02 · 4 min left`. */
export function progressWords(
  done: number,
  epochs: number,
  cost: string | null,
  samples: number,
  secondsLeft: number | null,
): string {
  return joined([
    t('train-progress', { done, epochs }),
    costOf(cost, samples),
    secondsLeft === null ? null : t('train-left', { time: duration(secondsLeft) }),
  ])
}

/** What a training came to; `stop` says how it ended. */
export function resultWords(
  epochs: number,
  cost: string | null,
  samples: number,
  stop: string,
): string {
  return joined([t('train-epochs-run', { count: epochs }), costOf(cost, samples), stop])
}

/** How a training ended that no condition ended. */
export function endWords(reason: string): string {
  return tOr(`stopped-${reason}`, reason.replaceAll('_', ' '))
}
