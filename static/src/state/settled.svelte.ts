/**
 * What takes long to draw follows at rest: while a run hurries on it is what it was a moment ago,
 * whole and true of that moment, and catches up when the page has nothing else to do.
 */

/** Milliseconds between two looks of a run that hurries, at least; then the wait for rest, at most. */
const PAUSE = 150
const PATIENCE = 250

export class Settled<T> {
  readonly #live: () => T
  readonly #hurried: () => boolean
  #held = $state.raw<{ value: T } | null>(null)
  #asked = false

  /** At once what is live, but for a run that hurries. */
  readonly value: T = $derived.by(() =>
    this.#hurried() && this.#held ? this.#held.value : this.#live(),
  )

  constructor(live: () => T, hurried: () => boolean) {
    this.#live = live
    this.#hurried = hurried
  }

  /** Keeps up; to be called in an effect. */
  follow(): void {
    const value = this.#live()
    if (!this.#hurried()) this.#held = { value }
    else this.#ask()
  }

  #ask(): void {
    if (this.#asked) return
    this.#asked = true
    setTimeout(() => atRest(() => this.#catchUp()), PAUSE)
  }

  #catchUp(): void {
    this.#asked = false
    this.#held = { value: this.#live() }
  }
}

/** Where a browser cannot tell when it rests, the pause before was rest enough. */
function atRest(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: PATIENCE })
  else then()
}
