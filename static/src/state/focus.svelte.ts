/** What is looked at, with its sources and uses, and the explanation of it. */
import type { Explanation } from '../api/types'
import type { Link } from './link.svelte'
import { maskExplanation } from './masking'
import type { Walk } from './walk.svelte'

export class Focus {
  readonly #link: Link
  readonly #walk: Walk

  #hovered = $state<string | null>(null)
  #pinned = $state<string | null>(null)

  /** The id that is explained: the pinned, else the hovered, else the last, else the next. */
  readonly active = $derived.by(
    () => this.#pinned ?? this.#hovered ?? this.#walk.last ?? this.#walk.next,
  )
  /** The active id with its sources and its uses. */
  readonly neighbourhood: ReadonlySet<string> = $derived.by(() => {
    const { active } = this
    if (active === null) return new Set()
    const explanation = this.explanation(active)
    return new Set([active, ...(explanation?.depends_on ?? []), ...(explanation?.used_by ?? [])])
  })

  constructor(link: Link, walk: Walk) {
    this.#link = link
    this.#walk = walk
  }

  get hovered(): string | null {
    return this.#hovered
  }

  get pinned(): string | null {
    return this.#pinned
  }

  hover(id: string | null): void {
    if (id === this.#hovered) return
    this.#hovered = id
    this.attend()
  }

  pin(id: string | null): void {
    this.#pinned = id
    this.attend()
  }

  /**
   * The explanation at the cursor; null while it is on its way. That of a weight or bias which has
   * been updated is its update's, for that made the number which is shown.
   */
  explanation(of: string): Explanation | null {
    const { pass, step } = this.#walk
    const id = this.#explained(of)
    const passes = this.#link.passes
    const held = passes?.explanation(pass, id)
    if (held && this.#walk.known(id)) return held
    const here = passes?.explanationAt(pass, step, id)
    if (here) return here
    return held ? maskExplanation(held, (other) => this.#walk.known(other)) : null
  }

  /** Asks for the explanation of what is looked at now where it is not held. */
  attend(): void {
    if (this.active !== null) void this.#load(this.active)
  }

  #explained(of: string): string {
    return this.#walk.known(`new_${of}`) ? `new_${of}` : of
  }

  /** Whether the explanation at the cursor is held as the server would give it. */
  #holds(id: string): boolean {
    const { pass, step } = this.#walk
    const passes = this.#link.passes
    if (passes?.explanationAt(pass, step, id)) return true
    return this.#walk.known(id) && passes?.explanation(pass, id) !== undefined
  }

  /** What is computed at a place is asked for when the server stands there, too. */
  async #load(of: string): Promise<void> {
    const { pass, step } = this.#walk
    const { passes } = this.#link
    const id = this.#explained(of)
    if (!passes || this.#holds(id)) return
    await this.#link.idle()
    const { active } = this
    const stays = pass === this.#walk.pass && step === this.#walk.step && of === active
    if (!stays || passes !== this.#link.passes || this.#holds(id)) return
    await passes.loadExplanationAt(pass, step, id).catch(() => undefined)
  }
}
