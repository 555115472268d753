/** A question that is asked again when what it is about has changed: one at a time, with rests. */

/** Milliseconds between an answer and the next question, at least. */
const REST = 250

export class Asking {
  readonly #ask: () => Promise<void>
  readonly #rest: number
  #wanted = ''
  #asked = ''
  #waiting = false
  /** When the next question may be asked. */
  #due = 0

  /** `ask` deals with its own failures. */
  constructor(ask: () => Promise<void>, rest = REST) {
    this.#ask = ask
    this.#rest = rest
  }

  /** What the question is about now. */
  about(key: string): void {
    this.#wanted = key
    if (this.#waiting || key === this.#asked) return
    this.#waiting = true
    setTimeout(() => void this.#go(), Math.max(0, this.#due - performance.now()))
  }

  async #go(): Promise<void> {
    const begun = performance.now()
    this.#asked = this.#wanted
    await this.#ask()
    const now = performance.now()
    // what takes the server long is asked for less often
    this.#due = now + Math.max(this.#rest, 2 * (now - begun))
    this.#waiting = false
    this.about(this.#wanted)
  }
}
