/** The calls about branches: they come with the part of the page that makes them. */
import type { Api } from './api'
import type { ComparisonView, FamilyView, Place, SessionView } from './types'

const at = (id: string) => `/sessions/${encodeURIComponent(id)}`

export function branchCalls(api: Pick<Api, 'call'>) {
  return {
    /** All that goes back to one session, from above. */
    family: (id: string) => api.call<FamilyView>('GET', `${at(id)}/branches`),
    /** A branch off this very place; refused with `422` where the name is none. */
    fork: (id: string, name: string, place?: Place) =>
      api.call<SessionView>('POST', `${at(id)}/fork`, {
        body: place ? { name, at: place } : { name },
      }),
    rename: (id: string, name: string) =>
      api.call<SessionView>('PATCH', `${at(id)}/branch`, { body: { name } }),
    /** For an hour it can be restored. */
    remove: (id: string) => api.call<undefined>('POST', `${at(id)}/remove`),
    restore: (id: string) => api.call<SessionView>('POST', `${at(id)}/restore`),
    /** For good. */
    forget: (id: string) => api.call<undefined>('DELETE', at(id)),
    /** Refused with `409` where the two have layers of other sizes. */
    compare: (id: string, other: string) =>
      api.call<ComparisonView>('GET', `${at(id)}/compare/${encodeURIComponent(other)}`),
  }
}
