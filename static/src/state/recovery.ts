/** Waits for a server or a store that fails for a while, and tells when it works again. */

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 8_000

/** Problems that pass by themselves, or when somebody has helped the server. */
const PASSING = new Set([
  'unreachable',
  'busy',
  'rate_limited',
  'store_busy',
  'store_full',
  'store_missing',
  'store_read_only',
  'store_unavailable',
])

export function passes(problem: { code: string }): boolean {
  return PASSING.has(problem.code)
}

export class Recovery {
  readonly #ready: () => Promise<boolean>
  readonly #back: (wasAway: boolean) => Promise<void>
  #waiting = false

  /** `back` is told whether the server did not work on at least one look. */
  constructor(ready: () => Promise<boolean>, back: (wasAway: boolean) => Promise<void>) {
    this.#ready = ready
    this.#back = back
  }

  /** Begins to wait; one that waits already goes on. */
  begin(): void {
    if (this.#waiting) return
    this.#waiting = true
    void this.#wait()
  }

  async #wait(): Promise<void> {
    let pause = FIRST_PAUSE
    let looks = 0
    do {
      await new Promise((resolve) => setTimeout(resolve, pause))
      pause = Math.min(2 * pause, LONGEST_PAUSE)
      looks += 1
    } while (!(await this.#ready()))
    this.#waiting = false
    await this.#back(looks > 1)
  }
}
