/** The ways of the chosen number to the cost, one at a time, and the factor that shrinks it most. */
import type { PathsView, Problem } from '../../api/types'
import type { Lab } from '../../state/lab.svelte'
import { outliving } from '../../state/outliving.svelte'
import { Question } from '../../state/question.svelte'
import { gradientOf } from '../../view/fate'

export class Chain {
  readonly #lab: Lab
  readonly #question: Question<PathsView>

  /** The gradient of what is chosen; null where that has none. */
  readonly gradient = $derived.by(() => {
    const gradient = gradientOf(this.#lab.pinned)
    return gradient !== null && this.#lab.has(gradient) ? gradient : null
  })
  /** Nothing is said of a gradient before it is computed. */
  readonly isKnown = $derived.by(() => this.gradient !== null && this.#lab.known(this.gradient))
  readonly answer = $derived.by(() => this.#question.answer)
  /** Which way is looked at, and of what: another number begins with its largest. */
  #turned = $state.raw({ of: '', index: 0 })
  /** The ways that can be looked at, the largest first. */
  readonly ways = $derived.by(() => this.answer?.paths ?? [])
  /** The place of the way that is looked at, from 0. */
  readonly index = $derived.by(() =>
    this.#turned.of === this.#key ? Math.min(this.#turned.index, this.ways.length - 1) : 0,
  )
  /** That way, with its factors. */
  readonly way = $derived.by(() => this.ways[this.index] ?? null)
  /** What the ways up to this one give together. */
  readonly soFar = $derived.by(() =>
    this.ways.slice(0, this.index + 1).reduce((sum, { value }) => sum + value, 0),
  )
  /** The factor of it that shrinks it most; null where none is smaller than 1, or there is but one. */
  readonly smallest = $derived.by(() => {
    const { way } = this
    const value = way?.values[way.ids.indexOf(way.smallest)]
    if (!way || way.ids.length < 2 || value === undefined || Math.abs(value) >= 1) return null
    return { id: way.smallest, value }
  })

  constructor(lab: Lab) {
    this.#lab = lab
    this.#question = new Question(
      lab,
      () => (this.gradient !== null && this.isKnown ? { what: this.gradient } : null),
      (api, session, what) => api.paths(session, what, lab.looking?.sample),
    )
  }

  /** Looks at the next way, or the one before. */
  turn(by: 1 | -1): void {
    const index = Math.max(0, Math.min(this.ways.length - 1, this.index + by))
    this.#turned = { of: this.#key, index }
  }

  get #key(): string {
    return `${this.#lab.stamp} ${this.gradient}`
  }

  /** Why there are no ways to show. */
  get problem(): Problem | null {
    return this.#question.problem
  }

  follow(): () => void {
    return this.#question.follow()
  }

  retry(): void {
    this.#question.retry()
  }
}

const chains = new WeakMap<Lab, Chain>()

/** The one chain of a lab: the picture and what stands below it show the same. */
export function chainOf(lab: Lab): Chain {
  const chain = chains.get(lab) ?? outliving(() => new Chain(lab))
  chains.set(lab, chain)
  return chain
}
