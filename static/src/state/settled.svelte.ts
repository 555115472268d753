/**
 * What takes long to draw follows what is quick: the picture is on the screen first, then this. While
 * a run hurries on it is what it was a moment ago, whole and true of that moment, and catches up
 * between two moves.
 */

import { untrack } from 'svelte'
import { drawn } from './frames'

/** Milliseconds between two looks of a run that hurries, at least; then the wait for a frame, at most. */
const PAUSE = 1000
const PATIENCE = 250

/** The run that it follows, as far as it matters here. */
export interface Run {
  /** So fast that what takes long to draw cannot keep up. */
  readonly hurried: boolean
  /** Its numbers take so long to draw that there are half as many looks. */
  readonly isHeavy: boolean
  /** Calls back in a frame in which it makes no move. */
  breathe(then: () => void): void
}

export class Settled<T> {
  readonly #live: () => T
  readonly #run: Run
  readonly #of: () => unknown
  readonly #isWhole: (value: T) => boolean
  /** The last that was whole while a run hurried: its moves are not all told in time. */
  #whole: T | null = null
  #held = $state.raw<{ of: unknown; value: T } | null>(null)
  /** Something else is live by now. */
  #behind = $state(false)
  /** Tells which look is the one that is waited for. */
  #looks = 0
  #waits: 'frame' | 'breath' | null = null

  /** What is live, as soon as what is quick has been drawn; at once where it is of something else. */
  readonly value: T = $derived.by(() =>
    this.#held?.of === this.#of() && this.#held ? this.#held.value : this.#live(),
  )

  /**
   * `of` is what it all belongs to, such as a session: of another one nothing is shown for a moment.
   * `isWhole` tells whether all that belongs to a value is there: what is not is not shown in a run
   * that hurries on meanwhile.
   */
  constructor(
    live: () => T,
    run: Run,
    of: () => unknown,
    isWhole: (value: T) => boolean = () => true,
  ) {
    this.#live = live
    this.#run = run
    this.#of = of
    this.#isWhole = isWhole
  }

  /** What is shown is on its way to be another. */
  get behind(): boolean {
    return this.#behind
  }

  /** Keeps up; to be called in an effect. */
  follow(): void {
    const value = this.#live()
    const of = this.#of()
    if (untrack(() => this.#held)?.of !== of) this.#keep(of, value)
    else if (!this.#run.hurried) this.#ask('frame')
    else if (this.#isWhole(value)) {
      this.#whole = value
      this.#ask('breath')
    }
  }

  #ask(wait: 'frame' | 'breath'): void {
    this.#behind = true
    if (this.#waits === wait) return
    this.#waits = wait
    this.#looks += 1
    const look = this.#looks
    const then = () => {
      if (look === this.#looks) this.#catchUp()
    }
    if (wait === 'frame') drawn(then)
    else {
      const pause = this.#run.isHeavy ? 2 * PAUSE : PAUSE
      setTimeout(() => this.#run.breathe(then), pause)
      setTimeout(then, pause + PATIENCE)
    }
  }

  #catchUp(): void {
    const live = this.#live()
    const passed = this.#run.hurried && !this.#isWhole(live) ? this.#whole : null
    this.#keep(this.#of(), passed ?? live)
  }

  #keep(of: unknown, value: T): void {
    this.#waits = null
    this.#looks += 1
    this.#whole = null
    this.#behind = false
    this.#held = { of, value }
  }
}
