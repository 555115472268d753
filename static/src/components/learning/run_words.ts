/** The words for a training among others: how it is named, and what it had come to at an epoch. */
import type { CatalogView, EpochPoint } from '../../api/types'
import type { Difference, Run } from '../../state/runs.svelte'
import { fromServer, t } from '../../text'
import { formatNumber, formatPercent, formatShort } from '../../view/number'

type Optimizers = CatalogView['optimizers']

const CHANGES = {
  learning_rate: 'runs-learning-rate',
  batch_size: 'runs-batch-size',
  momentum: 'runs-momentum',
  l1: 'runs-l1',
  l2: 'runs-l2',
} as const

/** `run 2 · η 0.5 → 1`, `run 3 · Adam`: by what it does otherwise than the one before it. */
export function runName({ number, differences }: Run, optimizers: Optimizers): string {
  const changes = differences.map((difference) => changeWords(difference, optimizers))
  return [t('runs-run', { number }), ...changes].join(' · ')
}

function changeWords({ setting, from, to }: Difference, optimizers: Optimizers): string {
  if (setting === 'optimizer') {
    return fromServer(optimizers.find(({ id }) => id === to)?.title ?? String(to))
  }
  return t(CHANGES[setting], { from: formatShort(Number(from)), to: formatShort(Number(to)) })
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
