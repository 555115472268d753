/** An input of one's own, run through the network as long as it is looked at: nothing learns it. */
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { AnswerView } from '../api/types'
import type { Lab } from './lab.svelte'
import type { Shell } from './shell.svelte'

export class Probe {
  readonly #lab: Pick<Lab, 'peek'>
  readonly #shell: Pick<Shell, 'probe'>
  /** What is looked at now; null: nothing. */
  #wanted: readonly number[] | null = null
  #asking = false

  constructor(lab: Pick<Lab, 'peek'>, shell: Pick<Shell, 'probe'>) {
    this.#lab = lab
    this.#shell = shell
  }

  /** What the network makes of the input; null while that is on its way. */
  get answer(): AnswerView | null {
    return this.#shell.probe
  }

  /** Shows another input, or with null none: one question at a time, those in between are skipped. */
  show(x: readonly number[] | null): void {
    this.#wanted = x
    if (x === null) this.#shell.probe = null
    else if (!this.#asking) void this.#go()
  }

  async #go(): Promise<void> {
    this.#asking = true
    while (this.#wanted !== null) {
      const x: readonly number[] = this.#wanted
      const found = await this.#ask(x)
      if (this.#wanted !== null) this.#shell.probe = found
      if (this.#wanted === x) break
    }
    this.#asking = false
  }

  async #ask(x: readonly number[]): Promise<AnswerView | null> {
    try {
      return await this.#lab.peek((api: Api, id: string) => api.answer(id, x))
    } catch (error) {
      // another network by now, or one that overflows: then there is no answer
      if (error instanceof ApiError) return null
      throw error
    }
  }
}
