/**
 * Where the reader goes: from the place that is shown to the one that is on its way.
 *
 * The cursor moves at once over the held trace; the server's follows.
 */
import type { Direction, Place, SessionView, StopView, TraceView, Unit } from '../api/types'
import type { Link } from './link.svelte'
import type { Passes } from './passes.svelte'
import { Standing } from './standing.svelte'
import { wayTo } from './stops'

/** Parameters of the largest network whose gradients are checked unasked: each costs two passes. */
const MOST_CHECKED = 500
/** Of a run that hurries one move of many is explained: so many milliseconds apart, and the last. */
const APART = 500
const REST = 150

/** The next move is about to come; in a hurry so soon that this one is not read. */
export type Haste = 'none' | 'passing' | 'hurried'

export class Walk extends Standing {
  readonly #arrived: () => void

  /** Where the reader wants to be while that pass is still on its way. */
  #wanted = $state.raw<Place | null>(null)
  /** Up to where the way there has been looked at for stops; null where it is a seek. */
  #seen: Place | null = null
  #stop = $state.raw<StopView | null>(null)
  #interruptions = $state(0)
  #arrivals = $state(0)
  #fetching = false
  #haste: Haste = 'none'
  /** Moves follow each other faster than they can be explained one by one. */
  #hurries = false
  /** When a place was explained last. */
  #explained = -Infinity
  #rest: ReturnType<typeof setTimeout> | undefined

  /** `arrived` is told whenever another place is shown. */
  constructor(link: Link, arrived: () => void) {
    super(link)
    this.#arrived = arrived
  }

  /** The condition that ended the last move, until the next one. */
  get stop(): StopView | null {
    return this.#stop
  }

  /** Grows by all that ends a run: a move by hand, a change, a stop, a refusal. */
  get interruptions(): number {
    return this.#interruptions
  }

  /** Grows whenever a place is shown, be it the same one anew. */
  get arrivals(): number {
    return this.#arrivals
  }

  /** The place that was asked for while its pass is still on its way. */
  get wanted(): Place | null {
    return this.#wanted
  }

  /** Where the reader wants to be: the place that is shown, or the one that is on its way. */
  get destination(): Place {
    return this.#wanted ?? this.place
  }

  // --- going ----------------------------------------------------------------------------------

  /**
   * One unit of the program on or back; forward it ends where a condition holds. Of moves in haste the
   * server need not be told of each.
   */
  go(direction: Direction, unit: Unit, haste: Haste = 'none'): void {
    this.#stop = null
    this.#haste = haste
    const to = this.program.move(this.destination, unit, direction)
    if (direction === 'back') this.#goTo(to)
    else if (this.isAside) this.#goTo(to, this.destination)
    else this.#goOn((this.#wanted && this.#seen) ?? this.destination, to)
  }

  /** Shows a place at once if its pass is held; the server's cursor follows. */
  seek(place: Place): void {
    this.#stop = null
    this.#haste = 'none'
    this.#goTo(place)
  }

  /** Shows a pass in passing: nothing is asked for it, and the server's cursor stays. */
  glance(trace: TraceView, step = 0): void {
    this.stand(trace, { pass: trace.pass, step }, null)
  }

  /** Where the server stands in a session or an edition that is new here. */
  arrive({ cursor: { pass, step }, stopped_by }: SessionView): void {
    this.#seen = null
    this.#stop = null
    this.#show({ pass, step })
    if (stopped_by) this.#halt(stopped_by)
  }

  /** Shows the same place again, of the sample that is looked at now. */
  look(): void {
    this.#seen = null
    this.#stop = null
    this.#show(this.destination)
  }

  /** Ends what goes on by itself. */
  interrupt(): void {
    this.#interruptions += 1
  }

  dismissStop(): void {
    this.#stop = null
  }

  /** What was wanted will not come. */
  giveUp(): void {
    this.#wanted = null
    this.#seen = null
    this.#interruptions += 1
  }

  /** Conditions are others now: the place and the numbers stay, but not where a move stops. */
  async renewStops({ conditions }: SessionView): Promise<void> {
    const said = this.#stop?.condition.id
    if (!conditions.some((one) => one.id === said)) this.#stop = null
    await this.link.passes?.renewTraces()
    this.renew()
  }

  /** What the next keys may need. A failure here is nobody's yet: the move itself reports it. */
  prefetch(): void {
    const { pass, program } = this
    const { passes, session } = this.link
    if (!passes || !session) return
    const here = this.#explain(passes)
    const around = [here]
    // what is looked at may stay finite where the pass itself has no end
    const ends = this.isAside ? this.link.ends(pass) : !this.trace?.diverged
    if (pass <= session.furthest.pass && ends) {
      // what is shown now must not wait for what may be shown next
      const next = here.then(() =>
        this.#isNear(passes, pass) && !this.#hurries
          ? passes.loadExplanations(pass + 1, 0, program.steps)
          : undefined,
      )
      around.push(passes.loadTrace(pass + 1), next)
    }
    if (pass > 0) around.push(passes.loadTrace(pass - 1))
    void Promise.allSettled(around)
    passes.keepAround(pass)
    void this.#checkUnasked(passes, pass)
  }

  // --- inside ---------------------------------------------------------------------------------

  /** `from` is where a move on began: what it computed since is what it made. */
  #goTo(to: Place, from: Place | null = null): void {
    this.#seen = null
    const blocked = this.trace?.diverged && to.pass > this.pass
    const since = from?.pass === to.pass ? from.step : 0
    this.#show(
      blocked ? { pass: this.pass, step: this.reachable } : to,
      from && !blocked ? since : null,
    )
    this.link.follow(this.destination, this.#haste !== 'none')
  }

  /** On to a place, or to the first stop on the way; what of it is not held must come first. */
  #goOn(from: Place, to: Place): void {
    const conditions = this.link.session?.conditions ?? []
    const way = wayTo(from, to, conditions, (pass) => this.link.passes?.trace(pass))
    if (way.untold) return this.#goBehind(way.untold, to)
    if (way.unseen === null) {
      this.#goTo(way.to, from)
      if (way.stop) this.#halt(way.stop)
      return
    }
    this.#wanted = to
    this.#seen = way.unseen
    const { pass } = way.unseen
    if (pass > this.pass) this.link.follow({ pass: pass - 1, step: this.program.steps })
    void this.#fetchWanted()
  }

  /** Past the end of a list of stops the server goes first, and says where it has stopped. */
  #goBehind(from: Place, to: Place): void {
    this.#wanted = null
    this.#seen = null
    this.link.follow(from)
    void this.link.lead(to)
  }

  #halt(stop: StopView): void {
    this.#stop = stop
    this.#interruptions += 1
  }

  #show(place: Place, since: number | null = null): void {
    const trace = this.link.passes?.trace(place.pass)
    if (!trace) {
      this.#wanted = place
      void this.#fetchWanted()
      return
    }
    this.stand(trace, place, since)
    this.#wanted = null
    this.#arrivals += 1
    this.#pace()
    this.prefetch()
    if (!this.#hurries) this.#arrived()
  }

  /** Tells whether a run hurries; where it comes to rest, what was left out is made up for. */
  #pace(): void {
    this.#hurries = this.#haste === 'hurried' && this.link.passes?.explainsFew === true
    clearTimeout(this.#rest)
    if (!this.#hurries) return
    this.#rest = setTimeout(() => {
      this.#hurries = false
      this.prefetch()
      this.#arrived()
    }, REST)
  }

  /** What explains this place, and what the next moves come to; in a hurry now and then a place. */
  async #explain(passes: Passes): Promise<void> {
    const { pass, step, program } = this
    const now = performance.now()
    if (!this.#hurries) {
      this.#explained = now
      return passes.loadExplanations(pass, step, program.steps)
    }
    if (now - this.#explained < APART) return
    this.#explained = now
    return passes.loadLast(pass, step, program.steps)
  }

  /** One pass at a time: those that were wanted only in between are skipped. */
  async #fetchWanted(): Promise<void> {
    if (this.#fetching) return
    this.#fetching = true
    try {
      while (this.#wanted) {
        const pass: number = this.#seen?.pass ?? this.#wanted.pass
        if (pass > (this.link.session?.furthest.pass ?? 0) + 1) await this.link.idle()
        await this.link.passes?.loadTrace(pass)
        // meanwhile the reader may have come to want something else, or nothing any more
        const wanted = this.wanted
        if (!wanted) return
        if (this.#seen?.pass === pass) this.#goOn(this.#seen, wanted)
        else if (!this.#seen && wanted.pass === pass) this.#show(wanted)
      }
    } catch (error) {
      if (this.looking && this.link.passes?.trace(this.pass) !== this.trace) this.#stopLooking()
      await this.link.recover(error)
    } finally {
      this.#fetching = false
    }
  }

  /** What was to be looked at cannot be had. */
  #stopLooking(): void {
    this.link.look(null)
    this.#wanted = null
    this.renew()
  }

  /** The reader still stands in this pass, or beside it. */
  #isNear(passes: Passes, pass: number): boolean {
    return passes === this.link.passes && Math.abs(pass - this.pass) <= 1
  }

  /** Every pass of a small network is checked against central differences without being asked. */
  async #checkUnasked(passes: Passes, pass: number): Promise<void> {
    if (!this.trace || this.trace.diverged || passes.check(pass) || this.isAside) return
    if (parameterCount(this.trace) > MOST_CHECKED) return
    await this.link.last(async () => {
      const here = this.link.session?.cursor.pass === pass && this.pass === pass
      if (here && passes === this.link.passes) await passes.loadCheck(pass).catch(() => undefined)
    })
  }
}

function parameterCount({ network }: TraceView): number {
  const { sizes } = network
  return sizes.slice(1).reduce((sum, size, index) => sum + size * ((sizes[index] ?? 0) + 1), 0)
}
