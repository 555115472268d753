/** A training that was changed on its way is trained in stretches: told as the one that it is. */
import type { TrainMove, TrainProgress, TrainView } from '../api/types'

/** What is left of a training after the stretches before. */
export function restOf(move: TrainMove, before: TrainView | null): TrainMove {
  if (before === null) return move
  return { ...move, epochs: (move.epochs ?? 0) - before.epochs_run }
}

/** How far the whole of it is, by what its present stretch tells. */
export function joinedProgress(progress: TrainProgress, before: TrainView | null): TrainProgress {
  if (before === null) return progress
  return {
    ...progress,
    epochs_run: before.epochs_run + progress.epochs_run,
    passes_run: before.passes_run + progress.passes_run,
    epochs: progress.epochs === null ? null : before.epochs_run + progress.epochs,
    best: better(progress.best, before.best),
  }
}

/** How the whole of it has ended so far. */
export function joinedResult(
  result: TrainView,
  before: TrainView | null,
  { epochs }: TrainMove,
): TrainView {
  const run = (before?.epochs_run ?? 0) + result.epochs_run
  const isWhole = result.stopped_by === 'interrupted' && run === epochs
  return {
    ...result,
    epochs_run: run,
    passes_run: (before?.passes_run ?? 0) + result.passes_run,
    stopped_by: isWhole ? 'epochs' : result.stopped_by,
    history: [...(before?.history ?? []), ...result.history],
    best: better(result.best, before?.best ?? null),
  }
}

type Best = TrainView['best']

/** Of two places with the lowest test cost of their stretch the lower one, the earlier of equals. */
function better(now: Best, before: Best): Best {
  if (!now || !before) return now ?? before
  return now.test_cost < before.test_cost ? now : before
}
