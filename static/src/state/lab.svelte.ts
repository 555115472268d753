/**
 * The laboratory: the server's snapshot, the page's own cursor, and what is looked at.
 *
 * The cursor moves at once over the held trace; the server's follows through one queue. All that
 * the page shows is derived from the trace and this cursor, so back is as quick as forward.
 */
import { parseId } from '../api/ids'
import { ApiError, type Api } from '../api/client'
import type {
  CatalogView,
  Direction,
  Explanation,
  GradientCheckView,
  Phase,
  Place,
  Problem,
  SessionCreate,
  SessionPatch,
  SessionView,
  StopView,
  TraceView,
  TrainMove,
  TrainProgress,
  TrainView,
  Unit,
} from '../api/types'
import { Follower } from './follower'
import { knownAt, maskExplanation, valueAt } from './masking'
import { Passes } from './passes.svelte'
import { Program } from './program'
import { type NetworkChange, remade } from './setup'
import { lastStep, wayTo } from './stops'
import { Trainer } from './trainer'

export { getLab, setLab } from './context'

/** Refusals that mean that the server stands elsewhere than the page believes. */
const OUT_OF_STEP = new Set([404, 409, 412])

/** Parameters of the largest network whose gradients are checked unasked: each costs two passes. */
const MOST_CHECKED = 500

const START: Place = { pass: 0, step: 0 }

export class Lab {
  readonly #api: Api
  readonly #follower: Follower
  readonly #trainer: Trainer

  #session = $state.raw<SessionView | null>(null)
  #passes = $state.raw<Passes | null>(null)
  #trace = $state.raw<TraceView | null>(null)
  #place = $state.raw<Place>(START)
  /** Where the reader wants to be while that pass is still on its way. */
  #wanted = $state.raw<Place | null>(null)
  /** Up to where the way there has been looked at for stops; null where it is a seek. */
  #seen: Place | null = null
  #stop = $state.raw<StopView | null>(null)
  #interruptions = $state(0)
  #working = $state(0)
  #fetching = false
  #training = $state(false)
  #edition = $state(0)
  #hovered = $state<string | null>(null)
  #pinned = $state<string | null>(null)
  #problem = $state.raw<Problem | null>(null)
  #catalog = $state.raw<CatalogView | null>(null)

  /** The program of the shown pass. */
  readonly program = $derived(this.#trace ? new Program(this.#trace.program) : Program.empty)
  readonly pass = $derived(this.#place.pass)
  /** Ops done of the shown pass. */
  readonly step = $derived(this.#place.step)
  /** Steps of the shown pass that can be reached: fewer than the program's when it diverges. */
  readonly reachable = $derived(this.#trace ? lastStep(this.#trace) : 0)
  /** The id made by the op just done. */
  readonly last = $derived(this.program.opAt(this.step - 1)?.id ?? null)
  /** The id that the next op will make. */
  readonly next = $derived(this.program.opAt(this.step)?.id ?? null)
  readonly phase: Phase = $derived(this.program.opAt(this.step)?.phase ?? 'done')
  /** The id that is explained. */
  readonly active = $derived(this.#pinned ?? this.#hovered ?? this.last ?? this.next)
  /** The active id with its sources and its uses. */
  readonly focus: ReadonlySet<string> = $derived(this.#neighbourhood())
  readonly atStart = $derived(this.pass === 0 && this.step === 0)
  /** Nothing lies ahead: only a pass that diverged has such an end. */
  readonly atEnd = $derived(this.#trace?.diverged ? this.step >= this.reachable : false)
  readonly units: readonly Unit[] = $derived(this.#session?.cursor.units ?? ['op'])
  readonly gradientCheck: GradientCheckView | null = $derived(
    this.#passes?.check(this.pass) ?? null,
  )

  constructor(api: Api) {
    this.#api = api
    this.#trainer = new Trainer(api)
    this.#follower = new Follower(api, {
      session: () => this.#session,
      accept: (view) => this.#accept(view),
      fail: (error) => this.#recover(error),
    })
  }

  get session(): SessionView | null {
    return this.#session
  }

  get trace(): TraceView | null {
    return this.#trace
  }

  get catalog(): CatalogView | null {
    return this.#catalog
  }

  get hovered(): string | null {
    return this.#hovered
  }

  get pinned(): string | null {
    return this.#pinned
  }

  /** The last refusal, until it is dismissed or a later call succeeds. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** The condition that ended the last move, until the next one. */
  get stop(): StopView | null {
    return this.#stop
  }

  /** Grows by all that ends a run: a move by hand, a change, a stop, a refusal. */
  get interruptions(): number {
    return this.#interruptions
  }

  /** Where the reader wants to be: the place that is shown, or the one that is on its way. */
  get destination(): Place {
    return this.#wanted ?? this.#place
  }

  /** The page waits for the server before it can show what was asked for. */
  get busy(): boolean {
    return (this.#working > 0 && !this.#training) || this.#wanted !== null
  }

  /** A training is under way on the server. */
  get training(): boolean {
    return this.#training
  }

  /** Grows whenever what was computed may have changed: by an edit, a training, another writer. */
  get edition(): number {
    return this.#edition
  }

  // --- reading ------------------------------------------------------------------------------

  known(id: string): boolean {
    return knownAt(this.program, this.step, id)
  }

  /** The value at the cursor; null while it is not computed. */
  value(id: string): number | null {
    if (!this.#trace) return null
    const following = this.#passes?.trace(this.pass + 1)
    return valueAt({ trace: this.#trace, program: this.program, step: this.step, following }, id)
  }

  /** The value that stood at the same step a pass before; null where there was none. */
  valueBefore(id: string): number | null {
    const trace = this.#passes?.trace(this.pass - 1)
    if (!trace || !this.#trace || !this.known(id)) return null
    const { program, step } = this
    return valueAt({ trace, program, step, following: this.#trace }, id)
  }

  /**
   * The explanation at the cursor; null while it is on its way. That of a weight or bias which has
   * been updated is its update's, for that made the number which is shown.
   */
  explanation(of: string): Explanation | null {
    const { pass, step } = this
    const id = this.known(`new_${of}`) ? `new_${of}` : of
    const passes = this.#passes
    if (!passes) return null
    const held = passes.explanation(pass, id)
    if (held && this.known(id)) return held
    const here = passes.explanationAt(pass, step, id)
    if (here) return here
    queueMicrotask(() => void this.#fetchExplanation(passes, { pass, step }, id))
    return held ? maskExplanation(held, (other) => this.known(other)) : null
  }

  // --- looking ------------------------------------------------------------------------------

  hover(id: string | null): void {
    this.#hovered = id
  }

  pin(id: string | null): void {
    this.#pinned = id
  }

  dismiss(): void {
    this.#problem = null
  }

  dismissStop(): void {
    this.#stop = null
  }

  // --- moving -------------------------------------------------------------------------------

  /** One unit forward or back; over a pass's border as if its two sides were one place. */
  move(direction: Direction, unit: Unit): void {
    this.#interruptions += 1
    this.advance(direction, unit)
  }

  /** As `move`, for a run, which goes on. Forward it ends where a condition holds. */
  advance(direction: Direction, unit: Unit): void {
    const { session } = this
    if (!session || !this.#trace) return
    if (this.#training) return this.stopTraining()
    this.#stop = null
    if (unit === 'epoch' && passesPerEpoch(session) > 1) {
      void this.#task(async () => {
        await this.#adopt(await this.#api.step(session.id, unit, 1, direction))
      })
      return
    }
    const to = this.program.move(this.#wanted ?? this.#place, unit, direction)
    if (direction === 'back') this.#goTo(to)
    else this.#goOn((this.#wanted && this.#seen) ?? this.#wanted ?? this.#place, to)
  }

  /** Shows a place at once if its pass is held; the server's cursor follows. */
  seek(pass: number, step: number): void {
    this.#interruptions += 1
    if (!this.#trace || pass < 0) return
    if (this.#training) {
      this.stopTraining()
      void this.#follower.after(async () => this.seek(pass, step))
      return
    }
    this.#stop = null
    this.#goTo({ pass, step })
  }

  // --- changing -----------------------------------------------------------------------------

  /** Loads the catalog and the session `saved`, or a new one where that is not to be had. */
  async start(saved: string | null): Promise<void> {
    await this.#work(async () => {
      this.#catalog = await this.#api.catalog()
      await this.#adopt(await this.#resume(saved))
    })
  }

  /** A number typed into the diagram: a weight, a bias, an input or a target. */
  edit(id: string, value: number): Promise<boolean> {
    const { kind, neuron } = parseId(id)
    if (kind === 'w' || kind === 'b') return this.change({ set: { [id]: value } })
    const sample = this.#trace?.sample
    if (!sample) return Promise.resolve(false)
    const { x, y } = sample
    return kind === 'y'
      ? this.change({ sample: { x, y: y.with(neuron - 1, value) } })
      : this.change({ sample: { x: x.with(neuron - 1, value), y } })
  }

  /** Shows the sample so many places further on in the data, round and round. */
  chooseSample(by: number): void {
    const { session, trace } = this
    if (!session || !trace) return
    const { samples } = session.setup
    const index = (trace.sample.index + by + samples) % samples
    void this.change({ sample: { index } })
  }

  /** Changes parameters, sample or training at the cursor; false when the server refused. */
  change(patch: SessionPatch): Promise<boolean> {
    return this.#work(async () => {
      const { id, revision } = this.#present()
      await this.#adopt(await this.#api.patch(id, revision, patch))
    })
  }

  /** A new session; false when the server refused. */
  create(body: SessionCreate): Promise<boolean> {
    return this.#work(async () => {
      await this.#adopt(await this.#api.create(body))
      this.#pinned = null
    })
  }

  /** Trains whole epochs, telling how it goes; null when the server refused. */
  async train(move: TrainMove, tell: (progress: TrainProgress) => void): Promise<TrainView | null> {
    let result: TrainView | null = null
    await this.#work(async () => {
      this.#training = true
      try {
        const trained = await this.#trainer.run(this.#present(), move, tell)
        result = trained.result
        await this.#adopt(trained.session)
      } finally {
        this.#training = false
      }
    })
    return result
  }

  /** Ends a training; what was learnt stays, and the page goes where it has come to. */
  stopTraining(): void {
    if (this.#training) this.#trainer.stop()
  }

  /** A note on the session, such as a bookmark: nothing that is computed changes. */
  note(write: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.#task(async () => {
      const { id } = this.#present()
      await write(this.#api, id)
      this.#accept(await this.#api.session(id))
    })
  }

  /** A question that may go unanswered, asked when the server stands where the page does. */
  async ask<T>(question: (api: Api, session: string) => Promise<T>): Promise<T | null> {
    try {
      return await this.#follower.after(() => question(this.#api, this.#present().id))
    } catch (error) {
      if (error instanceof ApiError) return null
      throw error
    }
  }

  /** Changes conditions: the place and the numbers stay, but where a move stops is asked anew. */
  mark(change: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.#task(async () => {
      const { id, revision } = this.#present()
      await change(this.#api, id)
      const view = await this.#api.session(id)
      if (view.revision > revision + 1) return this.#adopt(view)
      this.#session = view
      this.#problem = null
      const said = this.#stop?.condition.id
      if (!view.conditions.some((one) => one.id === said)) this.#stop = null
      await this.#passes?.renewTraces()
      this.#trace = this.#passes?.trace(this.pass) ?? this.#trace
    })
  }

  /** Compares the gradients of the shown pass with central differences. */
  async checkGradients(): Promise<void> {
    await this.#work(async () => {
      await this.#passes?.loadCheck(this.#present().cursor.pass)
    })
  }

  /** A new session like this one but for `change`; false when the server refused. */
  remake(change: NetworkChange): Promise<boolean> {
    return this.#work(async () => {
      const session = this.#present()
      const first = await this.#api.trace(session.id, 0)
      await this.#adopt(await this.#api.create(remade(session, first, change)))
      this.#pinned = null
    })
  }

  // --- inside -------------------------------------------------------------------------------

  #neighbourhood(): ReadonlySet<string> {
    const { active } = this
    if (active === null) return new Set()
    const explanation = this.explanation(active)
    return new Set([active, ...(explanation?.depends_on ?? []), ...(explanation?.used_by ?? [])])
  }

  #goTo(to: Place): void {
    // what the pointer happens to rest on gives way to the step
    this.#hovered = null
    this.#seen = null
    const blocked = this.#trace?.diverged && to.pass > this.pass
    this.#show(blocked ? { pass: this.pass, step: this.reachable } : to)
    this.#follower.follow(this.#wanted ?? this.#place)
  }

  /** On to a place, or to the first stop on the way; what of it is not held must come first. */
  #goOn(from: Place, to: Place): void {
    const conditions = this.#session?.conditions ?? []
    const way = wayTo(from, to, conditions, (pass) => this.#passes?.trace(pass))
    if (way.unseen === null) {
      this.#goTo(way.to)
      if (way.stop) this.#halt(way.stop)
      return
    }
    this.#wanted = to
    this.#seen = way.unseen
    const { pass } = way.unseen
    if (pass > this.pass) this.#follower.follow({ pass: pass - 1, step: this.program.steps })
    void this.#fetchWanted()
  }

  #halt(stop: StopView): void {
    this.#stop = stop
    this.#interruptions += 1
  }

  #show(place: Place): void {
    const trace = this.#passes?.trace(place.pass)
    if (!trace) {
      this.#wanted = place
      void this.#fetchWanted()
      return
    }
    this.#trace = trace
    this.#place = { pass: place.pass, step: Math.max(0, Math.min(place.step, this.reachable)) }
    this.#wanted = null
    this.#prefetch()
  }

  /** One pass at a time: those that were wanted only in between are skipped. */
  async #fetchWanted(): Promise<void> {
    if (this.#fetching) return
    this.#fetching = true
    try {
      while (this.#wanted) {
        const pass: number = this.#seen?.pass ?? this.#wanted.pass
        if (pass > (this.#session?.furthest.pass ?? 0) + 1) await this.#follower.idle()
        await this.#passes?.loadTrace(pass)
        if (this.#seen?.pass === pass) this.#goOn(this.#seen, this.#wanted)
        else if (!this.#seen && this.#wanted.pass === pass) this.#show(this.#wanted)
      }
    } catch (error) {
      await this.#recover(error)
    } finally {
      this.#fetching = false
    }
  }

  /** What the next keys may need. A failure here is nobody's yet: the move itself reports it. */
  #prefetch(): void {
    const { pass, step, program } = this
    const passes = this.#passes
    if (!passes || !this.#session) return
    const around = [passes.loadExplanations(pass, step, program.steps)]
    if (pass <= this.#session.furthest.pass && !this.#trace?.diverged) {
      around.push(passes.loadTrace(pass + 1), passes.loadExplanations(pass + 1, 0, program.steps))
    }
    if (pass > 0) around.push(passes.loadTrace(pass - 1))
    void Promise.allSettled(around)
    passes.keepAround(pass)
    void this.#checkUnasked(passes, pass)
  }

  /** Every pass of a small network is checked against central differences without being asked. */
  async #checkUnasked(passes: Passes, pass: number): Promise<void> {
    if (!this.#trace || this.#trace.diverged || passes.check(pass)) return
    if (parameterCount(this.#trace) > MOST_CHECKED) return
    await this.#follower.after(async () => {
      const here = this.#session?.cursor.pass === pass && this.pass === pass
      if (here && passes === this.#passes) await passes.loadCheck(pass).catch(() => undefined)
    })
  }

  async #fetchExplanation(passes: Passes, { pass, step }: Place, id: string): Promise<void> {
    await this.#follower.idle()
    if (passes !== this.#passes || pass !== this.pass || step !== this.step) return
    await passes.loadExplanationAt(pass, step, id).catch(() => undefined)
  }

  /** A snapshot that answers a move: the page's own cursor may be ahead of it already. */
  #accept(view: SessionView): void {
    const before = this.#session
    if (view.id !== before?.id) return
    this.#session = view
    this.#problem = null
    // more than this one move has happened to the session: what is held may be outdated
    if (view.revision > before.revision + 1) void this.#work(() => this.#adopt(this.#present()))
    else this.#prefetch()
  }

  /** Another session, or another edition of this one: shown once its pass is there. */
  async #adopt(view: SessionView): Promise<void> {
    const { pass, step, steps } = view.cursor
    const passes = new Passes(this.#api, view)
    const explanations = passes.loadExplanations(pass, step, steps).catch(() => undefined)
    await Promise.all([passes.loadTrace(pass), explanations])
    this.#follower.forget()
    this.#session = view
    this.#passes = passes
    this.#edition += 1
    this.#problem = null
    this.#seen = null
    this.#stop = null
    this.#show({ pass, step })
    if (view.stopped_by) this.#halt(view.stopped_by)
  }

  async #resume(saved: string | null): Promise<SessionView> {
    if (saved === null) return this.#api.create({})
    try {
      return await this.#api.session(saved)
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 404) return this.#api.create({})
      throw error
    }
  }

  #present(): SessionView {
    if (!this.#session) throw new Error('there is no session yet')
    return this.#session
  }

  /** A task of the reader's own: it ends a run. */
  #work(task: () => Promise<void>): Promise<boolean> {
    this.#interruptions += 1
    return this.#task(task)
  }

  /** Runs a task after all moves before it; a refusal is told, and the page goes back in step. */
  async #task(task: () => Promise<void>): Promise<boolean> {
    this.stopTraining()
    this.#working += 1
    try {
      await this.#follower.after(task)
      return true
    } catch (error) {
      await this.#recover(error)
      return false
    } finally {
      this.#working -= 1
    }
  }

  /** Tells the refusal and goes where the server stands: its word counts. */
  async #recover(error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) throw error
    this.#follower.forget()
    this.#wanted = null
    this.#seen = null
    this.#interruptions += 1
    const session = this.#session
    if (session && OUT_OF_STEP.has(error.problem.status)) {
      await this.#adopt(await this.#resume(session.id)).catch(() => undefined)
    }
    this.#problem = error.problem
  }
}

/** Passes that one epoch takes at the present batch size. */
export function passesPerEpoch({ setup, training }: SessionView): number {
  return Math.ceil(setup.samples / training.batch_size)
}

function parameterCount({ network }: TraceView): number {
  const { sizes } = network
  return sizes.slice(1).reduce((sum, size, index) => sum + size * ((sizes[index] ?? 0) + 1), 0)
}
