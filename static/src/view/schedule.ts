/** The learning rate of epochs, for a look ahead; `tests/cases/schedules.json` holds it to the server. */
import type { TrainingView } from '../api/types'

export type Schedule = NonNullable<TrainingView['schedule']>

/** η of an epoch, which counts from 0, of the η that was set. */
export function rateOf(schedule: Schedule, eta: number, epoch: number): number {
  const { name, every = 1, factor = 1, decay = 1, epochs = 1 } = schedule
  if (name === 'step') return eta * factor ** Math.floor(epoch / every)
  if (name === 'exponential') return eta * decay ** epoch
  if (name !== 'cosine') return eta
  return 0.5 * eta * (1 + Math.cos((Math.PI * Math.min(epoch, epochs)) / epochs))
}

/** How many epochs a picture shows, so that one sees what the schedule does. */
export function spanOf({ name, every = 1, decay = 1, epochs = 1 }: Schedule): number {
  if (name === 'step') return 5 * every
  if (name === 'cosine') return Math.ceil(1.2 * epochs)
  return decay < 1 ? Math.max(5, Math.ceil(Math.log(0.05) / Math.log(decay))) : 100
}

/** The corners of the curve over the epochs, as people count them: a flat for each, at most so many. */
export function curveOf(schedule: Schedule, eta: number, most = 200): { x: number[]; y: number[] } {
  const span = spanOf(schedule)
  const count = Math.min(span, most)
  const epochs = Array.from({ length: count }, (_, i) =>
    Math.round((i * (span - 1)) / Math.max(1, count - 1)),
  )
  return {
    x: epochs.map((epoch) => epoch + 1),
    y: epochs.map((epoch) => rateOf(schedule, eta, epoch)),
  }
}
