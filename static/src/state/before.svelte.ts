/**
 * What stood here before the last change, until the next move or look: the old numbers beside the
 * new. Held is the view, not its numbers: what it says is asked number by number.
 */
import { valueAt, type View } from './masking'
import type { Link } from './link.svelte'
import type { Walk } from './walk.svelte'

export class Before {
  readonly #link: Pick<Link, 'session'>
  readonly #walk: Pick<Walk, 'view' | 'arrivals'>
  #kept = $state.raw<{ view: View; arrivals: number } | null>(null)

  constructor(link: Pick<Link, 'session'>, walk: Pick<Walk, 'view' | 'arrivals'>) {
    this.#link = link
    this.#walk = walk
  }

  /** At the step that is shown now; null where nothing was changed since the last move. */
  get view(): View | null {
    const { view, arrivals } = this.#walk
    return view && this.#kept?.arrivals === arrivals ? this.#kept.view : null
  }

  /** Makes a change, and keeps what stood here; `goesOn`: it is one with the change before it. */
  async during(change: () => Promise<void>, goesOn = false): Promise<void> {
    const was = (goesOn && this.view) || this.#walk.view
    const session = this.#link.session?.id
    await change()
    const { view, arrivals } = this.#walk
    if (was && view && session === this.#link.session?.id && areOfOnePlace(was, view)) {
      this.#kept = { view: { ...was, step: view.step }, arrivals }
    }
  }

  /** The value that the change has replaced; null where it is none, or as it was. */
  old(id: string): number | null {
    const { view } = this
    const now = this.#walk.view
    return view && now && replaced(view, now, id)
  }
}

/** What stood in a number's place, where both are computed and differ. */
export function replaced(before: View, now: View, id: string): number | null {
  const [was, is] = [valueAt(before, id), valueAt(now, id)]
  return was === null || is === null || was === is ? null : was
}

/** Whether two views show the same pass of the same network for the same samples. */
function areOfOnePlace({ trace: one }: View, { trace: other }: View): boolean {
  return (
    one.pass === other.pass &&
    one.sample.index === other.sample.index &&
    one.network.sizes.join() === other.network.sizes.join() &&
    one.batch.indices.join() === other.batch.indices.join()
  )
}
