/**
 * Something that only the server knows about what is shown: asked for while somebody looks at it,
 * one question at a time, and kept for when it is looked at again.
 */
import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Api } from '../api/api'
import type { Problem } from '../api/types'
import { Asking } from './asking'
import type { Lab } from './lab.svelte'

/** Answers kept; past it the oldest goes. */
const KEPT = 60

/** What is asked about; `when` names what else the answer depends on. */
export interface About {
  what: string
  when?: string
}

/** The call that answers it; the server stands where the page does. */
type Ask<T> = (api: Api, session: string, what: string) => Promise<T>

/** What the server said: the answer, or why there is none. */
interface Answer<T> {
  answer: T | null
  problem: Problem | null
}

export class Question<T> {
  readonly #lab: Pick<Lab, 'ask' | 'stamp'>
  readonly #about: () => About | null
  readonly #ask: Ask<T>
  readonly #answers = new SvelteMap<string, Answer<T>>()
  readonly #asking = new Asking(() => this.#go())
  /** What was last looked at; null when nobody looks any more. */
  #wanted: About | null = null
  #tries = $state(0)

  /** `about` says what of the shown pass is asked about, null for nothing. */
  constructor(lab: Pick<Lab, 'ask' | 'stamp'>, about: () => About | null, ask: Ask<T>) {
    this.#lab = lab
    this.#about = about
    this.#ask = ask
  }

  get answer(): T | null {
    const key = this.#keyOf(this.#about())
    return key === null ? null : (this.#answers.get(key)?.answer ?? null)
  }

  /** Why the server, once asked, did not answer. */
  get problem(): Problem | null {
    const key = this.#keyOf(this.#about())
    return key === null ? null : (this.#answers.get(key)?.problem ?? null)
  }

  /** Asks for what is not here yet; to be called in an effect, which its result ends. */
  follow(): () => void {
    const about = this.#about()
    const key = this.#keyOf(about)
    const tries = this.#tries
    this.#wanted = about
    if (key !== null && !untrack(() => this.#answers.has(key))) {
      this.#asking.about(`${key} ${tries}`)
    }
    return () => {
      this.#wanted = null
    }
  }

  retry(): void {
    const key = this.#keyOf(this.#about())
    if (key !== null) this.#answers.delete(key)
    this.#tries += 1
  }

  #keyOf(about: About | null): string | null {
    return about && [this.#lab.stamp, about.what, about.when ?? ''].join(' ')
  }

  async #go(): Promise<void> {
    let asked = this.#keyOf(this.#wanted)
    if (asked === null) return
    let problem: Problem | null = null
    const answer = await this.#lab.ask<T | null>(
      async (api, session) => {
        // what is looked at may be something else by the time that the question's turn comes
        const now = this.#wanted
        asked = this.#keyOf(now)
        return now && this.#ask(api, session, now.what)
      },
      (refusal) => (problem = refusal),
    )
    if (asked === null) return
    this.#answers.set(asked, { answer, problem })
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest)
  }
}
