/**
 * Taking back and doing again: the changes of a session, and behind the first of them the session
 * that was left for it.
 */
import type { Api } from '../api/api'
import type { ChangeView, SessionView } from '../api/types'
import type { Link } from './link.svelte'

/** A change that can be taken back; `session`: another session was opened in place of one. */
export interface Undoable {
  kind: ChangeView['kind'] | 'session'
  text: string
}

export class Turns {
  readonly #link: Link
  /** The session that was left for this one, and the one that was left to come back to this. */
  #left = $state<string | null>(null)
  #ahead = $state<string | null>(null)
  /** Whether the last turn in the history was one back. */
  #wentBack = true

  constructor(link: Link) {
    this.#link = link
  }

  /** What can be taken back or done again: the last change of this session, or leaving another. */
  get history(): { undo: Undoable | null; redo: Undoable | null } {
    const { undo = null, redo = null } = this.#link.session?.history ?? {}
    const left: Undoable | null = this.#left ? { kind: 'session', text: '' } : null
    const ahead: Undoable | null = this.#ahead ? { kind: 'session', text: '' } : null
    return { undo: undo ?? left, redo: redo ?? ahead }
  }

  /** Kind of the change that led here, or was taken back to come here; null where there is none. */
  get last(): ChangeView['kind'] | null {
    const { undo = null, redo = null } = this.#link.session?.history ?? {}
    // an edit leaves nothing to be done again, but so does doing the last one again
    return (redo !== null && this.#wentBack ? redo : undo)?.kind ?? null
  }

  async back(api: Api, count: number): Promise<void> {
    const { id, history } = this.#link.present()
    if (history?.undo) {
      const view = await api.undo(id, count)
      this.#wentBack = true
      return this.#link.adopt(view)
    }
    if (this.#left === null) return
    await this.#link.adopt(await api.session(this.#left))
    this.#ahead = id
    this.#left = null
  }

  async again(api: Api, count: number): Promise<void> {
    const { id, history } = this.#link.present()
    if (history?.redo) {
      const view = await api.redo(id, count)
      this.#wentBack = false
      return this.#link.adopt(view)
    }
    if (this.#ahead === null) return
    await this.#link.adopt(await api.session(this.#ahead))
    this.#left = id
    this.#ahead = null
  }

  /** Shows a new session; the one that is left stays on the server, to come back to. */
  async leaveFor(view: SessionView): Promise<void> {
    const left = this.#link.session?.id ?? null
    await this.#link.adopt(view)
    this.#left = left
    this.#ahead = null
  }

  /** Nothing leads back from here to the session that was left. */
  forget(): void {
    this.#left = null
    this.#ahead = null
  }
}
