/**
 * The first minute: from the start of a pass to the first error that travels back, slowly enough to
 * be followed, and then what was seen. Whatever interrupts a run ends it.
 */
import type { Direction, Unit } from '../api/types'
import type { Program } from './program'

/** Milliseconds that a tour takes, about. */
const LASTS = 10_000
/** Moves that can be followed in that time. */
const MOST_BEATS = 14
const UNITS: readonly Unit[] = ['op', 'neuron', 'layer', 'phase']

/** What a tour needs of the lab. */
export interface Toured {
  readonly program: Program
  readonly pass: number
  readonly step: number
  readonly reachable: number
  readonly edition: number
  readonly interruptions: number
  readonly busy: boolean
  readonly training: boolean
  value(id: string): number | null
  pin(id: string | null): void
  lookBack(): void
  seek(pass: number, step: number): void
  advance(direction: Direction, unit: Unit): void
}

/** What was seen, by the ids of it: all of them are known where the tour has ended. */
export interface Told {
  /** The output that is furthest from its target. */
  readonly output: { id: string; is: number; target: string; should: number }
  readonly cost: number
  /** The error of that output, with which the way back begins. */
  readonly outputError: { id: string; value: number }
  /** The first error that arrived further back; null in a network without hidden layers. */
  readonly hiddenError: { id: string; value: number } | null
}

export class Tour {
  readonly #lab: Toured
  readonly #still: () => boolean
  /** The lab's interruptions when this tour began; null where none is under way. */
  #begun = $state<number | null>(null)
  /** Where the last tour ended, and what it has told. */
  #ended = $state.raw<{ pass: number; step: number; edition: number } | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly running = $derived.by(
    () => this.#begun !== null && this.#begun === this.#lab.interruptions,
  )
  /** What was seen, for as long as the reader stays where the tour has ended. */
  readonly told: Told | null = $derived.by(() => {
    const ended = this.#ended
    const { pass, step, edition } = this.#lab
    const stays = ended?.pass === pass && ended.step === step && ended.edition === edition
    return stays ? this.#tell() : null
  })

  /** `still`: the reader wants nothing to move by itself, so the tour goes to its end at once. */
  constructor(lab: Toured, still: () => boolean = prefersStill) {
    this.#lab = lab
    this.#still = still
  }

  /** From the start of the shown pass. */
  start(): void {
    const lab = this.#lab
    if (lab.training) return
    this.stop()
    this.#ended = null
    lab.lookBack()
    lab.pin(null)
    const goal = this.#goal()
    if (goal === 0) return
    lab.seek(lab.pass, this.#still() ? goal : 0)
    this.#begun = lab.interruptions
    if (this.#still()) return this.#end()
    const unit = unitFor(lab.program, goal)
    const beat = LASTS / beats(lab.program, unit, goal)
    this.#timer = setTimeout(() => this.#go(goal, unit, beat), beat)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#begun = null
  }

  /** Lets go of what was told. */
  dismiss(): void {
    this.#ended = null
  }

  #go(goal: number, unit: Unit, beat: number): void {
    const lab = this.#lab
    if (!this.running) return this.stop()
    if (!lab.busy) {
      const { step } = lab.program.move(lab, unit, 'forward')
      lab.advance('forward', step <= goal ? unit : 'op')
      if (lab.step >= goal) return this.#end()
    }
    this.#timer = setTimeout(() => this.#go(goal, unit, beat), beat)
  }

  #end(): void {
    const { pass, step, edition } = this.#lab
    this.stop()
    this.#ended = { pass, step, edition }
  }

  /** The step that makes the first error behind the output layer, or the last of the outputs'. */
  #goal(): number {
    const { program, reachable } = this.#lab
    const [outputs, hidden] = program.layers.filter(({ phase }) => phase === 'backward')
    const goal = hidden ? hidden.start + 1 : (outputs?.end ?? 0)
    return Math.min(goal, reachable)
  }

  #tell(): Told | null {
    const { program } = this.#lab
    const errors = program.layers.filter(({ phase }) => phase === 'backward')
    const known = (id: string) => {
      const value = this.#lab.value(id)
      return value === null ? null : { id, value }
    }
    const [outputs, hidden] = errors
    const cost = this.#lab.value('cost')
    if (!outputs || cost === null) return null
    const { layer } = outputs
    const all = Array.from({ length: outputs.end - outputs.start }, (_, index) => {
      const id = `a:${layer}:${index + 1}`
      const target = `y:${index + 1}`
      const [is, should] = [this.#lab.value(id), this.#lab.value(target)]
      const outputError = known(`delta:${layer}:${index + 1}`)
      if (is === null || should === null || outputError === null) return null
      return { output: { id, is, target, should }, outputError }
    })
    const worst = all
      .filter((one) => one !== null)
      .sort((a, b) => off(b.output) - off(a.output))
      .at(0)
    const hiddenError = hidden ? known(`delta:${hidden.layer}:1`) : null
    return worst ? { ...worst, cost, hiddenError } : null
  }
}

function off({ is, should }: Told['output']): number {
  return Math.abs(is - should)
}

/** Moves by a unit from the start of a pass to a step of it; the last of them may be a smaller one. */
function beats(program: Program, unit: Unit, goal: number): number {
  const whole = program.boundaries(unit).filter((step) => step > 0 && step <= goal)
  return whole.length + (whole.at(-1) === goal ? 0 : 1)
}

function unitFor(program: Program, goal: number): Unit {
  return UNITS.find((unit) => beats(program, unit, goal) <= MOST_BEATS) ?? 'phase'
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
