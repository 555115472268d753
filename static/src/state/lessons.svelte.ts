/** The training that the page runs on the server: one at a time, begun, turned and ended from here. */
import type { Api } from '../api/api'
import type {
  MovedView,
  Problem,
  SessionPatch,
  SessionView,
  TrainMove,
  TrainView,
} from '../api/types'
import { type Audience, Trainer } from './trainer'

/** What a training asks of the line that it goes over. */
interface Line {
  /** In its turn after all calls before it. */
  task(task: () => Promise<void>): Promise<unknown>
  session(): SessionView
  adopt(view: MovedView): Promise<void>
  /** A change on the way was taken in. */
  turn(view: SessionView): void
  tell(problem: Problem | null): void
}

export class Lessons {
  readonly #line: Line
  readonly #trainer: Trainer
  #running = $state(false)

  constructor(api: Api, line: Line) {
    this.#line = line
    this.#trainer = new Trainer(api)
  }

  /** A training is under way on the server. */
  get running(): boolean {
    return this.#running
  }

  /**
   * Trains whole epochs, telling how it goes, and each time that a change on the way was taken in;
   * null when the server refused.
   */
  async run(move: TrainMove, audience: Audience): Promise<TrainView | null> {
    const line = this.#line
    let result: TrainView | null = null
    /** Of the last change on the way. */
    let refusal: Problem | null = null
    const told = (problem: Problem | null) => line.tell((refusal = problem))
    await line.task(async () => {
      this.#running = true
      try {
        audience.begun?.(line.session())
        const trained = await this.#trainer.run(line.session(), move, {
          tell: (progress) => audience.tell(progress),
          turned: (view) => {
            line.turn(view)
            told(null)
            audience.turned?.(view)
          },
          refused: ({ problem }) => told(problem),
        })
        result = trained.result
        await line.adopt(trained.session)
        // it is still to be read
        if (refusal) line.tell(refusal)
      } finally {
        this.#running = false
      }
    })
    return result
  }

  /** Ends it; what was learnt stays, and the page goes where it has come to. */
  stop(): void {
    if (this.#running) this.#trainer.stop()
  }

  /** The last one was ended from here. */
  get stoppedHere(): boolean {
    return this.#trainer.wasStopped
  }

  /** Changes how one that runs learns, from the next pass that it comes to. */
  turn(change: SessionPatch): void {
    if (this.#running) this.#trainer.turn(change)
  }
}
