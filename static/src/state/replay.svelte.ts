/**
 * What was learnt, seen once more: goes through the training's track by itself, in some seconds.
 *
 * A training of a small network is over before anybody has seen it learn. Only the cursor moves;
 * whatever else moves it ends this.
 */
import type { Course } from './course.svelte'
import type { Lab } from './lab.svelte'

/** Places of the track that are gone to, and milliseconds between two of them: eight seconds. */
const PLACES = 80
const BEAT = 100

type Replayed = Pick<Lab, 'pass' | 'destination' | 'interruptions' | 'training' | 'seek'>

export class Replay {
  readonly #lab: Replayed
  readonly #course: Pick<Course, 'points' | 'last'>
  #passes: readonly number[] = []
  #timer: ReturnType<typeof setInterval> | undefined
  /** The lab's interruptions after the last move of this replay; null where none is under way. */
  #own = $state<number | null>(null)

  constructor(lab: Replayed, course: Pick<Course, 'points' | 'last'>) {
    this.#lab = lab
    this.#course = course
  }

  get running(): boolean {
    const { interruptions, training } = this.#lab
    return this.#own !== null && this.#own === interruptions && !training
  }

  /** There is something to be seen. */
  get possible(): boolean {
    return this.#course.points.length > 2 && !this.#lab.training
  }

  start(): void {
    this.stop()
    this.#passes = placesOf(
      this.#course.points.map(({ pass }) => pass),
      this.#course.last,
    )
    this.#timer = setInterval(() => this.#go(), BEAT)
    this.#next()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#own = null
  }

  #go(): void {
    if (!this.running || this.#passes.length === 0) this.stop()
    else if (this.#lab.pass === this.#lab.destination.pass) this.#next()
  }

  #next(): void {
    const [pass = 0, ...rest] = this.#passes
    this.#passes = rest
    this.#lab.seek(pass, 0)
    this.#own = this.#lab.interruptions
  }
}

/** Passes from the first to the last, closer at the beginning, where most is learnt. */
export function placesOf(known: readonly number[], last: number): readonly number[] {
  const all = [0, ...known.filter((pass) => pass > 0 && pass < last), last]
  const count = Math.min(PLACES, all.length)
  const places = Array.from({ length: count }, (_, at) => {
    const share = at / Math.max(1, count - 1)
    return all[Math.round(share * share * (all.length - 1))] ?? last
  })
  return [...new Set(places)]
}
