/** The chain of factors from the chosen number to the cost, and the one that shrinks it most. */
import type { PathsView } from '../../api/types'
import type { Lab } from '../../state/lab.svelte'
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
  /** The largest way, with its factors. */
  readonly way = $derived.by(() => this.answer?.paths[0] ?? null)
  /** The factor of it that shrinks it most; null where none is smaller than 1. */
  readonly smallest = $derived.by(() => {
    const { way } = this
    const value = way?.values[way.ids.indexOf(way.smallest)]
    if (!way || value === undefined || Math.abs(value) >= 1) return null
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

  get failed(): boolean {
    return this.#question.failed
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
  const chain = chains.get(lab) ?? new Chain(lab)
  chains.set(lab, chain)
  return chain
}
