/** A training of the shown session: how far it is, and how the last one ended. */
import { createContext } from 'svelte'
import type { CurvePoint, TrainProgress, TrainView } from '../api/types'
import type { Course } from './course.svelte'
import { passesPerEpoch } from './epochs'
import type { Lab } from './lab.svelte'
import type { Shelf } from './preferences.svelte'
import { Runs } from './runs.svelte'

export class Training {
  readonly #lab: Lab
  readonly #course: Course
  /** What the trainings of this browser told, this one too. */
  readonly runs: Runs
  /** The session that the results below belong to. */
  #session = $state('')
  #progress = $state.raw<TrainProgress | null>(null)
  #result = $state.raw<TrainView | null>(null)

  /** How it ended that the server's answer does not tell. */
  #end = $state<'elsewhere' | 'broken' | null>(null)

  /** As the reader typed it; null: as the example's story or the data set has it. */
  #typed = $state<number | null>(null)
  #suggested = $state(1000)
  readonly #told = $derived.by(() => {
    const { session, catalog } = this.#lab
    return catalog?.presets.find(({ id }) => id === session?.setup.preset)?.epochs ?? null
  })
  costBelow = $state<number | null>(null)
  /** Epochs without a lower test cost after which it ends; null: it does not go by that. */
  patience = $state<number | null>(null)

  readonly #current = $derived.by(() => this.#lab.session?.id === this.#session)

  constructor(lab: Lab, course: Course, shelf: Shelf | null = null) {
    this.runs = new Runs(shelf)
    this.#lab = lab
    this.#course = course
  }

  /** How long a training is to be. */
  get epochs(): number {
    return this.#typed ?? this.#told ?? this.#suggested
  }

  set epochs(epochs: number) {
    this.#typed = epochs
  }

  /** What is begun says how long it is to be trained, whatever was typed for something else. */
  suggest(epochs: number): void {
    this.#suggested = epochs
    this.#typed = null
  }

  get running(): boolean {
    return this.#lab.training
  }

  /** What the running training told last. */
  get progress(): TrainProgress | null {
    return this.running ? this.#progress : null
  }

  get result(): TrainView | null {
    return this.#current ? this.#result : null
  }

  /** A training of this session was ended by another window, or broke off with its server. */
  get end(): 'elsewhere' | 'broken' | null {
    return this.#current ? this.#end : null
  }

  async run(): Promise<void> {
    const { session } = this.#lab
    if (!session) return
    const until = this.costBelow === null ? {} : { until: { cost_below: this.costBelow } }
    let stride = 1
    const stopping =
      this.patience === null || !session.setup.test_samples
        ? {}
        : { early_stopping: { patience: this.patience } }
    let before: number | null = null
    this.#progress = null
    this.#result = null
    this.#end = null
    this.#session = session.id
    try {
      this.#result = await this.#lab.train(
        { epochs: this.epochs, ...until, ...stopping },
        {
          // a change that was made just before is answered by now
          begun: (view) => {
            stride = passesPerEpoch(view)
            this.#session = view.id
            this.runs.begin(view)
          },
          tell: (progress) => {
            // the first event's history begins with the first epoch of this training
            before ??= (progress.history[0]?.epoch ?? 1) - 1
            this.#progress = progress
            this.#course.grow(pointsOf(progress, before, stride))
            this.runs.grow(progress.history, progress.pass)
          },
          turned: (view) => {
            stride = passesPerEpoch(view)
            this.runs.turn(view.training)
          },
        },
      )
      this.#end = this.#endOf(this.#result)
    } finally {
      this.runs.end(this.#result)
    }
  }

  #endOf(result: TrainView | null): 'elsewhere' | 'broken' | null {
    // what never began has not ended
    if (!result) return this.#progress ? 'broken' : null
    return result.stopped_by === 'interrupted' && !this.#lab.stoppedHere ? 'elsewhere' : null
  }

  stop(): void {
    this.#lab.stopTraining()
  }
}

/** The points of a training's event, by pass: it began after `before` epochs. */
export function pointsOf(
  { history, pass, epochs_run, cost }: TrainProgress,
  before: number,
  passesAnEpoch: number,
): CurvePoint[] {
  const now = before + epochs_run
  const points = history.map(({ epoch, cost }) => ({
    pass: pass - (now - epoch) * passesAnEpoch,
    epoch,
    cost,
  }))
  const ends = cost !== null && points.at(-1)?.pass !== pass
  return ends ? [...points, { pass, epoch: now, cost }] : points
}

export const [getTraining, setTraining] = createContext<Training>()
