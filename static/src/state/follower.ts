/** Makes the server's cursor follow the page's, one call at a time, skipping what is outdated. */
import type { Api } from '../api/client'
import type { Place, SessionView } from '../api/types'
import { CoalescingQueue } from './queue'

export interface Followed {
  session(): SessionView | null
  /** A new snapshot after a move. */
  accept(view: SessionView): void
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

  follow(place: Place): void {
    this.#queue.push(place)
  }

  /** Runs `task` when the server stands where the page stood at the time of this call. */
  after<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue.run(task)
  }

  idle(): Promise<void> {
    return this.#queue.idle()
  }

  forget(): void {
    this.#queue.dropTargets()
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
   * What was never reached cannot be sought: step there first, in one call. A pass too long to be
   * stepped op by op is stepped to its end, from where any place in it can be sought.
   */
  async #stepOn(place: Place): Promise<void> {
    const session = this.#followed.session()
    if (!session || !isBeyond(place, session.furthest)) return
    const { pass, step, steps, units } = session.cursor
    const passes = place.pass - pass
    // a pass is opened by its first op only
    const ops = passes * steps + Math.max(place.step, 1) - step
    const move = units.includes('op')
      ? this.#api.step(session.id, 'op', ops, 'forward')
      : this.#api.step(session.id, 'pass', passes + (step < steps ? 1 : 0), 'forward')
    this.#followed.accept(await move)
  }
}

/** Whether `place` lies beyond `furthest`. */
function isBeyond(place: Place, furthest: Place): boolean {
  return place.pass > furthest.pass || (place.pass === furthest.pass && place.step > furthest.step)
}

function isAt({ cursor }: SessionView, { pass, step }: Place): boolean {
  return cursor.pass === pass && cursor.step === step
}
