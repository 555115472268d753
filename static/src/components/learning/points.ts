/**
 * Samples drawn on the plane of two inputs: where a place of the drawing lies, and what becomes of
 * the draft by adding, moving and removing. The draft is the sheet's, and so is the change made of it.
 */
import type { DataRowsView, SessionView } from '../../api/types'
import type { Plane } from '../../view/surface'
import {
  type Cell,
  type Draft,
  shapeOf,
  valueAt,
  withoutRows,
  withRows,
  withTyped,
} from '../sheet/draft'
import type { Given } from '../sheet/sheet_data'

/** Both inputs of a sample. */
export type Place = readonly [number, number]

/** Steps into which a side of the plane is cut at least: as many as the drawing has pixels. */
const STEPS = 300

export interface Drawn {
  /** Its row in the draft. */
  row: number
  place: Place
  y: readonly number[]
  test: boolean
  /** New, moved, or as the server has it. */
  kind: 'new' | 'moved' | 'given'
}

/** What the sheet's draft needs to know where only samples are edited. */
export function givenOf(session: SessionView, data: DataRowsView): Given {
  const { sizes } = session.network
  const { pass, step, steps } = session.cursor
  return {
    pass,
    over: step === steps,
    sizes,
    frozen: !session.training.train_biases,
    weights: [],
    biases: [],
    data,
    numbers: data.count * ((sizes[0] ?? 0) + (sizes.at(-1) ?? 0)),
    shown: session.sample.index,
  }
}

/** The power of ten to which a side's values are rounded: never coarser than a pixel. */
export function stepOf([low, high]: readonly [number, number]): number {
  return Math.floor(Math.log10((high - low) / STEPS))
}

/** To the side's step, and inside the side. */
export function rounded(value: number, side: readonly [number, number]): number {
  const power = stepOf(side)
  // by whole numbers, so that 0.3 is 0.3 and not 0.30000000000000004
  const scaled = (held: number) => (power < 0 ? held * 10 ** -power : held / 10 ** power)
  const [low, high] = [Math.ceil(scaled(side[0])), Math.floor(scaled(side[1]))]
  const count = Math.max(low, Math.min(high, Math.round(scaled(value))))
  return power < 0 ? count / 10 ** -power : count * 10 ** power
}

/** The place at shares of the drawing's width and height, from its upper left corner. */
export function placeAt(across: number, down: number, { x, y }: Plane): Place {
  return [rounded(x[0] + (x[1] - x[0]) * across, x), rounded(y[0] + (y[1] - y[0]) * (1 - down), y)]
}

/** The two values that targets take, where they take just two; else 0 and 1. */
export function levelsOf(y: readonly (readonly number[])[]): readonly [number, number] {
  const [low, high, ...more] = [...new Set(y.flat())].toSorted((a, b) => a - b)
  return low === undefined || high === undefined || more.length > 0 ? [0, 1] : [low, high]
}

/** The targets of a class of several outputs: the upper level at its place, the lower elsewhere. */
export function targetsOf(
  index: number,
  outputs: number,
  [low, high]: readonly [number, number],
): number[] {
  return Array.from({ length: outputs }, (_, at) => (at === index ? high : low))
}

function cells(tab: 'x' | 'y', row: number, values: readonly number[]) {
  return values.map((value, column): [Cell, string, { value: number }] => [
    { tab, row, column },
    String(value),
    { value },
  ])
}

/** With one more sample to learn from, before the test part. */
export function withPoint(
  given: Given,
  draft: Draft,
  place: Place,
  y: readonly number[],
): { draft: Draft; row: number } {
  const first = draft.rows.findIndex(({ test }) => test)
  const row = first < 0 ? draft.rows.length : first
  const added = withRows(given, draft, row, 1)
  return {
    draft: withTyped(given, added, [...cells('x', row, place), ...cells('y', row, y)]),
    row,
  }
}

export function withMoved(given: Given, draft: Draft, row: number, place: Place): Draft {
  return withTyped(given, draft, cells('x', row, place))
}

/** Something must stay to learn from. */
export function canRemove({ rows }: Draft, row: number): boolean {
  return rows.some(({ test }, at) => !test && at !== row)
}

export function withoutPoint(draft: Draft, row: number): Draft {
  return canRemove(draft, row) ? withoutRows(draft, row, row) : draft
}

export function pointsOf(given: Given, draft: Draft): Drawn[] {
  const touched = new Set(
    [...draft.typed.keys()].map((key) => key.split('/').slice(0, 2).join('/')),
  )
  return draft.rows.map(({ key, index, test }, row) => {
    const value = (tab: 'x' | 'y', column: number) => valueAt(given, draft, { tab, row, column })
    const outputs = shapeOf(given, draft, 'y').columns
    return {
      row,
      place: [value('x', 0), value('x', 1)],
      y: Array.from({ length: outputs }, (_, column) => value('y', column)),
      test,
      kind: index === null ? 'new' : touched.has(`x/${key}`) ? 'moved' : 'given',
    }
  })
}

/** Places of the samples that are to go. */
export function removedFrom({ data }: Given, { rows }: Draft): Place[] {
  const kept = new Set(rows.map(({ index }) => index))
  return (data?.x ?? []).flatMap((x, index): Place[] =>
    kept.has(index) ? [] : [[x[0] ?? 0, x[1] ?? 0]],
  )
}

/** Whether the sample that the pass shows is to go. */
export function losesShown(given: Given, { rows }: Draft): boolean {
  return !rows.some(({ index }) => index === given.shown)
}

/** Whether the same samples stand in both, with the same test part. */
export function areSame(one: DataRowsView | null, other: DataRowsView | null): boolean {
  const told = (data: DataRowsView | null) => JSON.stringify([data?.x, data?.y, data?.test])
  return told(one) === told(other)
}
