/**
 * A run: moves forward by the chosen unit, so many a second, until something ends it.
 *
 * What ends it is the lab's to say (`interruptions`): a move by hand, a change, a condition, a
 * refusal. A move waits for the one before it, so that a slow server is never asked for a pile.
 */
import { createContext } from 'svelte'
import type { Unit } from '../api/types'
import type { Lab } from './lab.svelte'

const SECOND = 1000
/** Milliseconds between two looks at a page that waits or is hidden. */
const PATIENCE = 40

/** What a reader chose: it may change while a run is under way. */
export interface Pace {
  unit(): Unit
  /** Moves a second. */
  speed(): number
  /** Nobody looks at the page at present. */
  hidden(): boolean
}

export class Runner {
  readonly #lab: Lab
  readonly #pace: Pace
  /** The lab's interruptions when this run began; null where none is under way. */
  #begun = $state<number | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the next move is due, so that late timers do not add up. */
  #due = 0

  readonly running = $derived.by(
    () => this.#begun !== null && this.#begun === this.#lab.interruptions && !this.#lab.atEnd,
  )

  constructor(lab: Lab, pace: Pace) {
    this.#lab = lab
    this.#pace = pace
  }

  toggle(): void {
    if (this.running) this.pause()
    else this.start()
  }

  /** The first move comes at once. */
  start(): void {
    this.pause()
    this.#begun = this.#lab.interruptions
    this.#due = performance.now()
    this.#tick()
  }

  pause(): void {
    clearTimeout(this.#timer)
    this.#begun = null
  }

  #tick(): void {
    if (!this.running) return this.pause()
    const now = performance.now()
    if (this.#lab.busy || this.#pace.hidden()) {
      this.#due = now + PATIENCE
    } else {
      this.#lab.advance('forward', this.#pace.unit())
      // beats that were missed are not made up for
      this.#due = Math.max(this.#due + SECOND / this.#pace.speed(), now)
    }
    this.#timer = setTimeout(() => this.#tick(), this.#due - now)
  }
}

export const [getRunner, setRunner] = createContext<Runner>()
