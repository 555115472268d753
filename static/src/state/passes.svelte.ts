/**
 * The passes of one edition of a session, as its own samples or one that is looked at make them:
 * their traces and explanations, asked for before they are needed.
 *
 * An edit begins another edition, with a `Passes` of its own; replies to the questions of an old one
 * land in the old one, where nobody looks any more.
 */
import { SvelteMap } from 'svelte/reactivity'
import type { Api } from '../api/api'
import type { Explanation, GradientCheckView, SessionView, TraceView } from '../api/types'

/** Explanations asked for at once, at most: the first picture waits for these. */
const MOST_EXPLAINED = 100
/** Terms asked for at once, about: the sums of a wide layer are long. */
const MOST_TERMS = 2000
/** Explanations that come at once, below which a run that hurries would ask at every other move. */
const FEW = 10
/** So many times as much, around a place, is held before it is asked for. */
const HELD_AROUND = 4

/** Passes kept on either side of the shown one. */
const NEIGHBOURS = 1

export class Passes {
  readonly #api: Api
  readonly #session: string
  /** The sample that is looked at; undefined for those that the passes learn from. */
  readonly #sample: number | undefined
  /** Ops whose explanations come together. */
  readonly #chunk: number
  readonly #traces = new SvelteMap<number, TraceView>()
  readonly #checks = new SvelteMap<number, GradientCheckView>()
  /** By place: a pass for what its ops made, a pass and step for what holds only there. */
  readonly #explanations = new SvelteMap<string, Explanation>()
  readonly #asked = new Map<string, Promise<void>>()

  constructor(api: Api, { id, network }: SessionView, sample?: number) {
    this.#api = api
    this.#session = id
    this.#sample = sample
    const widest = Math.max(...network.sizes)
    this.#chunk = Math.max(1, Math.min(MOST_EXPLAINED, Math.floor(MOST_TERMS / widest)))
  }

  /** Sums are so long that a question brings the explanations of a few ops only. */
  get explainsFew(): boolean {
    return this.#chunk < FEW
  }

  trace(pass: number): TraceView | undefined {
    return this.#traces.get(pass)
  }

  check(pass: number): GradientCheckView | undefined {
    return this.#checks.get(pass)
  }

  /** The unmasked explanation of what an op of `pass` makes. */
  explanation(pass: number, id: string): Explanation | undefined {
    return this.#explanations.get(`${pass} ${id}`)
  }

  /** The explanation of `id` as it was at this very step. */
  explanationAt(pass: number, step: number, id: string): Explanation | undefined {
    return this.#explanations.get(`${pass}.${step} ${id}`)
  }

  loadTrace(pass: number): Promise<void> {
    return this.#once(`${pass} trace`, async () => {
      this.#traces.set(pass, await this.#api.trace(this.#session, pass, this.#sample))
    })
  }

  /** Asks anew for the traces that are held: where conditions hold in them has changed. */
  async renewTraces(): Promise<void> {
    const keys = [...this.#asked.keys()].filter((key) => key.endsWith(' trace'))
    // an answer that is on its way must not overwrite the new one
    await Promise.allSettled(keys.map((key) => this.#asked.get(key)))
    for (const key of keys) this.#asked.delete(key)
    await Promise.all(keys.map((key) => this.loadTrace(Number.parseInt(key))))
  }

  /** The server must stand in `pass`. */
  loadCheck(pass: number): Promise<void> {
    return this.#once(`${pass} check`, async () => {
      this.#checks.set(pass, await this.#api.gradientCheck(this.#session))
    })
  }

  /** The explanation of the op before `step`, and of some more: what is shown at once. */
  loadLast(pass: number, step: number, steps: number): Promise<void> {
    return this.#loadChunk(pass, this.#chunkOf(step), steps)
  }

  /** The explanations of the ops around `step`. */
  async loadExplanations(pass: number, step: number, steps: number): Promise<void> {
    const near = this.#chunkOf(step)
    // one after the other: what else is asked for meanwhile need not wait for all of them
    for (let chunk = near; chunk < near + HELD_AROUND; chunk += 1) {
      await this.#loadChunk(pass, chunk, steps)
    }
  }

  /** The server must stand at `step` of `pass`. */
  loadExplanationAt(pass: number, step: number, id: string): Promise<void> {
    const key = `${pass}.${step} ${id}`
    return this.#once(key, async () => {
      this.#explanations.set(key, await this.#api.explain(this.#session, id, this.#sample))
    })
  }

  /** Lets go of what lies further than a neighbour from `pass`. */
  keepAround(pass: number): void {
    const far = (key: string | number) => Math.abs(Number.parseInt(String(key)) - pass) > NEIGHBOURS
    for (const held of [this.#traces, this.#checks]) {
      for (const key of [...held.keys()].filter(far)) held.delete(key)
    }
    for (const held of [this.#explanations, this.#asked]) {
      for (const key of [...held.keys()].filter(far)) held.delete(key)
    }
  }

  #chunkOf(step: number): number {
    return Math.floor(Math.max(0, step - 1) / this.#chunk)
  }

  async #loadChunk(pass: number, chunk: number, steps: number): Promise<void> {
    const from = chunk * this.#chunk
    if (from >= steps) return
    const to = Math.min(from + this.#chunk, steps)
    await this.#once(`${pass} chunk ${chunk}`, async () => {
      const found = await this.#api.explainRange(this.#session, pass, from, to, this.#sample)
      for (const one of found) this.#explanations.set(`${pass} ${one.id}`, one)
    })
  }

  /** Asks once; a question that failed may be asked again. */
  #once(key: string, ask: () => Promise<void>): Promise<void> {
    const asked = this.#asked.get(key)
    if (asked) return asked
    const answer = ask().catch((error: unknown) => {
      this.#asked.delete(key)
      throw error
    })
    this.#asked.set(key, answer)
    return answer
  }
}
