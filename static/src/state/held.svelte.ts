/**
 * What the page holds of a session: the snapshot, the passes that came with it, and the last refusal.
 * It asks for nothing of its own accord: what is held comes over the line (`Link`), which is this and
 * the order of calls.
 */
import type { Api } from '../api/api'
import type { CatalogView, MovedView, Problem, SessionView, TraceView } from '../api/types'
import { Passes } from './passes.svelte'

/** A sample that is only looked at, and what the passes make of it. */
interface Aside {
  sample: number
  passes: Passes
}

export class Held {
  protected readonly api: Api

  #session = $state.raw<SessionView | null>(null)
  /** Of the samples that the session learns from. */
  #own = $state.raw<Passes | null>(null)
  /** Of a sample that is only looked at. */
  #aside = $state.raw<Aside | null>(null)
  #catalog = $state.raw<CatalogView | null>(null)
  #problem = $state.raw<Problem | null>(null)
  #edition = $state(0)

  constructor(api: Api) {
    this.api = api
  }

  get session(): SessionView | null {
    return this.#session
  }

  /** What has been computed in this edition, or of the sample looked at, as far as it is held. */
  get passes(): Passes | null {
    return this.#aside?.passes ?? this.#own
  }

  /** The sample that is looked at in place of the session's own; null where there is none. */
  get looked(): number | null {
    return this.#aside?.sample ?? null
  }

  get catalog(): CatalogView | null {
    return this.#catalog
  }

  /** The last refusal, until it is dismissed or a later call succeeds. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** Grows whenever what was computed may have changed: by an edit, a training, another writer. */
  get edition(): number {
    return this.#edition
  }

  dismiss(): void {
    this.#problem = null
  }

  /** The session as it is when a task runs: what is read earlier may be outdated by then. */
  present(): SessionView {
    if (!this.#session) throw new Error('there is no session yet')
    return this.#session
  }

  /** The sample that the session itself shows in a pass, as far as that is held. */
  ownSample(pass: number): number | undefined {
    return this.#own?.trace(pass)?.sample.index
  }

  /** Whether a pass is known to have an end, from which the next one can begin. */
  ends(pass: number): boolean {
    if (pass < (this.#session?.furthest.pass ?? 0)) return true
    const trace = this.#own?.trace(pass)
    return trace !== undefined && !trace.diverged
  }

  /** Looks at another sample, or with null at the session's own again: nothing is changed. */
  look(sample: number | null): void {
    if (sample === this.looked) return
    const passes = () => new Passes(this.api, this.present(), sample ?? undefined)
    this.#aside = sample === null ? null : { sample, passes: passes() }
  }

  /** The sample that is seen in the pass that the server stands in. */
  async sample(): Promise<TraceView['sample']> {
    const { sample, cursor } = this.present()
    const { passes } = this
    await passes?.loadTrace(cursor.pass)
    return passes?.trace(cursor.pass)?.sample ?? sample
  }

  /** Another session, or another edition of it, with what is held of its passes. */
  protected hold(view: SessionView, passes: Passes, aside: Aside | null): void {
    this.#session = view
    this.#own = passes
    this.#aside = aside
    this.#edition += 1
    this.#problem = null
  }

  protected know(catalog: CatalogView): void {
    this.#catalog = catalog
  }

  protected tell(problem: Problem | null): void {
    this.#problem = problem
  }

  /** Something of the snapshot is another already, though nothing was moved. */
  protected amend(part: Partial<SessionView>): void {
    this.#session = { ...this.present(), ...part }
  }

  /** Takes in another snapshot in which nothing that was computed is another. */
  note(moved: MovedView): void {
    this.#session = this.whole(moved)
    this.#problem = null
  }

  /** What a move leaves out is as it was, or as the pass that it leads to has it. */
  protected whole(view: MovedView): SessionView {
    const before = this.#session
    if (before?.id !== view.id) return view as SessionView
    const { network, layers } = before
    const { training, sample } = this.#own?.trace(view.cursor.pass) ?? before
    return { network, layers, sample, training: training ?? before.training, ...view }
  }
}
