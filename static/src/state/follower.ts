/** Makes the server's cursor follow the page's, one call at a time, skipping what is outdated. */
import type { Api } from '../api/api'
import type { MovedView, Place, SessionView } from '../api/types'
import { CoalescingQueue } from './queue'

export interface Followed {
  session(): SessionView | null
  /** A new snapshot after a move. */
  accept(view: MovedView): void
  fail(error: unknown): Promise<void>
}

export class Follower {
  readonly #api: Api
  readonly #followed: Followed
  readonly #queue: CoalescingQueue<Place>

  constructor(api: Api, followed: Followed) {
    this.#api = api
    this.#followed = followed
    this.#queue = new CoalescingQueue((place) => this.#reach(place))
  }

  /** `inPassing`: it is a place on a way that goes on, of which a few a second are enough. */
  follow(place: Place, inPassing = false): void {
    this.#queue.push(place, inPassing)
  }

  /** Runs `task` when the server stands where the page stood at the time of this call. */
  after<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue.run(task)
  }

  /** Runs `task` when the server stands where the page does and nothing else is left to do. */
  last<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue.runLast(task)
  }

  idle(): Promise<void> {
    return this.#queue.idle()
  }

  forget(): void {
    this.#queue.dropTargets()
  }

  /** As far as to a place, or to a stop before it: what is stepped to is not sought. */
  async leadTo(place: Place): Promise<MovedView> {
    const session = this.#followed.session()
    if (!session) throw new Error('there is no session yet')
    const there = await this.#stepTowards(place, session)
    return isBeyond(there.cursor, place) ? this.#api.seek(there.id, place) : there
  }

  async #reach(place: Place): Promise<void> {
    try {
      await this.#stepOn(place)
      const session = this.#followed.session()
      if (session && !isAt(session, place)) {
        this.#followed.accept(await this.#api.seek(session.id, place))
      }
    } catch (error) {
      await this.#followed.fail(error)
    }
  }

  /**
   * What was never reached cannot be sought: step there first. A step ends where a condition holds,
   * which the page has gone past already: on again, until the server is there or cannot go on.
   */
  async #stepOn(place: Place): Promise<void> {
    let session: MovedView | null = this.#followed.session()
    if (session && isBeyond(place, session.furthest) && watches(session)) {
      session = await this.#toFurthest(session)
    }
    while (session && isBeyond(place, session.furthest)) {
      const next = await this.#stepTowards(place, session)
      this.#followed.accept(next)
      if (isAt(next, session.cursor)) return
      session = next
    }
  }

  /** No condition stops a seek: those that lie between need not be stepped through. */
  async #toFurthest(session: MovedView): Promise<MovedView> {
    if (isAt(session, session.furthest)) return session
    const there = await this.#api.seek(session.id, session.furthest)
    this.#followed.accept(there)
    return there
  }

  /** A pass too long to be stepped op by op is stepped to its end: any place in it can be sought. */
  #stepTowards(place: Place, { id, cursor }: MovedView): Promise<MovedView> {
    const { pass, step, steps, units } = cursor
    const passes = place.pass - pass
    // a pass is opened by its first op only
    const ops = passes * steps + Math.max(place.step, 1) - step
    return units.includes('op')
      ? this.#api.step(id, 'op', ops, 'forward')
      : this.#api.step(id, 'pass', passes + (step < steps ? 1 : 0), 'forward')
  }
}

function watches({ conditions }: MovedView): boolean {
  return conditions.some(({ enabled }) => enabled)
}

/** Whether `place` lies beyond `furthest`. */
function isBeyond(place: Place, furthest: Place): boolean {
  return place.pass > furthest.pass || (place.pass === furthest.pass && place.step > furthest.step)
}

function isAt({ cursor }: MovedView, { pass, step }: Place): boolean {
  return cursor.pass === pass && cursor.step === step
}
