/** What takes too long to draw for one frame is drawn in two: its second half follows by this. */
import { untrack } from 'svelte'
import { drawn } from './frames'

export class FrameLater<T> {
  readonly #live: () => T
  /** What was live when a frame was drawn last; null before the first one. */
  #value = $state.raw<T | null>(null)
  #waits = false
  #closed = false

  constructor(live: () => T) {
    this.#live = live
  }

  /** What is live, a frame after everything else has changed with it. */
  get value(): T | null {
    return this.#value
  }

  /** Something else is live by now. */
  get behind(): boolean {
    return this.#value !== this.#live()
  }

  /** Keeps up; to be called in an effect. */
  follow(): void {
    void this.#live()
    // one that comes meanwhile is taken with it: it must not be put off from frame to frame
    if (this.#waits) return
    this.#waits = true
    drawn(() => {
      this.#waits = false
      if (!this.#closed) this.#value = untrack(this.#live)
    })
  }

  /** Nobody shows it any more. */
  close(): void {
    this.#closed = true
  }
}
