/** What a change was refused for, in one sentence beside the thing that was to be changed. */
import type { Problem } from '../api/types'
import { fromServer, t } from '../text'

/** The first thing that is wrong with it; a refusal that came from nowhere is the page's to tell. */
export function reasonOf(problem: Problem): string {
  if (problem.code === 'unreachable') return t('problem-unreachable')
  return fromServer(problem.errors?.[0]?.message ?? problem.detail)
}
