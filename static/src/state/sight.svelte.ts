/**
 * What a component may ask of a session: where it stands, what is shown, what is looked at.
 *
 * Three parts know it: the line to the server (`Link`), the place in the passes (`Walk`) and what
 * is looked at (`Focus`). Nothing is changed from here.
 */
import { parseId } from '../api/ids'
import type { Api } from '../api/api'
import type {
  CatalogView,
  Explanation,
  GradientCheckView,
  Phase,
  Place,
  Problem,
  SessionView,
  StopView,
  TraceView,
  Unit,
} from '../api/types'
import { Before } from './before.svelte'
import type { EdgeKind } from './edge_values'
import { Focus, type Role } from './focus.svelte'
import { Link } from './link.svelte'
import type { View } from './masking'
import { isIn } from '../api/presence'
import type { Program } from './program'
import type { Looking } from './standing.svelte'
import { Walk } from './walk.svelte'

export class Sight {
  protected readonly link: Link
  protected readonly walk: Walk
  protected readonly attention: Focus
  /** What stood here before the last change. */
  readonly before: Before

  readonly units: readonly Unit[] = $derived.by(() => this.session?.cursor.units ?? ['op'])
  readonly gradientCheck: GradientCheckView | null = $derived.by(() =>
    this.walk.isAside ? null : (this.link.passes?.check(this.pass) ?? null),
  )

  constructor(api: Api, guest = false) {
    const attendant = {
      adopted: (view: SessionView) => this.walk.arrive(view),
      followed: () => this.walk.prefetch(),
      disturbed: () => this.walk.interrupt(),
      refused: () => {
        const wanted = this.walk.destination
        this.walk.giveUp()
        return wanted
      },
      resumed: (place: Place) => {
        const { pass, step } = this.walk.destination
        if (pass !== place.pass || step !== place.step) this.walk.seek(place)
      },
    }
    this.link = new Link(api, attendant, guest)
    this.walk = new Walk(this.link, () => this.attention.attend())
    this.attention = new Focus(this.link, this.walk)
    this.before = new Before(this.link, this.walk)
  }

  // --- the session ----------------------------------------------------------------------------

  get session(): SessionView | null {
    return this.link.session
  }

  get catalog(): CatalogView | null {
    return this.link.catalog
  }

  /** The last refusal, until it is dismissed or a later call succeeds. */
  get problem(): Problem | null {
    return this.link.problem
  }

  /** A change goes out as soon as the server answers again. Told with the problem. */
  get unsent(): boolean {
    return this.link.unsent
  }

  /** The page waits for the server before it can show what was asked for. */
  get busy(): boolean {
    return this.link.waiting || this.walk.wanted !== null
  }

  /** A training is under way on the server. */
  get training(): boolean {
    return this.link.lessons.running
  }

  /** The last training was ended from here, not by somebody else's write. */
  get stoppedHere(): boolean {
    return this.link.lessons.stoppedHere
  }

  /** Grows whenever what was computed may have changed: by an edit, a training, another writer. */
  get edition(): number {
    return this.link.edition
  }

  // --- the place ------------------------------------------------------------------------------

  /** The shown pass, unmasked. */
  get trace(): TraceView | null {
    return this.walk.trace
  }

  /** The shown pass as far as it is computed at the cursor. */
  get view(): View | null {
    return this.walk.view
  }

  get program(): Program {
    return this.walk.program
  }

  get pass(): number {
    return this.walk.pass
  }

  /** Ops done of the shown pass. */
  get step(): number {
    return this.walk.step
  }

  /** Steps of the shown pass that can be reached: fewer than the program's when it diverges. */
  get reachable(): number {
    return this.walk.reachable
  }

  /** The id made by the op just done. */
  get last(): string | null {
    return this.walk.last
  }

  /** The id that the next op will make. */
  get next(): string | null {
    return this.walk.next
  }

  /** The ids that the last move made, in the order of their ops. */
  get made(): readonly string[] {
    return this.walk.made
  }

  get phase(): Phase {
    return this.walk.phase
  }

  get atStart(): boolean {
    return this.walk.atStart
  }

  /** Nothing lies ahead. */
  get atEnd(): boolean {
    return this.walk.atEnd
  }

  /** Where the reader wants to be: the place that is shown, or the one that is on its way. */
  get destination(): Place {
    return this.walk.destination
  }

  /** The condition that ended the last move, until the next one. */
  get stop(): StopView | null {
    return this.walk.stop
  }

  /** Grows by all that ends a run: a move by hand, a change, a stop, a refusal. */
  get interruptions(): number {
    return this.walk.interruptions
  }

  /** Whether the network has a quantity of this name. */
  has(id: string): boolean {
    return this.trace !== null && isIn(id, this.trace)
  }

  known(id: string): boolean {
    return this.walk.known(id)
  }

  /** The value at the cursor; null while it is not computed. */
  value(id: string): number | null {
    return this.walk.value(id)
  }

  /** The value in this pass's record, once it is known: of a weight or bias the starting one. */
  recorded(id: string): number | null {
    return this.walk.recorded(id)
  }

  /** The values of all edges at the cursor; NaN where one is not computed. */
  edgeValues(kind: EdgeKind): Float64Array {
    return this.walk.edgeValues(kind)
  }

  /** Another number whenever the values of edges may be others than they were in this pass. */
  edgesMade(kind: EdgeKind): number {
    return this.walk.edgesMade(kind)
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
    return this.walk.valueBefore(id)
  }

  /** The sample that is looked at without learning from it; null where that is none. */
  get looking(): Looking | null {
    return this.walk.looking
  }

  // --- looking --------------------------------------------------------------------------------

  get hovered(): string | null {
    return this.attention.hovered
  }

  /** Sums are so long that few moves of a run that hurries are explained. */
  get explainsFew(): boolean {
    return this.link.passes?.explainsFew ?? false
  }

  /** Something is looked at that stays from move to move, unlike what a move has made. */
  get looksAt(): boolean {
    return this.pinned !== null || this.hovered !== null || this.way !== null
  }

  get pinned(): string | null {
    return this.attention.pinned
  }

  /** The id that is explained. */
  get active(): string | null {
    return this.attention.active
  }

  /** The active id with its sources and its uses. */
  get focus(): ReadonlySet<string> {
    return this.attention.neighbourhood
  }

  /** The id whose sources and uses are lit: what is pointed at, pinned, or was computed last. */
  get attended(): string | null {
    return this.attention.attended
  }

  /** The attended id with its direct sources and uses. */
  get roles(): ReadonlyMap<string, Role> {
    return this.attention.roles
  }

  /** The explanation at the cursor; null while it is on its way. Only the active id's is fetched. */
  explanation(of: string): Explanation | null {
    return this.attention.explanation(of)
  }

  /** The way through the network that is lit; null where none is. */
  get way(): readonly string[] | null {
    return this.attention.way
  }

  /** Lights a way through the network, such as a weight's to the cost, or puts it out. */
  light(way: readonly string[] | null): void {
    this.attention.light(way)
  }

  // --- asking ---------------------------------------------------------------------------------

  /** What an answer about the shown pass is about: it changes with all that may change the answer. */
  get stamp(): string {
    const { session, edition, pass, looking } = this
    return [session?.id, edition, pass, looking?.sample ?? ''].join(' ')
  }

  /** A question that may go unanswered: null, and `refused` is told why. */
  ask<T>(
    question: (api: Api, session: string) => Promise<T>,
    refused?: (problem: Problem) => void,
  ): Promise<T | null> {
    return this.link.ask(question, refused)
  }

  /** A question that changes nothing, asked at once, in a training too; a refusal is the asker's. */
  peek<T>(question: (api: Api, session: string) => Promise<T>): Promise<T> {
    return this.link.peek(question)
  }

  /** A question whose refusal is told: the answer is null then. */
  async request<T>(question: (api: Api, session: string) => Promise<T>): Promise<T | null> {
    let answer = null as T | null
    await this.link.task(async (api) => {
      answer = await question(api, this.link.present().id)
    })
    return answer
  }
}
