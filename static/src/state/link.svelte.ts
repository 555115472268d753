/**
 * The page's one line to the server: the order in which calls go out, what a refusal leads to, and
 * what comes of it. It knows neither what is shown nor what is looked at.
 */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { MovedView, Place, Problem, SessionView } from '../api/types'
import { Follower } from './follower'
import { Held } from './held.svelte'
import { Lessons } from './lessons.svelte'
import { isLost, opened, type Opening, resumed, takenOver } from './opening'
import { Passes } from './passes.svelte'
import { passes as isPassing, Recovery } from './recovery'
import { Unsent } from './unsent'

/** Refusals that mean that the server stands elsewhere than the page believes. */
const OUT_OF_STEP = new Set([404, 409, 412])

/** Who is told of what comes over the line. */
export interface Attendant {
  /** Another session, or another edition of this one, is held, and its pass with it. */
  adopted(view: SessionView): void
  /** The server's cursor has followed; nothing that was computed is another. */
  followed(): void
  /** Somebody else has written: a run must not go on over it. */
  disturbed(): void
  /** A call was refused: what was on its way will not come. Answers where it was to lead. */
  refused(): Place
  /** The server works again: on to where the reader wanted to be. */
  resumed(place: Place): void
}

export class Link extends Held {
  /** The training that goes over it; any other call ends that. */
  readonly lessons: Lessons
  readonly #guest: boolean
  readonly #attendant: Attendant
  readonly #follower: Follower
  readonly #recovery: Recovery
  readonly #unsent = new Unsent()
  /** What is to be opened while there is no session. */
  #wanted: Opening = {}

  #working = $state(0)
  #closed = false

  /** A `guest` opens what there is, and makes no session in place of one that is gone. */
  constructor(api: Api, attendant: Attendant, guest = false) {
    super(api)
    this.#guest = guest
    this.#attendant = attendant
    this.lessons = new Lessons(api, {
      task: (task) => this.task(task),
      session: () => this.present(),
      // whose numbers are looked at is no matter of the training's
      adopt: (view) => this.adopt(view, this.looked),
      // the place that is shown stays: only how it learns is another already
      turn: ({ training }) => this.amend({ training }),
      tell: (problem) => this.tell(problem),
    })
    this.#recovery = new Recovery(
      () => api.ready(),
      (wasAway) => this.#goOn(wasAway),
    )
    this.#follower = new Follower(api, {
      session: () => this.session,
      accept: (view) => this.#accept(view),
      fail: (error) => this.recover(error),
    })
  }

  /** The page waits for an answer that is no training's. */
  get waiting(): boolean {
    return this.#working > 0 && !this.lessons.running
  }

  /** A change goes out as soon as the server answers again. Told with the problem. */
  get unsent(): boolean {
    return this.#unsent.holds
  }

  // --- the order of calls ---------------------------------------------------------------------

  /** Brings the server's cursor to a place, unless a newer one comes before it is started on. */
  follow(place: Place, inPassing = false): void {
    this.#follower.follow(place, inPassing)
  }

  /** Runs `task` when the server stands where the page stood at the time of this call. */
  after<T>(task: () => Promise<T>): Promise<T> {
    return this.#follower.after(task)
  }

  /** Runs `task` when the server stands where the page does and nothing else is left to do. */
  last<T>(task: () => Promise<T>): Promise<T> {
    return this.#follower.last(task)
  }

  /** The server goes on to a place or to a stop before it, and the page after it. */
  lead(to: Place): Promise<boolean> {
    return this.task(async () => this.adopt(await this.#follower.leadTo(to)))
  }

  /** Resolves when the server stands where the page does, and nothing is left to do. */
  async idle(): Promise<void> {
    // what is asked for in the same breath counts
    await Promise.resolve()
    return this.#follower.idle()
  }

  /**
   * Runs a task after all moves before it; a refusal is told, and the page goes back in step. A
   * `guarded` one names the revision that it goes out from: if the server is away it is run again.
   */
  async task(task: (api: Api) => Promise<void>, guarded = false): Promise<boolean> {
    this.lessons.stop()
    this.#working += 1
    try {
      await this.#follower.after(() => task(this.api))
      return true
    } catch (error) {
      if (guarded && error instanceof ApiError && isPassing(error.problem)) {
        this.#unsent.keep(() => this.task(task, guarded))
      }
      await this.recover(error)
      return false
    } finally {
      this.#working -= 1
    }
  }

  /**
   * A question that may go unanswered, asked when the server stands where the page does: null, and
   * `refused` is told why.
   */
  async ask<T>(
    question: (api: Api, session: string) => Promise<T>,
    refused?: (problem: Problem) => void,
  ): Promise<T | null> {
    try {
      return await this.#follower.last(() => question(this.api, this.present().id))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      refused?.(error.problem)
      return null
    }
  }

  /** A question that changes nothing, asked at once, in a training too; a refusal is the asker's. */
  peek<T>(question: (api: Api, session: string) => Promise<T>): Promise<T> {
    return question(this.api, this.present().id)
  }

  /** Shows where the session stands, if somebody else has gone on with it. */
  async catchUp(): Promise<void> {
    if (!this.session || this.waiting || this.lessons.running) return
    const view = await this.ask((api, id) => api.session(id))
    // what has happened here since then has told of it already
    const { session } = this
    if (view?.id === session?.id && view && session && view.revision > session.revision) {
      await this.task(() => this.adopt(view))
    }
  }

  // --- what comes over it ---------------------------------------------------------------------

  /** The catalog, and what is wanted; where that is gone, it says so over a new session. */
  async open(wanted: Opening): Promise<void> {
    this.#wanted = wanted
    // a session that is named is only read: it needs not wait for the catalog, whose refusal counts
    const named = wanted.session ? opened(this.api, wanted) : null
    named?.catch(() => undefined)
    this.know(await this.api.catalog())
    try {
      await this.adopt(await (named ?? opened(this.api, wanted)))
    } catch (error) {
      if (!isLost(error, wanted)) throw error
      await this.adopt(await this.api.create({}))
      this.tell(error.problem)
    }
  }

  /**
   * Another session, or another edition of this one: told of once its pass is there. `looked`: the
   * sample that is looked at in it.
   */
  async adopt(moved: MovedView, looked: number | null = null): Promise<void> {
    const view = this.whole(moved)
    const { pass, step, steps } = view.cursor
    const passes = new Passes(this.api, view)
    let aside =
      looked === null ? null : { sample: looked, passes: new Passes(this.api, view, looked) }
    // in this order: the server answers one after the other, and nothing is shown without a trace
    const traces = [
      passes.loadTrace(pass),
      aside?.passes.loadTrace(pass).catch(() => (aside = null)),
    ]
    const seen = (aside?.passes ?? passes).loadLast(pass, step, steps)
    await Promise.all([...traces, seen.catch(() => undefined)])
    if (this.#closed) return
    this.#follower.forget()
    this.hold(view, passes, aside)
    this.#attendant.adopted(view)
  }

  /** Tells the refusal and goes where the server stands: its word counts. */
  async recover(error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) throw error
    this.#follower.forget()
    const wanted = this.#attendant.refused()
    const { session } = this
    if (session && OUT_OF_STEP.has(error.problem.status)) {
      await resumed(this.api, session.id, this.#guest)
        .then((view) => this.adopt(view))
        .catch(() => undefined)
    }
    this.tell(error.problem)
    if (!isPassing(error.problem)) return
    this.#unsent.leave(wanted)
    this.#recovery.begin()
  }

  /** Nobody looks any more: what is still on its way is not taken. */
  close(): void {
    this.#closed = true
  }

  /** Opens again what could not be opened. */
  async reopen(): Promise<void> {
    await this.open(this.#wanted)
  }

  /** Whether a session or a link is named that could not be opened. */
  get stranded(): boolean {
    return !this.session && Boolean(this.#wanted.session || this.#wanted.link)
  }

  /** Goes on with it from where it stands by another kernel, where its own is missing. */
  takeOver(kernel: string): Promise<boolean> {
    return this.task(async (api) => {
      await this.adopt(await takenOver(api, this.#wanted, kernel))
    })
  }

  /**
   * Gets back in step. Where nothing has happened meanwhile, what the server never heard of goes out
   * now; a refusal of which nothing was seen any more is still told.
   */
  async #goOn(wasAway: boolean): Promise<void> {
    const { problem, session, looked } = this
    const { place, changes } = this.#unsent.take()
    let isSame = false
    const back = await this.task(async (api) => {
      if (!session) return this.reopen()
      const view = await api.session(session.id)
      isSame = isUntouched(view, session, place)
      await this.adopt(view, isSame ? looked : null)
    })
    if (!back) return
    // what fails though the server works would fail again
    const isGone = wasAway || problem?.code === 'unreachable'
    if (isSame && isGone) {
      for (const change of changes) await change()
      if (place && this.session?.id === session?.id) this.#attendant.resumed(place)
    } else if (!wasAway && session) this.tell(problem)
  }

  /** A snapshot that answers a move: the page's own cursor may be ahead of it already. */
  #accept(view: MovedView): void {
    const before = this.session
    if (view.id !== before?.id) return
    this.note(view)
    if (view.revision > before.revision + 1) {
      // more than this one move has happened to the session: what is held may be outdated
      this.#attendant.disturbed()
      void this.task(() => this.adopt(this.present()))
    } else this.#attendant.followed()
  }
}

/** Whether nothing has happened to it since, but for a move that arrived and whose answer did not. */
function isUntouched(view: SessionView, before: SessionView, place: Place | null): boolean {
  const { pass, step } = view.cursor
  const hasArrived = place?.pass === pass && place.step === step
  return view.revision === before.revision || (hasArrived && view.revision === before.revision + 1)
}
