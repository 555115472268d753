/**
 * A reader's moves and looks: through the passes, at other samples, at one number. None of them
 * changes what is computed; what does is the `Lab`.
 */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { Direction, Place, TraceView, Unit } from '../api/types'
import { passesPerEpoch } from './epochs'
import { Sight } from './sight.svelte'
import type { Haste } from './walk.svelte'

/** What goes along with every move of the reader's: another session that is held against this one. */
export interface Companion {
  canGo(direction: Direction): boolean
  advance(direction: Direction, unit: Unit): void
  seek(from: Place, to: Place): void
  look(index: number | null): void
}

export class Going extends Sight {
  companion: Companion | null = null

  // --- looking --------------------------------------------------------------------------------

  hover(id: string | null): void {
    this.attention.hover(id)
  }

  pin(id: string | null): void {
    this.attention.pin(id)
  }

  /** Shows this very place for another sample of the data; nothing is changed by it. */
  look(index: number): void {
    const { session, trace } = this
    if (!session || !trace) return
    if (this.training) return void this.#lookMeanwhile(index)
    this.companion?.look(index)
    this.walk.interrupt()
    this.link.look(index === this.link.ownSample(this.pass) ? null : index)
    this.walk.look()
  }

  /** Looks at the sample so many places further on in the data, round and round. */
  lookOn(by: number): void {
    const { session, trace } = this
    if (!session || !trace) return
    const { samples } = session.setup
    const here = this.looking?.sample ?? trace.sample.index
    this.look((here + by + samples) % samples)
  }

  /** Back to the sample that the pass learns from. */
  lookBack(): void {
    if (!this.looking) return
    if (this.training) return void this.#lookMeanwhile(null)
    this.companion?.look(null)
    this.walk.interrupt()
    this.link.look(null)
    this.walk.look()
  }

  dismiss(): void {
    this.link.dismiss()
  }

  dismissStop(): void {
    this.walk.dismissStop()
  }

  /** Somebody may have gone on elsewhere while nobody looked here. */
  catchUp(): Promise<void> {
    return this.link.catchUp()
  }

  /** Shows what a training has come to while it goes on; its end shows where it has ended. */
  glance(trace: TraceView, edition: number): void {
    if (this.training && edition === this.edition) this.walk.glance(trace)
  }

  /** While a training goes on: the place that is shown stays, and what is shown there is another. */
  async #lookMeanwhile(sample: number | null): Promise<void> {
    const { edition, pass, step } = this
    this.link.look(sample)
    try {
      const trace = await this.link.peek((api, id) => api.trace(id, pass, sample ?? undefined))
      const isHere = this.training && edition === this.edition && pass === this.pass
      if (isHere && sample === this.link.looked) this.walk.glance(trace, step)
    } catch (error) {
      // what cannot be had is not shown: the training itself tells why
      if (!(error instanceof ApiError)) throw error
    }
  }

  // --- moving ---------------------------------------------------------------------------------

  /** One unit forward or back; over a pass's border as if its two sides were one place. */
  move(direction: Direction, unit: Unit): void {
    this.walk.interrupt()
    this.#go(direction, unit, 'none')
  }

  /** Whether there is something that way, here or where the companion is. */
  canGo(direction: Direction): boolean {
    const ends = direction === 'back' ? this.atStart : this.atEnd
    return !ends || (this.companion?.canGo(direction) ?? false)
  }

  /**
   * As `move`, for a run, which goes on; `hurries`: so fast that no move is read. Forward it ends where
   * a condition holds.
   */
  advance(direction: Direction, unit: Unit, hurries = false): void {
    this.#go(direction, unit, hurries ? 'hurried' : 'passing')
  }

  #go(direction: Direction, unit: Unit, haste: Haste): void {
    const { session } = this
    if (!session || !this.trace) return
    if (this.training) return this.stopTraining()
    if (this.companion) {
      this.companion.advance(direction, unit)
      if (direction === 'back' ? this.atStart : this.atEnd) return
    }
    if (unit === 'epoch' && passesPerEpoch(session) > 1) {
      this.dismissStop()
      void this.link.task(async (api) => {
        await this.link.adopt(await api.step(session.id, unit, 1, direction))
      })
      return
    }
    // what the pointer happens to rest on gives way to the step
    this.attention.hover(null)
    this.walk.go(direction, unit, haste)
  }

  /** Shows a place at once if its pass is held; the server's cursor follows. */
  seek(pass: number, step: number): void {
    this.walk.interrupt()
    if (!this.trace || pass < 0) return
    if (this.training) {
      this.stopTraining()
      void this.link.after(async () => this.seek(pass, step))
      return
    }
    this.attention.hover(null)
    this.companion?.seek(this.destination, { pass, step })
    this.walk.seek({ pass, step })
  }

  /** Ends a training; what was learnt stays, and the page goes where it has come to. */
  stopTraining(): void {
    this.link.lessons.stop()
  }

  /** Asks again for all that the server writes out, as after a change of how it is to write. */
  refresh(): Promise<boolean> {
    const sample = this.looking?.sample
    return this.work(async (api) => {
      await this.link.adopt(await api.session(this.link.present().id))
      if (sample !== undefined) this.look(sample)
    })
  }

  /** A task of the reader's own: it ends a run. */
  protected work(task: (api: Api) => Promise<void>, guarded = false): Promise<boolean> {
    this.walk.interrupt()
    return this.link.task(task, guarded)
  }
}
