/** How the learning goes, seen as a whole: asked for while somebody looks, and never changed by it. */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
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

/** A neuron by its layer and its number in it, both from 1. */
export interface NeuronPlace {
  layer: number
  neuron: number
}

export interface Seen {
  session: string
  /** Whose surface it is. */
  place: NeuronPlace
  data: DataRowsView
  /** Of one or two inputs. */
  surface: SurfaceView | null
  evaluation: EvaluationView
  histograms: HistogramsView
}

export class Learning {
  readonly #lab: Lab
  readonly #training: Pick<Training, 'progress'>
  readonly #wanted: () => string | null
  readonly #asking = new Asking(() => this.#ask())
  #seen = $state.raw<Seen | null>(null)
  #refusal = $state.raw<Problem | null>(null)
  /** What the rows of data were asked for. */
  #dataOf = ''
  /** Whose surface is asked for: nobody may look any more by the time the question's turn comes. */
  #about: NeuronPlace = { layer: 0, neuron: 0 }

  /** The neuron that is looked at: the one that is wanted, or else the first output. */
  readonly place: NeuronPlace = $derived.by(() => placeOf(this.#wanted(), this.#sizes))
  readonly #sizes = $derived.by(() => this.#lab.session?.network.sizes ?? [])
  /** Null before the first answer, and after one that could not be given. */
  readonly seen: Seen | null = $derived.by(() =>
    this.#seen?.session === this.#lab.session?.id ? this.#seen : null,
  )

  /** `wanted` is a neuron such as `2:1`, or null. */
  constructor(
    lab: Lab,
    training: Pick<Training, 'progress'>,
    wanted: () => string | null = () => null,
  ) {
    this.#lab = lab
    this.#training = training
    this.#wanted = wanted
  }

  /** Why it cannot be seen. */
  get refusal(): Problem | null {
    return this.#refusal
  }

  /** Asks anew, a little later, where parameters or data may be others. */
  follow(): void {
    const { session, edition, pass, step, phase, training } = this.#lab
    if (!session) return
    this.#about = this.place
    const { layer, neuron } = this.#about
    const updated = phase === 'update' || phase === 'done' ? step : 0
    const learnt = training ? (this.#training.progress?.pass ?? 0) : ''
    this.#asking.about([session.id, edition, pass, updated, layer, neuron, learnt].join(' '))
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
    const place = this.#about
    const dataOf = `${id} ${edition}`
    const held = this.#dataOf === dataOf ? this.#seen?.data : undefined
    const count = Math.min(session.setup.samples, isDrawable ? MOST_POINTS : 1)
    try {
      const [data, surface, evaluation, histograms] = await Promise.all([
        held ?? api.rows(id, count),
        isDrawable ? api.surface(id, place.layer, place.neuron) : null,
        api.evaluation(id),
        api.histograms(id),
      ])
      this.#seen = { session: id, place, data, surface, evaluation, histograms }
      this.#dataOf = dataOf
      this.#refusal = null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#seen = null
      this.#refusal = error.problem
    }
  }
}

function placeOf(wanted: string | null, sizes: readonly number[]): NeuronPlace {
  const [layer = 0, neuron = 0] = (wanted ?? '').split(':').map(Number)
  const isThere = layer > 1 && neuron > 0 && neuron <= (sizes[layer - 1] ?? 0)
  return isThere ? { layer, neuron } : { layer: sizes.length, neuron: 1 }
}
