/** The words for a training among others: how it is named, and what it had come to at an epoch. */
import type { CatalogView, EpochPoint } from '../../api/types'
import type { Difference, Run, Setting } from '../../state/run'
import type { Schedule } from '../../view/schedule'
import { fromServer, t } from '../../text'
import { formatNumber, formatPercent, formatShort } from '../../view/number'

type Names = Pick<CatalogView, 'optimizers' | 'schedules'>

const CHANGES = {
  learning_rate: 'runs-learning-rate',
  batch_size: 'runs-batch-size',
  momentum: 'runs-momentum',
  l1: 'runs-l1',
  l2: 'runs-l2',
  dropout: 'runs-dropout',
} as const

/**
 * `run 2 · η 0.5 → 1`, `run 3 · Adam · η 1 → 0.1 after epoch 12`: by what it does otherwise than the
 * one before it, and by what was changed while it ran.
 */
export function runName({ number, differences, turns }: Run, { optimizers, schedules }: Names) {
  const words = (difference: Difference) => changeWords(difference, { optimizers, schedules })
  const turned = turns.flatMap(({ epoch, differences: changed }) => {
    const change = changed.map(words).join(', ')
    return epoch === null ? change : t('runs-turned', { change, epoch })
  })
  return [t('runs-run', { number }), ...differences.map(words), ...turned].join(' · ')
}

function changeWords({ setting, from, to }: Difference, { optimizers, schedules }: Names): string {
  if (setting === 'optimizer') {
    return fromServer(optimizers.find(({ id }) => id === to)?.title ?? String(to))
  }
  if (setting === 'schedule') {
    const { name, ...numbers } = to as Schedule
    const title = fromServer(schedules.find(({ id }) => id === name)?.title ?? name)
    const constants = Object.values(numbers).filter((value) => typeof value === 'number')
    const written = constants.map(formatShort).join(', ')
    return t('runs-schedule', { schedule: written ? `${title} (${written})` : title })
  }
  return t(CHANGES[setting], { from: written(from), to: written(to) })
}

/** Of dropout it may be a rate for each hidden layer. */
function written(value: Setting): string {
  return Array.isArray(value) ? value.map(formatShort).join(', ') : formatShort(Number(value))
}

/** `epoch 12 · cost 0.2 · test cost 0.3`; what was not measured has no words. */
export function valuesOf(point: EpochPoint | undefined): string {
  if (!point) return t('runs-none-there')
  const { epoch, cost, test_cost, accuracy, test_accuracy } = point
  return [
    t('runs-at', { epoch }),
    t('runs-cost-value', { cost: formatNumber(cost) }),
    test_cost === null ? null : t('runs-test-cost-value', { cost: formatNumber(test_cost) }),
    accuracy === null ? null : t('runs-accuracy-value', { accuracy: formatPercent(accuracy) }),
    test_accuracy === null
      ? null
      : t('runs-test-accuracy-value', { accuracy: formatPercent(test_accuracy) }),
  ]
    .filter((words) => words !== null)
    .join(' · ')
}
