/** Whether a question that was not answered may be answered another time. */
import type { Problem } from '../api/types'
import { passes } from './recovery'

/** HTTP statuses from here on are faults of the server, not of the question. */
const SERVER_ERRORS = 500

export function canBeRetried(problem: Pick<Problem, 'code' | 'status'>): boolean {
  return passes(problem) || problem.status >= SERVER_ERRORS
}
