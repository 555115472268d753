/** The drafts of a sheet, one after another: each can be taken back, and made again. */
import { type Draft, NO_DRAFT } from './draft'

/** Drafts that can be taken back. */
const DEPTH = 100

export class Drafts {
  #now = $state.raw<Draft>(NO_DRAFT)
  #past: Draft[] = $state.raw([])
  #future: Draft[] = $state.raw([])

  get now(): Draft {
    return this.#now
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** Another draft, which is no change of the one before it. */
  put(draft: Draft): void {
    this.#now = draft
  }

  become(draft: Draft): void {
    this.#past = [...this.#past, this.#now].slice(-DEPTH)
    this.#future = []
    this.#now = draft
  }

  /** False where there is nothing to be taken back. */
  undo(): boolean {
    const before = this.#past.at(-1)
    if (!before) return false
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, this.#now]
    this.#now = before
    return true
  }

  redo(): boolean {
    const after = this.#future.at(-1)
    if (!after) return false
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, this.#now]
    this.#now = after
    return true
  }
}
