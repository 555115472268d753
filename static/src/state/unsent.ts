/** What a server that was away never heard of: it is told again when the server is back. */
import type { Place } from '../api/types'

/** The place and the guarded changes that were on their way when the server went. */
export interface Left {
  readonly place: Place | null
  readonly changes: readonly (() => Promise<unknown>)[]
}

export class Unsent {
  #place: Place | null = null
  #changes: Left['changes'] = []

  /** Where the reader wanted to be: of several places the last one counts. */
  leave(place: Place | null): void {
    this.#place = place
  }

  /** What was to be changed; `again` must be refused where it has been done already. */
  keep(again: () => Promise<unknown>): void {
    this.#changes = [...this.#changes, again]
  }

  /** There is a change to be told. */
  get holds(): boolean {
    return this.#changes.length > 0
  }

  /** All of it, once. */
  take(): Left {
    const left = { place: this.#place, changes: this.#changes }
    this.#place = null
    this.#changes = []
    return left
  }
}
