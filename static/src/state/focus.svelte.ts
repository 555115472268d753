/** What is looked at, with its sources and uses, and the explanation of it. */
import type { Explanation } from '../api/types'
import type { Link } from './link.svelte'
import { maskExplanation } from './masking'
import type { Walk } from './walk.svelte'

/** What a quantity is to the one that is attended to. */
export type Role = 'self' | 'source' | 'use'

export class Focus {
  readonly #link: Link
  readonly #walk: Walk

  #hovered = $state<string | null>(null)
  #pinned = $state<string | null>(null)
  /** A way through the network that is pointed at: all of it lights. */
  #way = $state.raw<readonly string[] | null>(null)

  /** The id that is explained: the pinned, else the hovered, else the last, else the next. */
  readonly active = $derived.by(
    () => this.#pinned ?? this.#hovered ?? this.#walk.last ?? this.#walk.next,
  )
  /** The active id with its sources and its uses, or the way that is pointed at. */
  readonly neighbourhood: ReadonlySet<string> = $derived.by(() => {
    if (this.#way) return new Set(this.#way)
    const { active } = this
    if (active === null) return new Set()
    const explanation = this.explanation(active)
    return new Set([active, ...(explanation?.depends_on ?? []), ...(explanation?.used_by ?? [])])
  })

  /** The id whose sources and uses are lit: what is pointed at comes before what is pinned. */
  readonly attended = $derived.by(
    () => this.#hovered ?? this.#pinned ?? this.#walk.last ?? this.#walk.next,
  )
  /** The attended id, its direct sources and its direct uses, and no others. */
  readonly roles: ReadonlyMap<string, Role> = $derived.by(() => {
    const { attended } = this
    if (this.#way) return new Map(this.#way.map((id) => [id, 'self']))
    const roles = new Map<string, Role>()
    if (attended === null) return roles
    const explanation = this.explanation(attended)
    for (const id of explanation?.used_by ?? []) roles.set(id, 'use')
    for (const id of explanation?.depends_on ?? []) roles.set(id, 'source')
    if (explanation) roles.set(explanation.id, 'self')
    return roles.set(attended, 'self')
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

  get way(): readonly string[] | null {
    return this.#way
  }

  light(way: readonly string[] | null): void {
    this.#way = way
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

  /** Asks for the explanations of what is looked at now where they are not held. */
  attend(): void {
    const { active, attended } = this
    if (active !== null) void this.#load(active)
    if (attended !== null && attended !== active) void this.#load(attended)
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
    const wanted = of === this.active || of === this.attended
    const stays = pass === this.#walk.pass && step === this.#walk.step && wanted
    if (!stays || passes !== this.#link.passes || this.#holds(id)) return
    await passes.loadExplanationAt(pass, step, id).catch(() => undefined)
  }
}
