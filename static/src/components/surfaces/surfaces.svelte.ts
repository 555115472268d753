/** What each neuron answers over the inputs, or weighs of a picture: seen as long as somebody looks. */
import type { Api } from '../../api/api'
import { ApiError } from '../../api/problems'
import type { LayerView, SurfacesView } from '../../api/types'
import { Asking } from '../../state/asking'
import type { Lab } from '../../state/lab.svelte'
import type { Runner } from '../../state/runner.svelte'
import { passes as isPassing } from '../../state/recovery'
import { possibleTiles } from '../../state/tile_choice'
import type { Training } from '../../state/training.svelte'
import { answerTiles, type Tile, type Weights, weightTiles } from './tile_contents'

/** Milliseconds between two looks, at least: what follows a training should seem to move. */
const REST = 120
/** Points a side for so many neurons: the more pictures, the coarser. */
const RESOLUTIONS = [
  { neurons: 16, points: 24 },
  { neurons: 64, points: 16 },
  { neurons: Infinity, points: 10 },
]

export class Surfaces {
  readonly #lab: Lab
  readonly #training: Pick<Training, 'progress'>
  readonly #runner: Pick<Runner, 'running'>
  readonly #asking = new Asking(() => this.#ask(), REST)
  /** The server does not answer: what is shown is the last that it told. */
  #isOld = $state(false)
  #answers = $state.raw<{ session: string; view: SurfacesView } | null>(null)
  #learnt = $state.raw<{ session: string; weights: Weights } | null>(null)

  readonly #weighs = $derived.by(() => possibleTiles(this.#lab.session) === 'first')
  /** By layer and neuron, `2:1`. */
  readonly tiles: ReadonlyMap<string, Tile> = $derived.by(() =>
    this.#weighs ? this.#weightTiles() : this.#answerTiles(),
  )

  constructor(lab: Lab, training: Pick<Training, 'progress'>, runner: Pick<Runner, 'running'>) {
    this.#lab = lab
    this.#training = training
    this.#runner = runner
  }

  /** What is shown may be of a place before. */
  get isOld(): boolean {
    return this.#isOld
  }

  /** Rows and columns of the picture that the inputs are; null where they are none. */
  get image(): readonly [number, number] | null {
    const [rows = 0, columns = 0] = this.#lab.session?.setup.image ?? []
    return this.#weighs ? [rows, columns] : null
  }

  /** Asks anew, a little later, where parameters may be others. */
  follow(): void {
    const { session, edition, pass, step, phase, training, looking } = this.#lab
    if (!session) return
    const { progress } = this.#training
    // the weights at the cursor are held already
    if (this.#weighs && !training) return
    const updated = phase === 'update' || phase === 'done' ? step : 0
    const learnt = training ? (progress?.pass ?? 0) : ''
    const { running } = this.#runner
    this.#asking.about(
      [session.id, edition, pass, updated, learnt, running, looking?.sample].join(' '),
    )
  }

  async #ask(): Promise<void> {
    const look = (api: Api, session: string) => this.#look(api, session)
    // a question in turn would wait for the training's end, or for that of a run
    const now = this.#lab.training || this.#runner.running
    await (now ? this.#lab.peek(look) : this.#lab.ask(look))
  }

  async #look(api: Api, id: string): Promise<void> {
    const { session } = this.#lab
    if (!session || session.id !== id) return
    try {
      // nobody may look any more by now, and then nothing is derived
      if (possibleTiles(session) === 'first') {
        const { layers } = await api.session(id)
        this.#learnt = { session: id, weights: weightsOf(layers[1]) }
      } else {
        const neurons = session.network.sizes.slice(1).reduce((sum, size) => sum + size, 0)
        const { points = 0 } = RESOLUTIONS.find((one) => neurons <= one.neurons) ?? {}
        this.#answers = { session: id, view: await api.surfaces(id, points) }
      }
      this.#isOld = false
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#isOld = isPassing(error.problem)
      // what cannot be worked out is not drawn
      if (!this.#isOld) this.#answers = null
    }
  }

  #answerTiles(): ReadonlyMap<string, Tile> {
    const { session } = this.#lab
    const found = this.#answers
    const isThis = session !== null && found?.session === session.id
    return answerTiles(isThis ? found.view.layers : [], session?.network.activations ?? [])
  }

  #weightTiles(): ReadonlyMap<string, Tile> {
    const { image } = this
    const { session, training } = this.#lab
    if (!image || !session) return answerTiles([], [])
    const learnt = training && this.#learnt?.session === session.id ? this.#learnt.weights : null
    return weightTiles(learnt ?? this.#weightsHere(), image)
  }

  #weightsHere(): Weights {
    const [inputs = 0, neurons = 0] = this.#lab.session?.network.sizes ?? []
    void this.#lab.edgesMade('w')
    const values = this.#lab.edgeValues('w')
    return Array.from({ length: neurons }, (_, index) => [
      ...values.subarray(index * inputs, (index + 1) * inputs),
    ])
  }
}

function weightsOf(layer: LayerView | undefined): Weights {
  return (layer?.w ?? []).map((row) => row.map((w) => w ?? 0))
}
