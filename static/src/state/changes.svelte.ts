/**
 * What the last change has made of the numbers: the old ones beside the new until the next move.
 *
 * Held is the view that stood before the change, not its numbers: what it says is asked number by
 * number, at the step that is shown now. Only what is computed at the cursor in both counts.
 */
import type { TraceView } from '../api/types'
import { type EdgeKind, edgeValues } from './edge_values'
import type { Lab } from './lab.svelte'
import { valueAt, type View } from './masking'

/** Numbers of a neuron that a change may alter; a new weight or bias stands in its place. */
const KINDS = ['z', 'mask', 'a', 'slope', 'delta', 'b', 'grad_b'] as const
const EDGE_KINDS: readonly EdgeKind[] = ['w', 'grad_w']

export type Changing = Pick<Lab, 'view' | 'session' | 'edition' | 'turn'>

/** What changed, in sum; the cost's values where it is one of the numbers. */
export interface Changed {
  count: number
  cost: { from: number; to: number } | null
}

interface Seen {
  session: string | null
  edition: number
  revision: number
  view: View | null
}

export class Changes {
  readonly #lab: Changing
  #seen: Seen = { session: null, edition: 0, revision: 0, view: null }
  #before = $state.raw<View | null>(null)

  /** Null where no number is another, and from the next move or look on. */
  readonly changed: Changed | null = $derived.by(() => {
    const { view } = this.#lab
    return this.#before && view && changedBetween(at(this.#before, view.step), view)
  })

  constructor(lab: Changing) {
    this.#lab = lab
  }

  /** The value that a change has replaced at the cursor; null where it is none, or as it was. */
  old(id: string): number | null {
    const before = this.#before
    const { view } = this.#lab
    return before && view && replaced(at(before, view.step), view, id)
  }

  /** Notices changes, moves and looks: to be called whenever one of these may have happened. */
  follow(): void {
    const { session, edition, view } = this.#lab
    const seen = this.#seen
    const now = { session: session?.id ?? null, edition, revision: session?.revision ?? 0, view }
    this.#seen = now
    if (now.session !== seen.session || !seen.view || !view) this.#before = null
    else if (edition !== seen.edition && now.revision !== seen.revision) {
      // a training is a way gone, not a change of where one stands
      const comparable = this.#lab.turn !== 'train' && areOfOnePlace(seen.view, view)
      this.#before = comparable ? seen.view : null
    } else if (!isSamePlace(seen.view, view)) this.#before = null
  }
}

/** A view at another step of its pass. */
function at(view: View, step: number): View {
  return { ...view, step }
}

function isSamePlace(one: View, other: View): boolean {
  return one.step === other.step && areOfOnePlace(one, other)
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

function replaced(before: View, now: View, id: string): number | null {
  const [was, is] = [valueAt(before, id), valueAt(now, id)]
  return was === null || is === null || was === is ? null : was
}

function changedBetween(before: View, now: View): Changed | null {
  const from = replaced(before, now, 'cost')
  const to = valueAt(now, 'cost')
  const onNodes = idsOf(now.trace).filter((id) => replaced(before, now, id) !== null).length
  const onEdges = EDGE_KINDS.reduce((sum, kind) => sum + edgesChanged(before, now, kind), 0)
  const count = onNodes + onEdges + (from === null ? 0 : 1)
  if (count === 0) return null
  return { count, cost: from === null || to === null ? null : { from, to } }
}

/** Edges whose value is computed in both and is another; NaN stands for what is not computed. */
function edgesChanged(before: View, now: View, kind: EdgeKind): number {
  const was = edgeValues(before, kind)
  return edgeValues(now, kind).reduce((count, is, index) => {
    const old = was[index] ?? Number.NaN
    return count + (Number.isNaN(is) || Number.isNaN(old) || is === old ? 0 : 1)
  }, 0)
}

/** The numbers on the neurons, and the targets beside them. */
function idsOf({ network: { sizes } }: TraceView): string[] {
  const ids = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, neuron) => neuron + 1).flatMap((neuron) =>
      index === 0 ? [`a:1:${neuron}`] : KINDS.map((kind) => `${kind}:${index + 1}:${neuron}`),
    ),
  )
  const targets = Array.from({ length: sizes.at(-1) ?? 0 }, (_, index) => `y:${index + 1}`)
  return [...ids, ...targets]
}

const made = new WeakMap<Lab, Changes>()

/** The one of this lab: picture, explanation and narrator tell of the same change. */
export function changesOf(lab: Lab): Changes {
  const there = made.get(lab) ?? new Changes(lab)
  made.set(lab, there)
  return there
}
