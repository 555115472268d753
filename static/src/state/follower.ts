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
      await this.#approach(place)
      const session = this.#followed.session()
      if (session && !isAt(session, place)) {
        this.#followed.accept(await this.#api.seek(session.id, place))
      }
    } catch (error) {
      await this.#followed.fail(error)
    }
  }

  /** A pass that was never reached cannot be sought: step there first, by whole passes. */
  async #approach(place: Place): Promise<void> {
    const session = this.#followed.session()
    if (!session || place.pass <= session.furthest.pass) return
    const { pass, step, steps } = session.cursor
    const count = place.pass - pass + (step < steps ? 1 : 0)
    this.#followed.accept(await this.#api.step(session.id, 'pass', count, 'forward'))
  }
}

function isAt({ cursor }: SessionView, { pass, step }: Place): boolean {
  return cursor.pass === pass && cursor.step === step
}
