/** The named places of a session. They are kept with it, on the server. */
import { createContext } from 'svelte'
import type { BookmarkView, Place } from '../api/types'
import type { Lab } from './lab.svelte'

export class Bookmarks {
  readonly #lab: Lab

  constructor(lab: Lab) {
    this.#lab = lab
  }

  /** In the order of time. */
  get all(): readonly BookmarkView[] {
    return this.#lab.session?.bookmarks ?? []
  }

  /** Names a place; false when the server refused. */
  keep(name: string, { pass, step }: Place): Promise<boolean> {
    return this.#lab.note((api, session) => api.bookmark(session, { name, pass, step }))
  }

  /** False when the server refused. */
  forget(id: string): Promise<boolean> {
    return this.#lab.note((api, session) => api.forgetBookmark(session, id))
  }

  goTo({ pass, step }: Place): void {
    this.#lab.seek(pass, step)
  }
}

export const [getBookmarks, setBookmarks] = createContext<Bookmarks>()
