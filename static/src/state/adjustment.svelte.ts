/**
 * A number of the picture changed again and again before one's eyes: dragged, or stepped by keys.
 *
 * All of it is one change of the session. One request is on its way at a time, and what is wanted
 * by then is asked for next: the places in between are skipped.
 */
import type { SessionPatch } from '../api/types'
import type { Lab } from './lab.svelte'

/** Another change, or a move, has come between. */
class Overtaken extends Error {}

export class Adjustment {
  readonly #lab: Lab
  readonly id: string
  /** The value that it began with. */
  readonly start: number
  /** Passes that it discards. */
  readonly discards: number
  /** The sample that is only looked at, which the pass then learns from; null where there is none. */
  readonly learns: number | null
  #wanted = $state(0)
  /** What the server holds by this change; null before it has taken any. */
  #taken = $state<number | null>(null)
  /** The server has said no to this value. */
  #refused = $state<number | null>(null)
  #isOver = $state(false)
  #patch: ((value: number) => SessionPatch) | null = null
  /** Of the session, right after this change. */
  #revision: number | null = null
  #running: Promise<void> | null = null

  constructor(lab: Lab, id: string, start: number) {
    this.#lab = lab
    this.id = id
    this.start = start
    this.#wanted = start
    this.discards = lab.discards('edit')
    const isSample = !id.startsWith('w') && !id.startsWith('b')
    this.learns = isSample ? (lab.looking?.sample ?? null) : null
  }

  get wanted(): number {
    return this.#wanted
  }

  /** Nothing is changed by it any more: it was taken back, or something else came between. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** The wanted value was refused. */
  get isRefused(): boolean {
    return this.#refused === this.#wanted
  }

  /** Changes the number to this value, unless another one is wanted before its turn comes. */
  to(value: number): void {
    if (this.#isOver) return
    this.#wanted = value
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  /** Ends it at the value that is wanted; false where that was not taken, and it may go on. */
  async keep(): Promise<boolean> {
    while (this.#running) await this.#running
    if (this.#isOver) return true
    if (this.#wanted === this.start) return this.takeBack()
    this.#isOver = this.#taken === this.#wanted
    return this.#isOver
  }

  /** Ends it at this value, which is asked for again if it was refused before. */
  async keepAt(value: number): Promise<boolean> {
    while (this.#running) await this.#running
    this.#refused = null
    if (this.#taken !== null && !this.#isLast()) {
      // what has come between stays: this is a change of its own
      this.#taken = this.#patch = null
      this.#isOver = false
    }
    this.to(value)
    return this.keep()
  }

  /** Ends it, and goes back to what stood before. */
  async takeBack(): Promise<boolean> {
    const came = this.#isOver
    this.#isOver = true
    while (this.#running) await this.#running
    return came || this.#taken === null || !this.#isLast() || this.#lab.undo()
  }

  /** Nothing else has happened to the session since. */
  #isLast(): boolean {
    return this.#lab.session?.revision === this.#revision
  }

  async #run(): Promise<void> {
    while (!this.#isOver && this.#wanted !== (this.#taken ?? this.start)) {
      if (this.#wanted === this.#refused) break
      await this.#ask(this.#wanted)
    }
  }

  async #ask(value: number): Promise<void> {
    try {
      if (await this.#lab.changeBy(() => this.#made(value))) {
        this.#taken = value
        this.#refused = null
        this.#revision = this.#lab.session?.revision ?? null
      } else this.#refused = value
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      this.#isOver = true
    }
  }

  /** What is asked for is made in its turn: something may have come before it. */
  async #made(value: number): Promise<SessionPatch> {
    if (this.#taken !== null && !this.#isLast()) throw new Overtaken()
    this.#patch ??= await this.#lab.patching(this.id)
    return { ...this.#patch(value), ...(this.#taken !== null && { amend: true }) }
  }
}
