/** Where the page remembers its session: in its address, so that a reload goes on where it was. */

const NAME = 'session'

/** The session named by the address, if any. */
export function savedSession(location: Pick<Location, 'hash'>): string | null {
  return new URLSearchParams(location.hash.slice(1)).get(NAME)
}

/** The address that brings the session back. */
export function addressOf(session: string): string {
  return `#${new URLSearchParams({ [NAME]: session })}`
}
