/** The trainings of this browser, kept for when the page comes back: their curves, not what was learnt. */
import type { EpochPoint } from '../api/types'
import type { Shelf } from './preferences.svelte'
import type { Run } from './run'

/** The number is another one when runs are written otherwise. */
const KEY = 'backprop-lab-runs-1'
/** Of all sessions; the ones written last stay. */
const MOST = 24
/** Points of a run: as many as can be told apart in the panel. */
const MOST_POINTS = 250

/** The runs of all sessions; none where nothing was kept, or where somebody else wrote over it. */
export function keptRuns(shelf: Shelf | null): Run[] {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRun) : []
  } catch {
    return []
  }
}

/** Keeps a session's runs in place of those that were kept of it. A full storage keeps none. */
export function keepRuns(shelf: Shelf | null, session: string, runs: readonly Run[]): void {
  const others = keptRuns(shelf).filter((run) => run.session !== session)
  const all = [...others, ...runs.map((run) => ({ ...run, points: thinned(run.points) }))]
  try {
    shelf?.setItem(KEY, JSON.stringify(all.slice(-MOST)))
  } catch {
    return
  }
}

/** Every other point goes until there are few enough; the last one stays. */
function thinned(points: readonly EpochPoint[]): readonly EpochPoint[] {
  const step = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, i) => (points.length - 1 - i) % step === 0)
}

function isRun(one: unknown): one is Run {
  const { session, number, points, turns, differences, training } = (one ?? {}) as Partial<Run>
  return (
    typeof session === 'string' &&
    typeof number === 'number' &&
    [points, turns, differences].every(Array.isArray) &&
    typeof training === 'object'
  )
}
