/**
 * The laboratory: a reader's intentions, and all that a component may ask about the session.
 *
 * Three parts do the work: the line to the server (`Link`), the place in the passes (`Walk`) and
 * what is looked at (`Focus`). Here they are only put together.
 */
import { createContext } from 'svelte'
import { parseId } from '../api/ids'
import type { Api } from '../api/client'
import type {
  CatalogView,
  ChangeView,
  DataCreate,
  Direction,
  Explanation,
  GradientCheckView,
  NetworkCreate,
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
import type { EdgeKind } from './edge_values'
import { Focus, type Role } from './focus.svelte'
import { Link, type Opening } from './link.svelte'
import { isIn } from '../api/presence'
import type { Program } from './program'
import { nameFor, type NetworkChange } from './setup'
import { Tour } from './tour.svelte'
import { type Looking, Walk } from './walk.svelte'

/** A change that can be taken back; `session`: another session was opened in place of one. */
export interface Undoable {
  kind: ChangeView['kind'] | 'session'
  text: string
}

/** What goes along with every move of the reader's: another session that is held against this one. */
export interface Companion {
  canGo(direction: Direction): boolean
  advance(direction: Direction, unit: Unit): void
  seek(from: Place, to: Place): void
  look(index: number | null): void
}

export class Lab {
  companion: Companion | null = null
  readonly #api: Api
  readonly #link: Link
  readonly #walk: Walk
  readonly #focus: Focus
  /** The first minute. */
  readonly tour = new Tour(this)
  /** The session that was left for this one, and the one that was left to come back to this. */
  #left = $state<string | null>(null)
  #ahead = $state<string | null>(null)
  /** Whether the last turn in the history was one back. */
  #wentBack = true

  readonly units: readonly Unit[] = $derived.by(() => this.session?.cursor.units ?? ['op'])
  readonly gradientCheck: GradientCheckView | null = $derived.by(() =>
    this.#walk.isAside ? null : (this.#link.passes?.check(this.pass) ?? null),
  )

  constructor(api: Api, guest = false) {
    this.#api = api
    const attendant = {
      adopted: (view: SessionView) => this.#walk.arrive(view),
      followed: () => this.#walk.prefetch(),
      disturbed: () => this.#walk.interrupt(),
      refused: () => this.#walk.giveUp(),
    }
    this.#link = new Link(api, attendant, guest)
    this.#walk = new Walk(this.#link, () => this.#focus.attend())
    this.#focus = new Focus(this.#link, this.#walk)
  }

  // --- the session ----------------------------------------------------------------------------

  get session(): SessionView | null {
    return this.#link.session
  }

  get catalog(): CatalogView | null {
    return this.#link.catalog
  }

  /** The last refusal, until it is dismissed or a later call succeeds. */
  get problem(): Problem | null {
    return this.#link.problem
  }

  /** The page waits for the server before it can show what was asked for. */
  get busy(): boolean {
    return this.#link.waiting || this.#walk.wanted !== null
  }

  /** A training is under way on the server. */
  get training(): boolean {
    return this.#link.training
  }

  /** Grows whenever what was computed may have changed: by an edit, a training, another writer. */
  get edition(): number {
    return this.#link.edition
  }

  // --- the place ------------------------------------------------------------------------------

  /** The shown pass, unmasked. */
  get trace(): TraceView | null {
    return this.#walk.trace
  }

  get program(): Program {
    return this.#walk.program
  }

  get pass(): number {
    return this.#walk.pass
  }

  /** Ops done of the shown pass. */
  get step(): number {
    return this.#walk.step
  }

  /** Steps of the shown pass that can be reached: fewer than the program's when it diverges. */
  get reachable(): number {
    return this.#walk.reachable
  }

  /** The id made by the op just done. */
  get last(): string | null {
    return this.#walk.last
  }

  /** The id that the next op will make. */
  get next(): string | null {
    return this.#walk.next
  }

  /** The ids that the last move made, in the order of their ops. */
  get made(): readonly string[] {
    return this.#walk.made
  }

  get phase(): Phase {
    return this.#walk.phase
  }

  get atStart(): boolean {
    return this.#walk.atStart
  }

  /** Nothing lies ahead. */
  get atEnd(): boolean {
    return this.#walk.atEnd
  }

  /** Where the reader wants to be: the place that is shown, or the one that is on its way. */
  get destination(): Place {
    return this.#walk.destination
  }

  /** The condition that ended the last move, until the next one. */
  get stop(): StopView | null {
    return this.#walk.stop
  }

  /** Grows by all that ends a run: a move by hand, a change, a stop, a refusal. */
  get interruptions(): number {
    return this.#walk.interruptions
  }

  /** Whether the network has a quantity of this name. */
  has(id: string): boolean {
    return this.trace !== null && isIn(id, this.trace)
  }

  known(id: string): boolean {
    return this.#walk.known(id)
  }

  /** The value at the cursor; null while it is not computed. */
  value(id: string): number | null {
    return this.#walk.value(id)
  }

  /** The value in this pass's record, once it is known: of a weight or bias the starting one. */
  recorded(id: string): number | null {
    return this.#walk.recorded(id)
  }

  /** The values of all edges at the cursor; NaN where one is not computed. */
  edgeValues(kind: EdgeKind): Float64Array {
    return this.#walk.edgeValues(kind)
  }

  /** Another number whenever the values of edges may be others than they were in this pass. */
  edgesMade(kind: EdgeKind): number {
    return this.#walk.edgesMade(kind)
  }

  /** What this pass's update makes of a weight or bias, whether it is done yet or not. */
  updated(id: string): number | null {
    const { kind, layer, neuron, source } = parseId(id)
    const at = this.trace?.layers[layer - 1]
    const value = kind === 'w' ? at?.new_w?.[neuron - 1]?.[source - 1] : at?.new_b?.[neuron - 1]
    return value ?? null
  }

  /** The value that stood at the same step a pass before; null where there was none. */
  valueBefore(id: string): number | null {
    return this.#walk.valueBefore(id)
  }

  /** The sample that is looked at without learning from it; null where that is none. */
  get looking(): Looking | null {
    return this.#walk.looking
  }

  // --- looking --------------------------------------------------------------------------------

  get hovered(): string | null {
    return this.#focus.hovered
  }

  get pinned(): string | null {
    return this.#focus.pinned
  }

  /** The id that is explained. */
  get active(): string | null {
    return this.#focus.active
  }

  /** The active id with its sources and its uses. */
  get focus(): ReadonlySet<string> {
    return this.#focus.neighbourhood
  }

  /** The id whose sources and uses are lit: what is pointed at, pinned, or was computed last. */
  get attended(): string | null {
    return this.#focus.attended
  }

  /** The attended id with its direct sources and uses. */
  get roles(): ReadonlyMap<string, Role> {
    return this.#focus.roles
  }

  /** The explanation at the cursor; null while it is on its way. Only the active id's is fetched. */
  explanation(of: string): Explanation | null {
    return this.#focus.explanation(of)
  }

  /** The way through the network that is lit; null where none is. */
  get way(): readonly string[] | null {
    return this.#focus.way
  }

  /** Lights a way through the network, such as a weight's to the cost, or puts it out. */
  light(way: readonly string[] | null): void {
    this.#focus.light(way)
  }

  hover(id: string | null): void {
    this.#focus.hover(id)
  }

  pin(id: string | null): void {
    this.#focus.pin(id)
  }

  /** Shows this very place for another sample of the data; nothing is changed by it. */
  look(index: number): void {
    const { session, trace } = this
    if (!session || !trace || this.training) return
    this.companion?.look(index)
    this.#walk.interrupt()
    this.#link.look(index === this.#link.ownSample(this.pass) ? null : index)
    this.#walk.look()
  }

  /** Looks at the sample so many places further on in the data, round and round. */
  lookOn(by: number): void {
    const { session, trace } = this
    if (!session || !trace) return
    const { samples } = session.setup
    const here = this.looking?.sample ?? trace.sample.index
    this.look((here + by + samples) % samples)
  }

  /** Back to the sample that the pass learns from. */
  lookBack(): void {
    if (!this.looking) return
    this.companion?.look(null)
    this.#walk.interrupt()
    this.#link.look(null)
    this.#walk.look()
  }

  dismiss(): void {
    this.#link.dismiss()
  }

  dismissStop(): void {
    this.#walk.dismissStop()
  }

  // --- moving ---------------------------------------------------------------------------------

  /** One unit forward or back; over a pass's border as if its two sides were one place. */
  move(direction: Direction, unit: Unit): void {
    this.#walk.interrupt()
    this.advance(direction, unit)
  }

  /** Whether there is something that way, here or where the companion is. */
  canGo(direction: Direction): boolean {
    const ends = direction === 'back' ? this.atStart : this.atEnd
    return !ends || (this.companion?.canGo(direction) ?? false)
  }

  /** As `move`, for a run, which goes on. Forward it ends where a condition holds. */
  advance(direction: Direction, unit: Unit): void {
    const { session } = this
    if (!session || !this.trace) return
    if (this.training) return this.stopTraining()
    if (this.companion) {
      this.companion.advance(direction, unit)
      if (direction === 'back' ? this.atStart : this.atEnd) return
    }
    if (unit === 'epoch' && passesPerEpoch(session) > 1) {
      this.dismissStop()
      void this.#link.task(async (api) => {
        await this.#link.adopt(await api.step(session.id, unit, 1, direction))
      })
      return
    }
    // what the pointer happens to rest on gives way to the step
    this.#focus.hover(null)
    this.#walk.go(direction, unit)
  }

  /** Shows a place at once if its pass is held; the server's cursor follows. */
  seek(pass: number, step: number): void {
    this.#walk.interrupt()
    if (!this.trace || pass < 0) return
    if (this.training) {
      this.stopTraining()
      void this.#link.after(async () => this.seek(pass, step))
      return
    }
    this.#focus.hover(null)
    this.companion?.seek(this.destination, { pass, step })
    this.#walk.seek({ pass, step })
  }

  /** Asks again for all that the server writes out, as after a change of how it is to write. */
  refresh(): Promise<boolean> {
    const sample = this.looking?.sample
    return this.#work(async (api) => {
      await this.#link.adopt(await api.session(this.#link.present().id))
      if (sample !== undefined) this.look(sample)
    })
  }

  // --- taking back ---------------------------------------------------------------------------

  /** What can be taken back or done again: the last change of this session, or leaving another. */
  get history(): { undo: Undoable | null; redo: Undoable | null } {
    const { undo = null, redo = null } = this.session?.history ?? {}
    const left: Undoable | null = this.#left ? { kind: 'session', text: '' } : null
    const ahead: Undoable | null = this.#ahead ? { kind: 'session', text: '' } : null
    return { undo: undo ?? left, redo: redo ?? ahead }
  }

  /** Kind of the change that led here, or was taken back to come here; null where there is none. */
  get turn(): ChangeView['kind'] | null {
    const { undo = null, redo = null } = this.session?.history ?? {}
    // an edit leaves nothing to be done again, but so does doing the last one again
    return (redo !== null && this.#wentBack ? redo : undo)?.kind ?? null
  }

  /** Takes the last changes back; false when the server refused. */
  undo(count = 1): Promise<boolean> {
    return this.#work(async (api) => {
      const { id, history } = this.#link.present()
      if (history?.undo) {
        const view = await api.undo(id, count)
        this.#wentBack = true
        return this.#link.adopt(view)
      }
      if (this.#left === null) return
      await this.#link.adopt(await api.session(this.#left))
      this.#ahead = id
      this.#left = null
    })
  }

  /** Does again what was taken back last. */
  redo(count = 1): Promise<boolean> {
    return this.#work(async (api) => {
      const { id, history } = this.#link.present()
      if (history?.redo) {
        const view = await api.redo(id, count)
        this.#wentBack = false
        return this.#link.adopt(view)
      }
      if (this.#ahead === null) return
      await this.#link.adopt(await api.session(this.#ahead))
      this.#left = id
      this.#ahead = null
    })
  }

  /** Passes that a change would discard: an edit those after this one, another session all of them. */
  discards(change: 'edit' | 'session'): number {
    const { session } = this
    if (!session) return 0
    const { pass, step } = session.furthest
    const begun = pass + (step > 0 ? 1 : 0)
    return change === 'session' ? begun : Math.max(0, begun - (this.destination.pass + 1))
  }

  // --- changing -------------------------------------------------------------------------------

  /** Loads the catalog and what is wanted, or a new session where that is not to be had. */
  async start(wanted: Opening = {}): Promise<void> {
    await this.#work(() => this.#link.open(wanted))
  }

  /** Lets the server know that the session is open here, so that it does not go for want of room. */
  async stay(): Promise<void> {
    if (this.session) await this.#link.ask((api, id) => api.session(id))
  }

  /** Opens again what could not be opened. */
  async startAgain(): Promise<void> {
    await this.#work(() => this.#link.reopen())
  }

  /** Goes to a session that is there already; false when the server has none of this id. */
  visit(id: string): Promise<boolean> {
    return this.#work(async (api) => {
      await this.#link.adopt(await api.session(id))
      this.#left = null
      this.#ahead = null
      this.#focus.hover(null)
      this.pin(null)
    })
  }

  /** A lab beside this one, for another session that there is. */
  another(): Lab {
    return new Lab(this.#api, true)
  }

  /** A number typed into the diagram: a weight, a bias, an input or a target. */
  edit(id: string, value: number): Promise<boolean> {
    const { kind, neuron } = parseId(id)
    if (kind === 'w' || kind === 'b') return this.change({ set: { [id]: value } })
    return this.#patch(async () => {
      const { index, x, y } = await this.#link.sample()
      // who types into a sample that is only looked at wants to learn from it
      const chosen = this.looking ? { index } : {}
      return kind === 'y'
        ? { sample: { ...chosen, x, y: y.with(neuron - 1, value) } }
        : { sample: { ...chosen, x: x.with(neuron - 1, value), y } }
    })
  }

  /** Lets the shown pass learn from a sample of the data instead of its own. */
  learnFrom(index: number): Promise<boolean> {
    return this.change({ sample: { index } })
  }

  /** Changes parameters, sample or training at the cursor; false when the server refused. */
  change(patch: SessionPatch): Promise<boolean> {
    return this.#patch(async () => patch)
  }

  /** A new session; false when the server refused. */
  create(body: SessionCreate): Promise<boolean> {
    return this.#work(async (api) => {
      await this.#leaveFor(await api.create(body))
    })
  }

  /** A new session made of a file; undo comes back to this one. False when it was refused. */
  bring(file: Blob, mediaType: string): Promise<boolean> {
    return this.#work(async (api) => {
      await this.#leaveFor(await api.bring(file, mediaType))
    })
  }

  /** A new session that goes on from this one but for `change`; false when the server refused. */
  remake(change: NetworkChange, data?: DataCreate): Promise<boolean> {
    return this.#work(async (api) => {
      const { id, parent } = this.#link.present()
      const network = change as NetworkCreate
      // of a branch it is another branch
      const branch = parent ? { branch: nameFor(parent.name, change) } : {}
      await this.#leaveFor(
        await api.create({ from: id, network, ...branch, ...(data ? { data } : {}) }),
      )
    })
  }

  /** Trains whole epochs, telling how it goes; null when the server refused. */
  train(move: TrainMove, tell: (progress: TrainProgress) => void): Promise<TrainView | null> {
    this.#walk.interrupt()
    return this.#link.train(move, tell)
  }

  /** Ends a training; what was learnt stays, and the page goes where it has come to. */
  stopTraining(): void {
    this.#link.stopTraining()
  }

  /** A note on the session, such as a bookmark: nothing that is computed changes. */
  note(write: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.#link.task(async (api) => {
      const { id, revision } = this.#link.present()
      await write(api, id)
      const view = await api.session(id)
      if (view.revision > revision + 1) await this.#link.adopt(view)
      else this.#link.note(view)
    })
  }

  /** Changes conditions: the place and the numbers stay, but where a move stops is asked anew. */
  mark(change: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.#link.task(async (api) => {
      const { id, revision } = this.#link.present()
      await change(api, id)
      const view = await api.session(id)
      if (view.revision > revision + 1) return this.#link.adopt(view)
      this.#link.note(view)
      await this.#walk.renewStops(view)
    })
  }

  /** What an answer about the shown pass is about: it changes with all that may change the answer. */
  get stamp(): string {
    const { session, edition, pass, looking } = this
    return [session?.id, edition, pass, looking?.sample ?? ''].join(' ')
  }

  /** A question that may go unanswered, asked when the server stands where the page does. */
  ask<T>(question: (api: Api, session: string) => Promise<T>): Promise<T | null> {
    return this.#link.ask(question)
  }

  /** A question that changes nothing, asked at once, in a training too; a refusal is the asker's. */
  peek<T>(question: (api: Api, session: string) => Promise<T>): Promise<T> {
    return this.#link.peek(question)
  }

  /** A question whose refusal is told: the answer is null then. */
  async request<T>(question: (api: Api, session: string) => Promise<T>): Promise<T | null> {
    let answer = null as T | null
    await this.#link.task(async (api) => {
      answer = await question(api, this.#link.present().id)
    })
    return answer
  }

  /** Compares the gradients of the shown pass with central differences. */
  async checkGradients(): Promise<void> {
    if (this.#walk.isAside) return
    await this.#work(async () => {
      await this.#link.passes?.loadCheck(this.#link.present().cursor.pass)
    })
  }

  /** Shows a new session; the one that is left stays on the server, to come back to. */
  async #leaveFor(view: SessionView): Promise<void> {
    const left = this.session?.id ?? null
    await this.#link.adopt(view)
    this.#left = left
    this.#ahead = null
    this.pin(null)
  }

  /** What a patch says is asked when its turn comes: a change before it may have changed that. */
  #patch(patch: () => Promise<SessionPatch>): Promise<boolean> {
    return this.#work(async (api) => {
      const body = await patch()
      const { id, revision } = this.#link.present()
      await this.#link.adopt(await api.patch(id, revision, body))
    })
  }

  /** A task of the reader's own: it ends a run. */
  #work(task: (api: Api) => Promise<void>): Promise<boolean> {
    this.#walk.interrupt()
    return this.#link.task(task)
  }
}

/** Passes that one epoch takes at the present batch size. */
export function passesPerEpoch(session: SessionView): number {
  return Math.ceil(learnt(session) / session.training.batch_size)
}

/** Samples that are learnt from: those kept for testing are none of them. */
export function learnt(session: SessionView | null): number {
  return session ? session.setup.samples - session.setup.test_samples : 1
}

export const [getLab, setLab] = createContext<Lab>()
