/**
 * What has been typed into a sheet and is not applied yet: a frozen value; every change makes
 * another one, so that each can be taken back.
 */
import type { SessionPatch } from '../../api/types'
import { type Read, readCell } from '../../view/cells'
import type { Given, TabId } from './sheet_data'

export interface Typed {
  readonly text: string
  readonly read: Read
}

/** A sample: by its index in the data, or a new one. */
export interface SampleRow {
  /** Its own in this sheet, whatever rows come or go before it. */
  readonly key: number
  readonly index: number | null
  readonly test: boolean
}

export interface Cell {
  readonly tab: TabId
  /** From 0, as they stand. */
  readonly row: number
  readonly column: number
}

export interface Draft {
  readonly rows: readonly SampleRow[]
  /** By tab, row key and column. */
  readonly typed: ReadonlyMap<string, Typed>
}

/** Before anything is known. */
export const NO_DRAFT: Draft = { rows: [], typed: new Map() }

export function emptyDraft(given: Given): Draft {
  const tests = new Set(given.data?.test ?? [])
  const rows = Array.from({ length: given.data?.count ?? 0 }, (_, index) => ({
    key: index,
    index,
    test: tests.has(index),
  }))
  return { rows, typed: new Map() }
}

/** The key of a cell's row: a sample's own, or a neuron's place. */
function rowKey(draft: Draft, { tab, row }: Cell): number {
  return isData(tab) ? (draft.rows[row]?.key ?? -1) : row
}

export function keyOf(draft: Draft, cell: Cell): string {
  return `${cell.tab}/${rowKey(draft, cell)}/${cell.column}`
}

export function isData(tab: TabId): boolean {
  return tab === 'x' || tab === 'y'
}

export function shapeOf(given: Given, draft: Draft, tab: TabId): { rows: number; columns: number } {
  if (tab === 'x') return { rows: draft.rows.length, columns: given.sizes[0] ?? 0 }
  if (tab === 'y') return { rows: draft.rows.length, columns: given.sizes.at(-1) ?? 0 }
  const layer = Number(tab.slice(2))
  const rows = given.sizes[layer - 1] ?? 0
  return { rows, columns: tab.startsWith('b') ? 1 : (given.sizes[layer - 2] ?? 0) }
}

/** The value before anything was typed; null in a new row. */
export function givenAt(given: Given, draft: Draft, { tab, row, column }: Cell): number | null {
  if (isData(tab)) {
    const index = draft.rows[row]?.index ?? null
    const rows = tab === 'x' ? given.data?.x : given.data?.y
    return index === null ? null : (rows?.[index]?.[column] ?? null)
  }
  const layer = Number(tab.slice(2))
  if (tab.startsWith('b')) return given.biases[layer - 2]?.[row] ?? null
  return given.weights[layer - 2]?.[row]?.[column] ?? null
}

/** With texts in cells; what says the value that stands there anyway is nothing typed. */
export function withTyped(
  given: Given,
  draft: Draft,
  cells: Iterable<[Cell, string, Read?]>,
): Draft {
  const typed = new Map(draft.typed)
  for (const [cell, text, known] of cells) {
    const key = keyOf(draft, cell)
    const read = known ?? readCell(text)
    const same = 'value' in read && Object.is(read.value, givenAt(given, draft, cell))
    if (same) typed.delete(key)
    else typed.set(key, { text: text.trim(), read })
  }
  return { ...draft, typed }
}

/** As it was given: what was typed into cells is forgotten. */
export function withoutTyped(draft: Draft, cells: Iterable<Cell>): Draft {
  const typed = new Map(draft.typed)
  for (const cell of cells) typed.delete(keyOf(draft, cell))
  return { ...draft, typed }
}

/** With new samples of zeros at a place; in the test part where the one before is. */
export function withRows(given: Given, draft: Draft, at: number, count: number): Draft {
  const next = Math.max(-1, ...draft.rows.map(({ key }) => key)) + 1
  const test = draft.rows[at - 1]?.test ?? false
  const rows = Array.from({ length: count }, (_, i) => ({ key: next + i, index: null, test }))
  const added = { ...draft, rows: draft.rows.toSpliced(at, 0, ...rows) }
  const zeros = rows.flatMap((_, i) =>
    (['x', 'y'] as const).flatMap((tab) =>
      Array.from({ length: shapeOf(given, draft, tab).columns }, (__, column): [Cell, string] => [
        { tab, row: at + i, column },
        '0',
      ]),
    ),
  )
  return withTyped(given, added, zeros)
}

export function withoutRows(draft: Draft, from: number, to: number): Draft {
  const gone = new Set(draft.rows.slice(from, to + 1).map(({ key }) => String(key)))
  const typed = [...draft.typed].filter(([key]) => {
    const [tab = '', row = ''] = key.split('/')
    return !(tab.length === 1 && gone.has(row))
  })
  return { rows: draft.rows.toSpliced(from, to + 1 - from), typed: new Map(typed) }
}

/** Whether samples have come, gone or changed places. */
export function rowsChanged(given: Given, { rows }: Draft): boolean {
  return rows.length !== (given.data?.count ?? 0) || rows.some(({ index }, at) => index !== at)
}

export function isChanged(given: Given, draft: Draft): boolean {
  return draft.typed.size > 0 || rowsChanged(given, draft)
}

/** Cells that hold no number, in the order of `tabs`. */
export function faults(draft: Draft, tabs: readonly TabId[]): Cell[] {
  const bad = [...draft.typed].filter(([, { read }]) => 'fault' in read).map(([key]) => key)
  const places = new Map(draft.rows.map(({ key }, at) => [key, at]))
  return bad
    .map((key): Cell => {
      const [tab = '', row = '', column = ''] = key.split('/')
      const at = isData(tab as TabId) ? (places.get(Number(row)) ?? 0) : Number(row)
      return { tab: tab as TabId, row: at, column: Number(column) }
    })
    .toSorted(
      (a, b) => tabs.indexOf(a.tab) - tabs.indexOf(b.tab) || a.row - b.row || a.column - b.column,
    )
}

/** One change of all that was typed; to be asked where there are no faults. */
export function patchOf(given: Given, draft: Draft): SessionPatch {
  const set: Record<string, number> = {}
  let data = rowsChanged(given, draft)
  for (const [key, { read }] of draft.typed) {
    const [tab = '', row = '', column = ''] = key.split('/')
    if (!('value' in read)) continue
    if (isData(tab as TabId)) data = true
    else {
      const [kind, layer] = tab.split(':')
      const to = `${kind}:${layer}:${Number(row) + 1}`
      set[kind === 'w' ? `${to}:${Number(column) + 1}` : to] = read.value
    }
  }
  return {
    ...(Object.keys(set).length > 0 ? { set } : {}),
    ...(data ? dataOf(given, draft) : {}),
  }
}

function dataOf(given: Given, draft: Draft): SessionPatch {
  const table = (tab: 'x' | 'y') =>
    draft.rows.map((_, row) =>
      Array.from({ length: shapeOf(given, draft, tab).columns }, (__, column) =>
        valueAt(given, draft, { tab, row, column }),
      ),
    )
  const data = { x: table('x'), y: table('y') }
  if (!rowsChanged(given, draft)) return { data }
  const tests = draft.rows.filter(({ test }) => test).length
  // the pass goes on with the sample that it has, wherever that stands now
  const shown = draft.rows.findIndex(({ index, test }) => index === given.shown && !test)
  return {
    data: { ...data, test_samples: tests },
    ...(shown < 0 ? {} : { sample: { index: shown } }),
  }
}

export function valueAt(given: Given, draft: Draft, cell: Cell): number {
  const typed = draft.typed.get(keyOf(draft, cell))
  if (typed && 'value' in typed.read) return typed.read.value
  return givenAt(given, draft, cell) ?? 0
}
