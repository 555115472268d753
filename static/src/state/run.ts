/** A training of a session, as its curves tell it. */
import type { EpochPoint, TrainingView } from '../api/types'

/** Settings by which a run is told from the one before it. */
export const SETTINGS = [
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
