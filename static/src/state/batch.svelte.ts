/** The numbers of every sample of a mini-batch, where they are looked at side by side. */
import { SvelteMap } from 'svelte/reactivity'
import type { TraceView } from '../api/types'
import type { Lab } from './lab.svelte'
import { valueAt } from './masking'

/** Passes whose samples are kept. */
const KEPT = 128

export class Batch {
  readonly #lab: Lab
  readonly #traces = new SvelteMap<string, TraceView>()
  readonly #asked = new Set<string>()

  constructor(lab: Lab) {
    this.#lab = lab
  }

  /** The value at the cursor, of any sample of the batch; null while it is not here. */
  value(id: string): number | null {
    const [own = '', sample] = id.split('@')
    if (this.#isFrozen(own)) return this.#lab.recorded(own.replace('new_b', 'b'))
    if (sample === undefined) return this.#lab.recorded(id)
    const trace = this.#traces.get(this.#key(Number(sample)))
    if (!trace || !this.#lab.known(own)) return null
    const { program, step } = this.#lab
    return valueAt({ trace, program, step, following: undefined }, own)
  }

  /** A frozen bias has no update: it is what it was from where the updates begin. */
  #isFrozen(id: string): boolean {
    const { trace, phase } = this.#lab
    const isFrozen = id.startsWith('new_b') && trace?.training?.train_biases === false
    return isFrozen && (phase === 'update' || phase === 'done')
  }

  /** Whether the numbers of all these samples are here. */
  holds(samples: readonly string[]): boolean {
    return samples.every((one) => one === '' || this.#traces.has(this.#key(Number(one.slice(1)))))
  }

  /**
   * Asks for the numbers of these samples (`@3`) in the shown pass, each once. The questions wait for
   * their turn: when it comes, another pass, edition or session may be shown, which is not asked.
   */
  async want(samples: readonly string[]): Promise<void> {
    const place = this.#place
    const { pass } = this.#lab
    for (const suffix of samples) {
      if (suffix === '') continue
      if (place !== this.#place) return
      const sample = Number(suffix.slice(1))
      const key = this.#key(sample)
      if (this.#asked.has(key)) continue
      this.#asked.add(key)
      const trace = await this.#lab.ask(async (api, session) =>
        place === this.#place ? api.trace(session, pass, sample) : null,
      )
      if (trace) this.#keep(key, trace)
      else this.#asked.delete(key)
    }
  }

  #key(sample: number): string {
    return `${this.#place} ${sample}`
  }

  get #place(): string {
    const { session, edition, pass } = this.#lab
    return `${session?.id} ${edition} ${pass}`
  }

  #keep(key: string, trace: TraceView): void {
    this.#traces.set(key, trace)
    const [oldest] = this.#traces.keys()
    if (this.#traces.size <= KEPT || oldest === undefined) return
    this.#traces.delete(oldest)
    this.#asked.delete(oldest)
  }
}
