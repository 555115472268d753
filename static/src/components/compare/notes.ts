/** What is told above two sessions: why one of them stays, and whose numbers are held together. */
import type { Lab } from '../../state/lab.svelte'
import type { Pair, Stuck } from '../../state/pair.svelte'
import { fromOne, fromServer, t } from '../../text'

interface Names {
  mine: string
  other: string
}

/** `lost`: the other one is not to be had, which is told in its place. */
export function notesOf(lab: Lab, pair: Pair, { mine, other }: Names, lost: boolean): string[] {
  const { samples, stuck } = pair
  return [
    ...stays(mine, stuck.mine),
    ...stays(other, stuck.other),
    ...(lab.training ? [t('stuck-training', { name: mine })] : []),
    ...(samples
      ? [t('compare-samples', { mine: fromOne(samples.mine), other: fromOne(samples.other) })]
      : []),
    ...(pair.other.stop ? [t('stuck-condition', { name: other })] : []),
    ...(pair.other.problem && !lost ? [problemOf(pair, other)] : []),
  ]
}

function stays(name: string, why: Stuck | null): string[] {
  return why === null ? [] : [t(`stuck-${why}`, { name })]
}

/** Why the other session is not to be had, or did not move. */
export function problemOf(pair: Pair, name: string): string {
  const { problem } = pair.other
  if (problem?.code === 'session_not_found') return t('compare-gone', { name })
  if (problem?.code === 'unreachable') return t('compare-unreachable', { name })
  return t('compare-problem', { name, what: fromServer(problem?.detail ?? '') })
}
