/** The curves of trainings over their epochs: which numbers are drawn, and which one is read off. */

interface Point {
  epoch: number
  cost: number
  test_cost: number | null
  accuracy: number | null
  test_accuracy: number | null
}

/** A linear scale to more than this has no readable ticks: a double holds no more whole digits. */
const MOST_LINEAR = 1e15

export type Quantity = 'cost' | 'accuracy'

/** One training's lines in one picture; null where nothing was measured, or nothing can be drawn. */
export interface EpochLines {
  number: number
  epochs: readonly number[]
  train: readonly (number | null)[]
  test: readonly (number | null)[]
  /** After these epochs it went on by other settings. */
  turns: readonly number[]
}

/** What is drawn of a training. */
interface Curved {
  number: number
  points: readonly Point[]
  turns: readonly { epoch: number | null }[]
}

/**
 * A logarithmic scale is a linear one of powers of ten, which draws costs of every size; on it there
 * is no place for 0.
 */
export function linesOf(
  { number, points, turns }: Curved,
  quantity: Quantity,
  logarithmic = false,
): EpochLines {
  const power = (value: number | null) => ((value ?? 0) > 0 ? Math.log10(value ?? 0) : null)
  const drawn = (value: number | null) => (logarithmic ? power(value) : value)
  return {
    number,
    epochs: points.map(({ epoch }) => epoch),
    train: points.map((point) => drawn(point[quantity])),
    test: points.map((point) => drawn(point[`test_${quantity}`])),
    turns: turns.flatMap(({ epoch }) => epoch ?? []),
  }
}

/** The point nearest to an epoch, the last one for null; undefined outside of the training. */
export function pointNear<P extends Point>(
  points: readonly P[],
  epoch: number | null,
): P | undefined {
  const last = points.at(-1)
  if (epoch === null || !last) return last
  // the pointer is between whole epochs
  const wanted = Math.round(epoch)
  if (wanted < (points[0]?.epoch ?? 0) || wanted > last.epoch) return undefined
  const distance = (point: P) => Math.abs(point.epoch - wanted)
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best))
}

/** First and last epoch of all of them. */
export function epochsOf(all: readonly (readonly Point[])[]): readonly [number, number] {
  const ends = all.flatMap((points) => [points[0]?.epoch ?? 0, points.at(-1)?.epoch ?? 0])
  return [Math.min(...ends), Math.max(...ends)]
}

/** Whether the costs are too large for a linear scale, as those of a training that diverges. */
export function isHuge(all: readonly (readonly Point[])[]): boolean {
  return all.flat().some(({ cost, test_cost }) => Math.max(cost, test_cost ?? 0) > MOST_LINEAR)
}
