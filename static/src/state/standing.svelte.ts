/**
 * Where the reader stands: the pass that is shown, the step in it, and what is visible there.
 *
 * It is derived from the trace and the step alone, so back is as quick as forward. How one gets from
 * place to place is the walk's.
 */
import type { Phase, Place, TraceView } from '../api/types'
import { type EdgeKind, edgesMade, edgeValues } from './edge_values'
import type { Link } from './link.svelte'
import { knownAt, recordedIn, valueAt, type View } from './masking'
import { Program } from './program'
import { lastStep } from './stops'

const START: Place = { pass: 0, step: 0 }

export interface Looking {
  /** Index of the sample that is looked at. */
  readonly sample: number
  /** Indices of the samples that the pass learns from. */
  readonly learnsFrom: readonly number[]
}

export class Standing {
  protected readonly link: Link

  /** The step of the shown pass after which the last move computed; null where it was no move on. */
  #since = $state<number | null>(null)
  #trace = $state.raw<TraceView | null>(null)
  #place = $state.raw<Place>(START)

  /** The program of the shown pass. */
  readonly program = $derived(this.#trace ? new Program(this.#trace.program) : Program.empty)
  readonly pass = $derived(this.#place.pass)
  /** Ops done of the shown pass. */
  readonly step = $derived(this.#place.step)
  /** The step at which the updates begin. */
  readonly #updates = $derived(
    this.program.phases.find(({ phase }) => phase === 'update')?.start ?? this.program.steps,
  )
  /** The sample that is looked at, and those that the pass learns from; null in no such look. */
  readonly looking: Looking | null = $derived.by(() => {
    const sample = this.link.looked
    if (sample === null || !this.#trace) return null
    const learnsFrom = this.#trace.learns_from ?? this.#trace.batch.indices
    return { sample, learnsFrom }
  })
  /** The pass does not learn from what is looked at: no weight is updated by it. */
  readonly #isAside = $derived(
    this.looking !== null && !this.looking.learnsFrom.includes(this.looking.sample),
  )
  /** Steps of the shown pass that can be reached: not all where it diverges or is only looked at. */
  readonly reachable = $derived.by(() => {
    const last = this.#trace ? lastStep(this.#trace) : 0
    return this.#isAside ? Math.min(last, this.#updates) : last
  })
  /** The id made by the op just done. */
  readonly last = $derived(this.program.opAt(this.step - 1)?.id ?? null)
  /** The id that the next op will make. */
  readonly next = $derived(this.program.opAt(this.step)?.id ?? null)
  /** The ids that the last move made, in the order of their ops; the last op's at any other place. */
  readonly made: readonly string[] = $derived.by(() => {
    const since = this.#since ?? this.step - 1
    return this.program.idsBetween(Math.max(0, since), this.step)
  })
  readonly phase: Phase = $derived(this.program.opAt(this.step)?.phase ?? 'done')
  /** What is visible at the cursor: the trace, and how far it has been computed. */
  readonly #view: View | null = $derived.by(() => {
    const trace = this.#trace
    const following = this.link.passes?.trace(this.pass + 1)
    return trace && { trace, program: this.program, step: this.step, following }
  })
  readonly atStart = $derived(this.pass === 0 && this.step === 0)
  /** Nothing lies ahead: a pass that diverged or that is only looked at has such an end. */
  readonly atEnd = $derived(
    this.#trace?.diverged || this.#isAside ? this.step >= this.reachable : false,
  )

  constructor(link: Link) {
    this.link = link
  }

  get trace(): TraceView | null {
    return this.#trace
  }

  /** What is visible at the cursor; the same object as long as that is the same. */
  get view(): View | null {
    return this.#view
  }

  // --- what is visible here -------------------------------------------------------------------

  known(id: string): boolean {
    return knownAt(this.program, this.step, id)
  }

  /** The value at the cursor; null while it is not computed. */
  value(id: string): number | null {
    const view = this.#view
    if (!view) return null
    const at = id.indexOf('@')
    if (at >= 0 && Number(id.slice(at + 1)) !== view.trace.sample.index) {
      // the trace holds the shown sample's numbers only
      return this.link.passes?.explanationAt(this.pass, this.step, id)?.value ?? null
    }
    return valueAt(view, id)
  }

  /** The values of all edges at the cursor; NaN where one is not computed. */
  edgeValues(kind: EdgeKind): Float64Array {
    return this.#view ? edgeValues(this.#view, kind) : new Float64Array()
  }

  /** Another number whenever the values of edges may be others than they were in this pass. */
  edgesMade(kind: EdgeKind): number {
    return this.#view ? edgesMade(this.#view, kind) : 0
  }

  /** The value in this pass's record, once it is known: of a weight or bias the starting one. */
  recorded(id: string): number | null {
    const trace = this.#trace
    if (!trace || !this.known(id)) return null
    return recordedIn(trace, id) ?? this.value(id)
  }

  /** The value that stood at the same step a pass before; null where there was none. */
  valueBefore(id: string): number | null {
    const trace = this.link.passes?.trace(this.pass - 1)
    if (!trace || !this.#trace || !this.known(id)) return null
    const { program, step } = this
    return valueAt({ trace, program, step, following: this.#trace }, id)
  }

  /** The pass learns from something else than what is shown: its numbers lead to no update. */
  get isAside(): boolean {
    return this.#isAside
  }

  // --- for who goes from here -------------------------------------------------------------------

  /** The place that is shown. */
  protected get place(): Place {
    return this.#place
  }

  /** Stands at a place of a pass that is held; `since` is where a move on to it began. */
  protected stand(trace: TraceView, { pass, step }: Place, since: number | null): void {
    this.#trace = trace
    this.#place = { pass, step: Math.max(0, Math.min(step, this.reachable)) }
    this.#since = since
  }

  /** Takes the shown pass as it is held now. */
  protected renew(): void {
    this.#trace = this.link.passes?.trace(this.pass) ?? this.#trace
  }
}
