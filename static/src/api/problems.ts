/** Refused and failed calls. */
import type { Problem } from './types'

/** A refused or failed call, with the server's problem body (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** What a refused call was told, also where something on the way refused it. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return (await response.json()) as Problem
  const { status, statusText } = response
  return { type: 'about:blank', title: statusText, status, detail: statusText, code: 'http' }
}

/** Nobody answered. */
export function unreachable(): Problem {
  const code = 'unreachable'
  return { type: 'about:blank', title: code, status: 0, detail: code, code }
}
