/** What a change was refused for, in a sentence beside the thing that was to be changed. */
import type { Problem } from '../api/types'
import { fromServer, t } from '../text'

/** The first thing that is wrong with it; what becomes of it while nobody answers, the page tells. */
export function reasonOf(problem: Problem): string {
  if (isAway(problem)) return t('problem-unreachable')
  return fromServer(problem.errors?.[0]?.message ?? problem.detail)
}

/** That reason in a sentence which says that it was refused, where it was; else what becomes of it. */
export function refusedIn(problem: Problem, sentence: (reason: string) => string): string {
  return isAway(problem) ? away(true).join(' ') : sentence(reasonOf(problem))
}

/** What is told while nobody answers; `unsent`: there is a change to be sent as soon as one does. */
export function away(unsent: boolean): string[] {
  const sent = unsent ? [t('problem-sent-again')] : []
  return [t('problem-unreachable'), t('problem-goes-on'), ...sent]
}

function isAway({ code }: Problem): boolean {
  return code === 'unreachable'
}
