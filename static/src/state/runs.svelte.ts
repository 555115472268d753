/** The trainings that this page has run, each with what it told after its epochs, side by side. */
import type { EpochPoint, SessionView, TrainingView, TrainView } from '../api/types'

/** Of one session: the present run and five earlier ones. */
const MOST_RUNS = 6
/** Of all sessions that were open on this page. */
const MOST_RUNS_IN_ALL = 60
/** Points of a running training that are kept: past this every other one goes. */
const MOST_POINTS = 1000

/** Settings by which a run is told from the one before it. */
const SETTINGS = [
  'optimizer',
  'learning_rate',
  'schedule',
  'batch_size',
  'momentum',
  'l1',
  'l2',
  'dropout',
] as const

export interface Difference {
  setting: (typeof SETTINGS)[number]
  from: Setting
  to: Setting
}

/** A number, a name, a number for each layer, or a schedule with its numbers. */
export type Setting = string | number | readonly number[] | NonNullable<TrainingView['schedule']>

/** A change on the way: after which epoch, and of what. */
export interface Turn {
  epoch: number | null
  differences: readonly Difference[]
}

export interface Run {
  session: string
  /** From 1 in its session; clearing earlier runs starts no new count. */
  number: number
  /** From the run before it in its session; empty for the first. */
  differences: readonly Difference[]
  /** How it learns now: what was changed on the way counts. */
  training: TrainingView
  turns: readonly Turn[]
  points: readonly EpochPoint[]
  /** The pass that it had come to. */
  reached: number
}

export class Runs {
  #all = $state.raw<readonly Run[]>([])
  #running: Run | null = null

  /** The runs of a session that have told anything, oldest first: the last is the present one. */
  of(session: string | undefined): readonly Run[] {
    return this.#all.filter((run) => run.session === session && run.points.length > 0)
  }

  /** A training of the session begins. */
  begin({ id, training, cursor }: SessionView): void {
    const before = this.of(id).at(-1)
    const run = {
      session: id,
      number: (before?.number ?? 0) + 1,
      differences: before ? differencesOf(before.training, training) : [],
      training,
      turns: [],
      points: [],
      reached: cursor.pass,
    }
    this.#running = run
    this.#all = [...this.#all, run].slice(-MOST_RUNS_IN_ALL)
  }

  /** Takes in what the running training tells. */
  grow(points: readonly EpochPoint[], reached: number): void {
    if (!this.#running) return
    const all = [...this.#running.points, ...points.filter(isFinitePoint)]
    const kept =
      all.length > MOST_POINTS ? all.filter((_, i) => (all.length - 1 - i) % 2 === 0) : all
    this.#put({ ...this.#running, points: kept, reached })
  }

  /** The running training goes on by other settings. */
  turn(training: TrainingView): void {
    const run = this.#running
    const differences = run ? differencesOf(run.training, training) : []
    if (!run || differences.length === 0) return
    const turn = { epoch: run.points.at(-1)?.epoch ?? null, differences }
    this.#put({ ...run, training, turns: [...run.turns, turn] })
  }

  /** It is over; the whole history is the result's where there is one. */
  end(result: TrainView | null): void {
    const run = this.#running
    if (!run) return
    if (result) {
      const points = result.history.filter(isFinitePoint)
      this.#put({ ...run, points, reached: result.session.furthest.pass })
    }
    this.#running = null
    const kept = this.of(run.session).slice(-MOST_RUNS)
    this.#all = this.#all.filter((one) => one.session !== run.session || kept.includes(one))
  }

  /** Forgets the session's runs before the present one. */
  clear(session: string): void {
    const present = this.of(session).at(-1)
    this.#all = this.#all.filter(
      (run) => run.session !== session || run === present || run === this.#running,
    )
  }

  #put(run: Run): void {
    this.#all = this.#all.map((one) => (one === this.#running ? run : one))
    this.#running = run
  }
}

/** A cost that has overflowed is no point of a curve. */
function isFinitePoint({ cost }: EpochPoint): boolean {
  return Number.isFinite(cost)
}

function differencesOf(before: TrainingView, after: TrainingView): readonly Difference[] {
  return SETTINGS.map((setting) => ({
    setting,
    from: settingOf(before, setting),
    to: settingOf(after, setting),
  })).filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
}

/** A setting that is not told is off, and η constant. */
function settingOf(training: TrainingView, setting: Difference['setting']): Setting {
  return training[setting] ?? (setting === 'schedule' ? { name: 'constant' } : 0)
}
