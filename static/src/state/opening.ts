/** What the page opens first, and what it opens in place of that where it is gone. */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { SessionView } from '../api/types'

/** What the page opens first: a session that there is, the state that a link keeps, or neither. */
export interface Opening {
  session?: string | null
  link?: string | null
}

/** A session that is named counts before the link: it may have been made of that. */
export function opened(api: Api, { session, link }: Opening): Promise<SessionView> {
  if (session) return api.session(session)
  return link ? api.openLink(link) : api.create({})
}

/** The same, where its own kernel is missing: another one goes on from where it stands. */
export function takenOver(
  api: Api,
  { session, link }: Opening,
  kernel: string,
): Promise<SessionView> {
  if (session) return api.patch(session, null, { kernel })
  return api.openLink(link ?? '', kernel)
}

/** The session as the server has it, or a new one where it is gone; a guest makes none. */
export async function resumed(api: Api, session: string, guest: boolean): Promise<SessionView> {
  try {
    return await api.session(session)
  } catch (error) {
    if (isGone(error) && !guest) return api.create({})
    throw error
  }
}

/**
 * Whether what is wanted is not to be had: it is gone, or a link holds what cannot be opened, such as
 * more passes than can be computed anew.
 */
export function isLost(error: unknown, { link }: Opening): error is ApiError {
  return (
    isGone(error) || (error instanceof ApiError && Boolean(link) && error.problem.status === 422)
  )
}

function isGone(error: unknown): error is ApiError {
  return error instanceof ApiError && error.problem.status === 404
}
