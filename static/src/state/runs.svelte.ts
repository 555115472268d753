/** The trainings that this browser has run, each with what it told after its epochs, side by side. */
import type { EpochPoint, SessionView, TrainingView, TrainView } from '../api/types'
import { keepRuns, keptRuns } from './kept_runs'
import type { Shelf } from './preferences.svelte'
import { SETTINGS, type Difference, type Run, type Setting } from './run'

/** Of one session: the present run and five earlier ones. */
const MOST_RUNS = 6
/** Of all sessions. */
const MOST_RUNS_IN_ALL = 60
/** Points of a running training that are kept: past this every other one goes. */
const MOST_POINTS = 1000

export class Runs {
  readonly #shelf: Shelf | null
  #all = $state.raw<readonly Run[]>([])
  #running: Run | null = null

  /** `shelf` keeps them for when the page comes back. */
  constructor(shelf: Shelf | null = null) {
    this.#shelf = shelf
    this.#all = keptRuns(shelf)
  }

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
    keepRuns(this.#shelf, run.session, kept)
  }

  /** The page may be going: keeps what a training that still runs has told. */
  keep(): void {
    if (this.#running) keepRuns(this.#shelf, this.#running.session, this.of(this.#running.session))
  }

  /** Forgets the session's runs before the present one. */
  clear(session: string): void {
    const present = this.of(session).at(-1)
    this.#all = this.#all.filter(
      (run) => run.session !== session || run === present || run === this.#running,
    )
    keepRuns(this.#shelf, session, this.of(session))
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
