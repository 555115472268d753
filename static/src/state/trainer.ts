/** Trains over an event stream. Any write to the session ends it there; what was learnt stays. */
import type { Api } from '../api/client'
import type { MovedView, SessionView, TrainMove, TrainProgress, TrainView } from '../api/types'

export interface Trained {
  /** How it ended; null when the stream broke off. */
  result: TrainView | null
  session: MovedView
}

export class Trainer {
  readonly #api: Api
  #stopping = false
  #interrupt: (() => void) | null = null

  constructor(api: Api) {
    this.#api = api
  }

  /** Refused before it begins, it throws; afterwards it ends with what the session has come to. */
  async run(
    { id, cursor }: SessionView,
    move: TrainMove,
    tell: (progress: TrainProgress) => void,
  ): Promise<Trained> {
    let interrupted: Promise<unknown> | null = null
    let result: TrainView | null = null
    this.#stopping = false
    try {
      for await (const event of this.#api.train(id, move)) {
        if (event.name === 'done') result = event.result
        else {
          tell(event.progress)
          // not before: a write that comes ahead of the training would stop nothing
          this.#interrupt ??= () => {
            const { pass, step } = cursor
            interrupted ??= this.#api.seek(id, { pass, step }).catch(() => undefined)
          }
          if (this.#stopping) this.#interrupt()
        }
      }
    } finally {
      this.#interrupt = null
    }
    await interrupted
    const session = result?.session ?? (await this.#api.session(id))
    const stopped = interrupted !== null
    return { result, session: stopped ? await this.#api.seek(id, session.furthest) : session }
  }

  /** Ends the training after the run that the server is in. */
  stop(): void {
    this.#stopping = true
    this.#interrupt?.()
  }
}
