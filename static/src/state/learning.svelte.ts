/** How the learning goes, seen as a whole: asked for while somebody looks, and never changed by it. */
import { ApiError, type Api } from '../api/client'
import type {
  DataRowsView,
  EvaluationView,
  HistogramsView,
  Problem,
  SurfaceView,
} from '../api/types'
import { Asking } from './asking'
import type { Lab } from './lab.svelte'
import type { Training } from './training.svelte'

/** Points that are drawn at most. */
export const MOST_POINTS = 2000
/** Inputs of which a picture can be drawn. */
const DRAWABLE = 2

export interface Seen {
  /** The session, and the output whose surface it is, from 1. */
  session: string
  output: number
  data: DataRowsView
  /** Of one or two inputs. */
  surface: SurfaceView | null
  evaluation: EvaluationView
  histograms: HistogramsView
}

export class Learning {
  readonly #lab: Lab
  readonly #training: Pick<Training, 'progress'>
  readonly #asking = new Asking(() => this.#ask())
  #seen = $state.raw<Seen | null>(null)
  #refusal = $state.raw<Problem | null>(null)
  /** What the rows of data were asked for. */
  #dataOf = ''

  /** The output that is looked at, from 1. */
  output = $state(1)

  /** Null before the first answer, and after one that could not be given. */
  readonly seen: Seen | null = $derived.by(() =>
    this.#seen?.session === this.#lab.session?.id ? this.#seen : null,
  )

  constructor(lab: Lab, training: Pick<Training, 'progress'>) {
    this.#lab = lab
    this.#training = training
  }

  /** Why it cannot be seen. */
  get refusal(): Problem | null {
    return this.#refusal
  }

  /** Asks anew, a little later, where parameters or data may be others. */
  follow(): void {
    const { session, edition, pass, step, phase, training } = this.#lab
    if (!session) return
    const updated = phase === 'update' || phase === 'done' ? step : 0
    const learnt = training ? (this.#training.progress?.pass ?? 0) : ''
    this.#asking.about([session.id, edition, pass, updated, this.output, learnt].join(' '))
  }

  async #ask(): Promise<void> {
    const look = (api: Api, session: string) => this.#look(api, session)
    // a question in turn would wait for the training's end
    await (this.#lab.training ? this.#lab.peek(look) : this.#lab.ask(look))
  }

  async #look(api: Api, id: string): Promise<void> {
    const { session, edition } = this.#lab
    if (!session || session.id !== id) return
    const { sizes } = session.network
    const isDrawable = (sizes[0] ?? 0) <= DRAWABLE
    const output = Math.min(this.output, sizes.at(-1) ?? 1)
    const dataOf = `${id} ${edition}`
    const held = this.#dataOf === dataOf ? this.#seen?.data : undefined
    const count = Math.min(session.setup.samples, isDrawable ? MOST_POINTS : 1)
    try {
      const [data, surface, evaluation, histograms] = await Promise.all([
        held ?? api.rows(id, count),
        isDrawable ? api.surface(id, output) : null,
        api.evaluation(id),
        api.histograms(id),
      ])
      this.#seen = { session: id, output, data, surface, evaluation, histograms }
      this.#dataOf = dataOf
      this.#refusal = null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#seen = null
      this.#refusal = error.problem
    }
  }
}
