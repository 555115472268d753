/** Makes the server's cursor follow the page's, one call at a time, skipping what is outdated. */
import type { Api } from '../api/client'
import type { Place, SessionView } from '../api/types'
import { CoalescingQueue } from './queue'

/** The server takes no larger count at once. */
const MOST_STEPS = 1_000_000

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

  /** What was never reached cannot be sought: step there first, op by op in one call. */
  async #stepOn(place: Place): Promise<void> {
    const session = this.#followed.session()
    if (!session || !isBeyond(place, session.furthest)) return
    // a pass is opened by its first op only
    const target = { pass: place.pass, step: Math.max(place.step, 1) }
    const { cursor } = session
    const ops = (target.pass - cursor.pass) * cursor.steps + target.step - cursor.step
    const count = Math.min(ops, MOST_STEPS)
    this.#followed.accept(await this.#api.step(session.id, 'op', count, 'forward'))
  }
}

/** Whether `place` lies beyond `furthest`. */
function isBeyond(place: Place, furthest: Place): boolean {
  return place.pass > furthest.pass || (place.pass === furthest.pass && place.step > furthest.step)
}

function isAt({ cursor }: SessionView, { pass, step }: Place): boolean {
  return cursor.pass === pass && cursor.step === step
}
