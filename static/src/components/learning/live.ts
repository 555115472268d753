/** While a training goes on, the picture goes on with it: weights and biases as they are by now. */
import { ApiError } from '../../api/problems'
import { Asking } from '../../state/asking'
import type { Lab } from '../../state/lab.svelte'
import type { Training } from '../../state/training.svelte'

/** Parameters of the largest network that is followed: all of its numbers come with each look. */
const MOST = 500
/** Milliseconds between two looks, at least: the picture should seem to move. */
const REST = 120

type Followed = Pick<Lab, 'session' | 'edition' | 'training' | 'looking' | 'peek' | 'glance'>

export class Live {
  readonly #lab: Followed
  readonly #training: Pick<Training, 'progress'>
  readonly #asking = new Asking(() => this.#ask(), REST)
  #pass = 0

  constructor(lab: Followed, training: Pick<Training, 'progress'>) {
    this.#lab = lab
    this.#training = training
  }

  /** Asks for the pass that the training has come to, a little later. */
  follow(): void {
    const { session, training } = this.#lab
    const { progress } = this.#training
    if (!training || !progress || !session || parameters(session.network.sizes) > MOST) return
    this.#pass = progress.pass
    this.#asking.about(`${session.id} ${progress.pass}`)
  }

  async #ask(): Promise<void> {
    // it may be over by the time that the question's turn comes
    if (!this.#lab.training) return
    const { edition, looking } = this.#lab
    try {
      const trace = await this.#lab.peek((api, id) => api.trace(id, this.#pass, looking?.sample))
      this.#lab.glance(trace, edition)
    } catch (error) {
      // what cannot be had is not shown: the training itself tells why
      if (!(error instanceof ApiError)) throw error
    }
  }
}

function parameters(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, index) => sum + size * ((sizes[index] ?? 0) + 1), 0)
}
