/** How many samples a session learns from, and how many passes an epoch of them takes. */
import type { SessionView } from '../api/types'

/** Passes that one epoch takes at the present batch size. */
export function passesPerEpoch(session: SessionView): number {
  return Math.ceil(learnt(session) / session.training.batch_size)
}

/** Samples that are learnt from: those kept for testing are none of them. */
export function learnt(session: SessionView | null): number {
  return session ? session.setup.samples - session.setup.test_samples : 1
}
