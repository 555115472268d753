/**
 * Two sessions held against each other: they move together, and every number has a difference.
 *
 * Each has a lab of its own, and with it its own line to the server; what is subtracted is what
 * both show. The server is asked for what cannot be seen there: which settings are not the same.
 */
import { branchCalls } from '../api/branches'
import { ApiError } from '../api/problems'
import type { ComparisonView, CurvePoint, Direction, Place, Problem, Unit } from '../api/types'
import { Asking } from './asking'
import type { Companion } from './going.svelte'
import type { Lab } from './lab.svelte'

/** Points of each curve that are asked for. */
const POINTS = 300

/** Why one of the two stays where it is. */
export type Stuck = 'start' | 'diverged' | 'looking' | 'training' | 'unreached'

export class Pair implements Companion {
  readonly mine: Lab
  readonly other: Lab
  /** The session that is held against the one that is shown. */
  readonly id: string
  readonly #settings = new Asking(() => this.#compare())
  readonly #courses = new Asking(() => this.#draw())
  #found = $state.raw<ComparisonView | null>(null)
  #refusal = $state.raw<Problem | null>(null)
  #points = $state.raw<{ mine: readonly CurvePoint[]; other: readonly CurvePoint[] }>({
    mine: [],
    other: [],
  })
  #stuck = $state.raw<{ mine: Stuck | null; other: Stuck | null }>({ mine: null, other: null })

  readonly comparable = $derived.by(() => this.#sizes(this.mine) === this.#sizes(this.other))
  /** Which sample each of the two shows (from 0), where it is not the same. */
  readonly samples = $derived.by(() => {
    const [mine, other] = [this.mine, this.other].map((lab) => lab.trace?.sample.index ?? 0)
    return mine === other ? null : { mine: mine ?? 0, other: other ?? 0 }
  })

  constructor(mine: Lab, id: string) {
    this.mine = mine
    this.id = id
    this.other = mine.another()
  }

  /** Settings that are not the same, and why there is no difference where there is none. */
  get found(): ComparisonView | null {
    return this.#found
  }

  get refusal(): Problem | null {
    return this.#refusal
  }

  get points() {
    return this.#points
  }

  /** What did not move by the last key, and why. */
  get stuck() {
    return this.#stuck
  }

  /** Opens the other one; false where it cannot be had. */
  open(): Promise<boolean> {
    return this.other.visit(this.id)
  }

  /** The other one goes with whoever opened it. */
  close(): void {
    this.other.leave()
  }

  /** Other − this at the place where each of them stands; null where one is not computed. */
  difference(id: string): number | null {
    if (!this.comparable) return null
    const [mine, other] = [this.mine.value(id), this.other.value(id)]
    if (mine === null || other === null) return null
    const difference = other - mine
    return Number.isFinite(difference) ? difference : null
  }

  /** Asks anew, a little later, where settings or curves may be others. */
  follow(): void {
    const { mine, other } = this
    if (!mine.session || !other.session) return
    const both = [mine, other]
    const editions = both.map(({ session, edition }) => `${session?.id} ${edition}`)
    this.#settings.about([...editions, mine.pass, other.pass].join(' '))
    const reached = both.map(({ session }) => {
      const { furthest, cursor } = session ?? {}
      return `${furthest?.pass} ${furthest?.step === cursor?.steps}`
    })
    this.#courses.about([...editions, ...reached].join(' '))
  }

  // --- moving together --------------------------------------------------------------------------

  canGo(direction: Direction): boolean {
    return this.other.session !== null && bar(this.other, direction) === null
  }

  advance(direction: Direction, unit: Unit): void {
    const { mine, other } = this
    this.#stuck = { mine: bar(mine, direction), other: bar(other, direction) }
    if (!other.session || this.#stuck.other) return
    const { units } = other
    other.move(direction, units.includes(unit) ? unit : (units[0] ?? 'neuron'))
  }

  /** As far on or back as the one that is shown goes, as far as the other has been. */
  seek(from: Place, to: Place): void {
    const { other } = this
    if (!other.session) return
    const wanted = Math.max(0, other.destination.pass + to.pass - from.pass)
    const last = Math.max(other.session.furthest.pass, other.destination.pass)
    this.#stuck = { mine: null, other: wanted > last ? 'unreached' : null }
    other.seek(Math.min(wanted, last), to.step)
  }

  look(index: number | null): void {
    const { other } = this
    if (index === null) other.lookBack()
    else if (index < (other.session?.setup.samples ?? 0)) other.look(index)
  }

  async #compare(): Promise<void> {
    const { id } = this
    await this.mine
      .peek((api, session) => branchCalls(api).compare(session, id))
      .then(
        (found) => {
          this.#found = found
          this.#refusal = null
        },
        (error: unknown) => {
          if (!(error instanceof ApiError)) throw error
          this.#found = null
          this.#refusal = error.problem
        },
      )
  }

  /** Curves that cannot be had stay as they are: what comes next tells why. */
  async #draw(): Promise<void> {
    const curve = (lab: Lab) =>
      lab.peek((api, session) => api.curve(session, POINTS)).then(({ points }) => points)
    const found = await Promise.all([this.mine, this.other].map(curve)).catch(() => null)
    const [mine, other] = found ?? []
    if (mine && other) this.#points = { mine, other }
  }

  #sizes(lab: Lab): string {
    return lab.session?.network.sizes.join('-') ?? ''
  }
}

/** Why a lab has nothing to go to that way; null where it has. */
function bar(lab: Lab, direction: Direction): Stuck | null {
  if (lab.training) return 'training'
  if (direction === 'back') return lab.atStart ? 'start' : null
  if (!lab.atEnd) return null
  return lab.trace?.diverged ? 'diverged' : 'looking'
}
