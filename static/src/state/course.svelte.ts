/** The course of the training so far: the cost along all passes that have been reached. */
import { createContext } from 'svelte'
import type { Api } from '../api/api'
import { ApiError } from '../api/problems'
import type { CurvePoint } from '../api/types'
import { Asking } from './asking'
import type { Lab } from './lab.svelte'

/** Points of the curve that are asked for: a pixel of the track or two each. */
const POINTS = 400
/** Points of a running training that are kept: past this every other one goes. */
const MOST_LIVE = 1000

export class Course {
  readonly #api: Api
  readonly #lab: Lab
  #known = $state.raw<{ session: string; points: readonly CurvePoint[] } | null>(null)
  /** What a training that runs has told, before the curve is asked for anew. */
  #live = $state.raw<{ session: string; points: readonly CurvePoint[] } | null>(null)
  /** The session whose curve the server has refused. */
  #refused = $state<string | null>(null)
  readonly #asking = new Asking(() => this.#ask())

  readonly #session = $derived.by(() => this.#lab.session?.id)
  /** The furthest pass there is. */
  readonly last = $derived.by(() =>
    Math.max(
      this.#lab.pass,
      this.#lab.session?.furthest.pass ?? 0,
      this.#growing.at(-1)?.pass ?? 0,
    ),
  )
  readonly points = $derived.by(() => this.#joined())
  readonly #growing = $derived.by(() =>
    this.#live?.session === this.#session ? (this.#live?.points ?? []) : [],
  )

  /** There have been passes, and their costs cannot be had, as where their arithmetic is missing. */
  get refused(): boolean {
    return this.#refused !== null && this.#refused === this.#session
  }

  constructor(api: Api, lab: Lab) {
    this.#api = api
    this.#lab = lab
  }

  /** Asks for the curve, a little later, where there is more of it or it has changed. */
  follow(): void {
    const { session, edition } = this.#lab
    if (!session) return
    const { id, furthest, cursor } = session
    const isWhole = furthest.step === cursor.steps
    if (furthest.pass > 0) this.#asking.about(`${id} ${edition} ${furthest.pass} ${isWhole}`)
  }

  /** Takes in points of a training that runs. */
  grow(points: readonly CurvePoint[]): void {
    const all = [...this.#growing, ...points]
    const kept = all.length > MOST_LIVE ? all.filter((_, i) => (all.length - 1 - i) % 2 === 0) : all
    this.#live = { session: this.#session ?? '', points: kept }
  }

  #joined(): readonly CurvePoint[] {
    const known = this.#known?.session === this.#session ? (this.#known?.points ?? []) : []
    const end = known.at(-1)?.pass ?? -1
    return [
      ...known.filter(({ pass }) => pass <= this.last + 1),
      ...this.#growing.filter(({ pass }) => pass > end),
    ]
  }

  /** A curve that nobody answers for stays as it was: what comes next tells why. */
  async #ask(): Promise<void> {
    const session = this.#session
    if (!session) return
    const found = await this.#api.curve(session, POINTS).catch((error: unknown) => {
      const { status } = error instanceof ApiError ? error.problem : { status: 0 }
      if (status >= 400 && status < 500) this.#refused = session
    })
    if (!found) return
    this.#refused = null
    this.#known = { session, points: found.points }
    if (!this.#lab.training) this.#live = null
  }
}

export const [getCourse, setCourse] = createContext<Course>()
