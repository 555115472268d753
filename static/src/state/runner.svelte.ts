/**
 * A run: moves forward by the chosen unit, so many a second, until something ends it.
 *
 * What ends it is the lab's to say (`interruptions`): a move by hand, a change, a condition, a
 * refusal. A move waits for the one before it, so that a slow server is never asked for a pile.
 * The page's frames are its clock: a frame shows one move at most, and a beat that a long frame
 * has taken is made up for in the next ones.
 */
import { createContext } from 'svelte'
import type { Unit } from '../api/types'
import type { Lab } from './lab.svelte'

const SECOND = 1000
/** Milliseconds between two looks at a page that is hidden: it has no frames. */
const PATIENCE = 40
/** Milliseconds before a beat from which on every frame is looked at: two frames. */
const NEAR = 34
/** Milliseconds by which a move may come early: half a frame, the next one would be as much late. */
const EARLY = 8
/** Moves a second from which on nothing travels, fades or is spelled out between two of them. */
const HURRIED = 10
/** Beats that are made up for; those missed before are left out. */
const MOST_LATE = 3

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
  #frame: number | undefined
  /** When the next move is due, so that late frames do not add up. */
  #due = 0
  /** What waits for a frame of its own. */
  #breath: (() => void) | null = null

  readonly running = $derived.by(
    () =>
      this.#begun !== null && this.#begun === this.#lab.interruptions && this.#lab.canGo('forward'),
  )

  /** So fast that only the numbers can be followed. */
  readonly hurried = $derived.by(() => this.running && this.#pace.speed() >= HURRIED)

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
    this.#unschedule()
    this.#begun = null
    this.#breath = null
  }

  /**
   * Calls back once, in the frame after one that has shown a move, and makes no move in it: two long
   * pieces of work in one frame are seen as a jerk.
   */
  breathe(then: () => void): void {
    this.#breath = then
  }

  #tick(): void {
    if (!this.running) return this.pause()
    const now = performance.now()
    const beat = SECOND / this.#pace.speed()
    if (this.#pace.hidden()) {
      this.#due = now + PATIENCE
      this.#timer = setTimeout(() => this.#tick(), PATIENCE)
      return
    }
    if (now >= this.#due - EARLY && !this.#lab.busy) {
      this.#lab.advance('forward', this.#pace.unit(), this.hurried && !this.#lab.looksAt)
      this.#due = Math.max(this.#due + beat, now - MOST_LATE * beat)
      if (this.#breath) {
        this.#frame = requestAnimationFrame(() => this.#exhale())
        return
      }
    }
    this.#schedule(this.#due - now)
  }

  #schedule(wait: number): void {
    if (wait > NEAR) this.#timer = setTimeout(() => this.#tick(), wait - NEAR)
    else this.#frame = requestAnimationFrame(() => this.#tick())
  }

  #exhale(): void {
    const then = this.#breath
    this.#breath = null
    if (this.running) then?.()
    this.#schedule(0)
  }

  #unschedule(): void {
    clearTimeout(this.#timer)
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
  }
}

export const [getRunner, setRunner] = createContext<Runner>()
