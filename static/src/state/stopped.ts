/** What a pass never comes to, where one of its numbers is no longer finite. */
import type { Lab } from './lab.svelte'
import { lastStep } from './stops'

/** The number at which the shown pass stops before it has computed this one; null where it has not. */
export function stoppedBefore(lab: Pick<Lab, 'trace' | 'program'>, id: string): string | null {
  const { trace, program } = lab
  if (!trace?.diverged) return null
  const step = program.stepOf(id)
  return step !== null && step > lastStep(trace) ? trace.diverged.quantity : null
}
