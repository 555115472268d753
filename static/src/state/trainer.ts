/** Trains over an event stream. Any write to the session ends it there; what was learnt stays. */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type {
  MovedView,
  SessionPatch,
  SessionView,
  TrainMove,
  TrainProgress,
  TrainView,
} from '../api/types'
import { joinedProgress, joinedResult, restOf } from './stretches'

export interface Trained {
  /** How it ended; null when the stream broke off. */
  result: TrainView | null
  session: MovedView
}

/** How is learnt: what a change of a training that runs may be of. */
export type Settings = NonNullable<SessionPatch['training']>

/** Who is told what becomes of a training while it runs. */
export interface Hearer {
  /** How far it is, all that was trained before a change counted in. */
  tell(progress: TrainProgress): void
  /** A change was taken in; from the pass that the session stands at the training goes on by it. */
  turned(session: SessionView): void
  /** A change was refused: it goes on as before. */
  refused(error: ApiError): void
}

/** Who is told of a training, from the moment that its turn comes. */
export interface Audience extends Pick<Hearer, 'tell'>, Partial<Pick<Hearer, 'turned'>> {
  /** It begins, and the session is as every change before it has left it. */
  begun?(session: SessionView): void
}

const REFUSED = 422

export class Trainer {
  readonly #api: Api
  #stopping = false
  /** What is to be changed before it goes on. */
  #change: SessionPatch | null = null
  #interrupt: (() => void) | null = null

  constructor(api: Api) {
    this.#api = api
  }

  /** Refused before it begins, it throws; afterwards it ends with what the session has come to. */
  async run(session: SessionView, move: TrainMove, hearer: Hearer): Promise<Trained> {
    this.#stopping = false
    this.#change = null
    let before: TrainView | null = null
    let at: MovedView = session
    for (;;) {
      const done: TrainView | null = before
      const trained: Trained = await this.#stretch(at, restOf(move, done), (progress) =>
        hearer.tell(joinedProgress(progress, done)),
      )
      const result: TrainView | null = trained.result && joinedResult(trained.result, done, move)
      const change = this.#change
      this.#change = null
      // what was changed when it had ended by itself holds from there on
      at = change ? await this.#changed(trained.session, change, hearer) : trained.session
      if (!change || this.#stopping || result?.stopped_by !== 'interrupted') {
        return { result, session: at }
      }
      before = result
    }
  }

  /** The last training was ended from here, not by somebody else's write to its session. */
  get wasStopped(): boolean {
    return this.#stopping
  }

  /** Ends the training after the run that the server is in. */
  stop(): void {
    this.#stopping = true
    this.#interrupt?.()
  }

  /** Changes how it learns from the next pass that the server comes to, and goes on. */
  turn(change: SessionPatch): void {
    const training = { ...this.#change?.training, ...change.training }
    this.#change = { ...this.#change, ...change, training }
    this.#interrupt?.()
  }

  /** Trains until something ends it, be it for good or for a change. */
  async #stretch(
    { id, cursor }: MovedView,
    move: TrainMove,
    tell: (progress: TrainProgress) => void,
  ): Promise<Trained> {
    let interrupted: Promise<unknown> | null = null
    let result: TrainView | null = null
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
          if (this.#stopping || this.#change) this.#interrupt()
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

  async #changed(session: MovedView, change: SessionPatch, hearer: Hearer): Promise<MovedView> {
    try {
      const view = await this.#api.patch(session.id, session.revision, change)
      hearer.turned(view)
      return view
    } catch (error) {
      if (!(error instanceof ApiError) || error.problem.status !== REFUSED) throw error
      hearer.refused(error)
      return session
    }
  }
}
