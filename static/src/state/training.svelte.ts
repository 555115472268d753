/** Trainings of the shown session: how the last one ended, and the cost along all of them. */
import { createContext } from 'svelte'
import type { TrainView } from '../api/types'
import type { Lab } from './lab.svelte'

export type EpochCost = TrainView['history'][number]

export class Training {
  readonly #lab: Lab
  /** The session that the results below belong to. */
  #session = $state('')
  #history = $state.raw<readonly EpochCost[]>([])
  #result = $state.raw<TrainView | null>(null)
  #running = $state(false)

  epochs = $state(1000)
  costBelow = $state<number | null>(null)

  readonly #current = $derived.by(() => this.#lab.session?.id === this.#session)

  constructor(lab: Lab) {
    this.#lab = lab
  }

  get running(): boolean {
    return this.#running
  }

  get result(): TrainView | null {
    return this.#current ? this.#result : null
  }

  get history(): readonly EpochCost[] {
    return this.#current ? this.#history : []
  }

  async run(): Promise<void> {
    this.#running = true
    const before = this.history
    const result = await this.#lab.train(this.epochs, this.costBelow)
    this.#running = false
    if (!result) return
    this.#session = result.session.id
    this.#result = result
    this.#history = joined(before, result.history)
  }
}

/** What was trained again replaces what had been there from that epoch on. */
function joined(before: readonly EpochCost[], after: readonly EpochCost[]): readonly EpochCost[] {
  const start = after[0]?.epoch ?? Infinity
  return [...before.filter(({ epoch }) => epoch < start), ...after]
}

export const [getTraining, setTraining] = createContext<Training>()
