/** Moves of the fake server: steps, seeks and trainings. */
import type { TrainEvent } from '../../api/api'
import type { Direction, MovedView, Place, StopView, TrainMove, Unit } from '../../api/types'
import { FakeSessions } from './sessions'

const NO_MARKS = { test_cost: null, accuracy: null, test_accuracy: null }

export class FakeMoves extends FakeSessions {
  async step(_: string, unit: Unit, count: number, direction: Direction): Promise<MovedView> {
    if (!this.units.includes(unit)) this.refuse ??= { call: 'step', status: 422 }
    return this.#moved(`step ${unit} ${count}`, () => {
      this.stopped = null
      for (let i = 0; i < count && !this.stopped; i += 1) {
        const from = this.cursor
        const to = this.program.move(from, unit, direction, this.samples)
        this.stopped = direction === 'back' ? null : this.#firstStop(from, to)
        this.goTo(this.stopped ? { pass: this.stopped.pass, step: this.stopped.step } : to)
      }
    })
  }

  async seek(_: string, place: Place): Promise<MovedView> {
    const { furthest } = this
    if (this.program.steps * (place.pass - furthest.pass) + place.step > furthest.step) {
      this.refuse ??= { call: 'seek', status: 409 }
    }
    return this.#moved(`seek ${place.pass} ${place.step}`, () => this.goTo(place))
  }

  /** An epoch for each that is asked for; whatever moves the session in between ends it. */
  async *train(_: string, { epochs = 1 }: TrainMove): AsyncGenerator<TrainEvent> {
    const { pass } = this.cursor
    const cost = 0.1
    let session = await this.changed(`train ${epochs}`)
    for (let run = 1; run <= epochs; run += 1) {
      // a moment in which others may call
      await new Promise((resolve) => setTimeout(resolve))
      if (session.revision !== this.revision) break
      session = await this.changed('epoch', () => this.goTo({ pass: pass + run, step: 0 }))
      const history = [{ epoch: run, cost, ...NO_MARKS }]
      const { revision } = session
      const times = { seconds: run, seconds_left: epochs - run, ...NO_MARKS, best: null }
      const passes = { passes_run: run, passes: null }
      const progress = { epochs_run: run, epochs, cost, pass: pass + run, revision, history }
      yield { name: 'progress', progress: { ...progress, ...passes, ...times } }
    }
    const epochs_run = this.furthest.pass - pass
    const stopped_by = epochs_run === epochs ? 'epochs' : 'interrupted'
    const history = [{ epoch: epochs_run, cost, ...NO_MARKS }]
    const ran = { epochs_run, passes_run: epochs_run, cost, stopped_by, history }
    const told = { ...ran, ...NO_MARKS, best: null }
    yield { name: 'done', result: { ...told, session: this.view() } }
  }

  /** As the server answers who prefers a minimal view. */
  async #moved(call: string, act: () => void): Promise<MovedView> {
    const view: MovedView = await this.changed(call, act)
    delete view.network
    delete view.training
    delete view.sample
    delete view.layers
    return view
  }

  #firstStop(from: Place, to: Place): StopView | null {
    const time = ({ pass, step }: Place) => pass * this.program.steps + step
    const between = (stop: StopView) => time(from) < time(stop) && time(stop) <= time(to)
    return this.enabledStops().find(between) ?? null
  }
}
