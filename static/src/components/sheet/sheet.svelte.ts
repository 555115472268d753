/** A sheet of matrices: what stands in it, where the reader is, and what will be changed by it. */
import type { Problem } from '../../api/types'
import { parseId } from '../../api/ids'
import { type CellFault, readCell, type Read } from '../../view/cells'
import { type PasteFault, readPasted } from '../../view/pasted'
import {
  type Cell,
  type Draft,
  emptyDraft,
  faults,
  givenAt,
  isChanged,
  isData,
  keyOf,
  NO_DRAFT,
  patchOf,
  rowsChanged,
  shapeOf,
  valueAt,
  withoutRows,
  withoutTyped,
  withRows,
  withTyped,
} from './draft'
import type { Lab } from '../../state/lab.svelte'
import { type Given, givenBy, isTabId, placeOf, type TabId, tabsOf } from './sheet_data'

/** Drafts that can be taken back. */
const DEPTH = 100

/** A rectangle of cells of the open tab, corners included. */
export interface Span {
  top: number
  left: number
  bottom: number
  right: number
}

/** Why a paste did not go in, or what it did. */
export type Said =
  | { kind: 'fault'; fault: PasteFault }
  | { kind: 'no-room'; rows: number; columns: number; freeRows: number; freeColumns: number }
  | { kind: 'filled'; cells: number; bad: number; names: string[]; added: number; split: boolean }

export interface Shown {
  text: string | null
  value: number | null
  was: number | null
  typed: boolean
  fault: CellFault | null
}

export class Sheet {
  readonly #lab: Pick<Lab, 'ask' | 'change' | 'problem' | 'dismiss'>
  given = $state.raw<Given | null>(null)
  #draft = $state.raw<Draft>(NO_DRAFT)
  #past: Draft[] = $state.raw([])
  #future: Draft[] = $state.raw([])
  #tab = $state<TabId>('w:2')
  /** Where the reader is, and the other corner of what is chosen. */
  at = $state.raw({ row: 0, column: 0 })
  #corner = $state.raw({ row: 0, column: 0 })
  said = $state.raw<Said | null>(null)
  /** What the server did not take. */
  refused = $state.raw<Problem | null>(null)
  busy = $state(false)
  /** Why what stands in it is not to be had. */
  missing = $state.raw<Problem | null>(null)

  readonly tabs: readonly TabId[] = $derived(this.given ? tabsOf(this.given.sizes) : [])
  readonly shape = $derived(
    this.given ? shapeOf(this.given, this.#draft, this.#tab) : { rows: 0, columns: 0 },
  )
  readonly faults: readonly Cell[] = $derived(this.given ? faults(this.#draft, this.tabs) : [])
  readonly changed = $derived(this.given !== null && isChanged(this.given, this.#draft))
  /** Samples have come or gone. */
  readonly reshaped = $derived(this.given !== null && rowsChanged(this.given, this.#draft))

  constructor(lab: Pick<Lab, 'ask' | 'change' | 'problem' | 'dismiss'>) {
    this.#lab = lab
  }

  /** Asks for what stands in it; `wanted` is a tab, or the id of a number to begin at. */
  async load(wanted: string): Promise<void> {
    const given = await this.#lab.ask(givenBy, (problem) => (this.missing = problem))
    if (given === null) return
    this.given = given
    this.#draft = emptyDraft(given)
    const place = isTabId(wanted) ? null : placeOf(parseId(wanted), given.shown)
    const tab = place?.tab ?? (isTabId(wanted) ? wanted : 'w:2')
    this.open(this.tabs.includes(tab) ? tab : 'w:2')
    if (place) this.go(place.row, place.column)
  }

  get tab(): TabId {
    return this.#tab
  }

  get rows() {
    return this.#draft.rows
  }

  get typedCount(): number {
    return this.#draft.typed.size
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  readonly span: Span = $derived({
    top: Math.min(this.at.row, this.#corner.row),
    left: Math.min(this.at.column, this.#corner.column),
    bottom: Math.max(this.at.row, this.#corner.row),
    right: Math.max(this.at.column, this.#corner.column),
  })

  open(tab: TabId): void {
    this.#tab = tab
    this.said = null
    const { rows, columns } = this.shape
    this.go(Math.min(this.at.row, rows - 1), Math.min(this.at.column, columns - 1))
  }

  /** Goes to a cell; with `reach`, what lies between is chosen, too. */
  go(row: number, column: number, reach = false): void {
    const { rows, columns } = this.shape
    const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
    this.at = { row: clamp(row, rows), column: clamp(column, columns) }
    if (!reach) this.#corner = this.at
  }

  /** Goes to a cell of any tab. */
  visit({ tab, row, column }: Cell): void {
    if (tab !== this.#tab) this.open(tab)
    this.go(row, column)
  }

  chooseAll(): void {
    this.#corner = { row: 0, column: 0 }
    this.at = { row: this.shape.rows - 1, column: this.shape.columns - 1 }
  }

  /** The cell after this one, row by row; false at the last one. */
  next(by: 1 | -1): boolean {
    const { rows, columns } = this.shape
    const to = this.at.row * columns + this.at.column + by
    if (to < 0 || to >= rows * columns) return false
    this.go(Math.floor(to / columns), to % columns)
    return true
  }

  shown(row: number, column: number): Shown {
    const { given } = this
    const cell = { tab: this.#tab, row, column }
    if (!given) return { text: null, value: null, was: null, typed: false, fault: null }
    const typed = this.#draft.typed.get(keyOf(this.#draft, cell))
    const was = givenAt(given, this.#draft, cell)
    if (!typed) return { text: null, value: was ?? 0, was, typed: false, fault: null }
    const { text, read } = typed
    return 'value' in read
      ? { text, value: read.value, was, typed: true, fault: null }
      : { text, value: null, was, typed: true, fault: read.fault }
  }

  // --- changing -------------------------------------------------------------------------------

  type(row: number, column: number, text: string): void {
    const { given } = this
    if (!given) return
    const cell = { tab: this.#tab, row, column }
    const before = this.#draft.typed.get(keyOf(this.#draft, cell))
    if (before?.text === text.trim()) return
    this.#become(withTyped(given, this.#draft, [[cell, text]]))
    this.said = null
  }

  /** What was typed into the chosen cells is forgotten. */
  restore(): void {
    this.#become(withoutTyped(this.#draft, this.#chosen()))
  }

  /** Fills cells from the chosen one on: all of what was pasted, or nothing of it. */
  paste(text: string): void {
    const { given } = this
    if (!given) return
    const pairs = isData(this.#tab) && this.shape.columns - this.span.left === 2
    const pasted = readPasted(text, pairs)
    if ('fault' in pasted) {
      this.said = { kind: 'fault', fault: pasted }
      return
    }
    const { comma, names } = pasted
    const { top, left } = this.span
    const { rows, columns } = this.shape
    const table = this.#turned(pasted.rows)
    const wide = table[0]?.length ?? 0
    const missing = Math.max(0, top + table.length - rows)
    if (left + wide > columns || (missing > 0 && !isData(this.#tab))) {
      const free = { freeRows: rows - top, freeColumns: columns - left }
      this.said = { kind: 'no-room', rows: table.length, columns: wide, ...free }
      return
    }
    const roomy = missing > 0 ? withRows(given, this.#draft, rows, missing) : this.#draft
    const cells = table.flatMap((row, i) =>
      row.map((cell, k): [Cell, string, Read] => [
        { tab: this.#tab, row: top + i, column: left + k },
        cell,
        readCell(cell, comma),
      ]),
    )
    this.#become(withTyped(given, roomy, cells))
    this.#corner = { row: top, column: left }
    this.at = { row: top + table.length - 1, column: left + wide - 1 }
    const bad = cells.filter(([, , read]) => 'fault' in read).length
    const split = pasted.split === true
    this.said = { kind: 'filled', cells: cells.length, bad, names, added: missing, split }
  }

  addRow(): void {
    if (!this.given) return
    const at = this.span.bottom + 1
    this.#become(withRows(this.given, this.#draft, at, 1))
    this.go(at, 0)
  }

  get canDelete(): boolean {
    const { top, bottom } = this.span
    const left = this.#draft.rows.filter((row, at) => !row.test && (at < top || at > bottom))
    return left.length > 0
  }

  /** The chosen samples go. */
  deleteRows(): void {
    if (!this.canDelete) return
    const { top, bottom } = this.span
    this.#become(withoutRows(this.#draft, top, bottom))
    this.go(top, this.at.column)
  }

  /** What was typed is forgotten, all of it. */
  forget(): void {
    if (this.given) this.#draft = emptyDraft(this.given)
  }

  undo(): void {
    const before = this.#past.at(-1)
    if (!before) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, this.#draft]
    this.#replace(before)
  }

  redo(): void {
    const after = this.#future.at(-1)
    if (!after) return
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, this.#draft]
    this.#replace(after)
  }

  /** One change of all that was typed; false when there are faults or the server refused. */
  async apply(): Promise<boolean> {
    const [fault] = this.faults
    if (fault) this.visit(fault)
    if (!this.given || fault || this.busy) return false
    if (!this.changed) return true
    this.busy = true
    const taken = await this.#lab.change(patchOf(this.given, this.#draft))
    this.busy = false
    // it is told here, where it can be put right
    this.refused = taken ? null : this.#lab.problem
    if (!taken) this.#lab.dismiss()
    return taken
  }

  /** The values of the chosen cells, or of the whole tab. */
  values(all = false): (number | string)[][] {
    const { given } = this
    if (!given) return []
    const { rows, columns } = this.shape
    const whole = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }
    const { top, left, bottom, right } = all ? whole : this.span
    return indices(top, bottom).map((row) =>
      indices(left, right).map((column) => {
        const cell = { tab: this.#tab, row, column }
        const typed = this.#draft.typed.get(keyOf(this.#draft, cell))
        if (typed && 'fault' in typed.read) return typed.text
        return valueAt(given, this.#draft, cell)
      }),
    )
  }

  #chosen(): Cell[] {
    const { top, left, bottom, right } = this.span
    return indices(top, bottom).flatMap((row) =>
      indices(left, right).map((column) => ({ tab: this.#tab, row, column })),
    )
  }

  /** A vector of NumPy is a row in text; biases stand one below the other here. */
  #turned(rows: string[][]): string[][] {
    const [only] = rows
    const across = rows.length === 1 && only !== undefined && only.length > 1
    return across && this.shape.columns === 1 ? only.map((cell) => [cell]) : rows
  }

  #become(draft: Draft): void {
    this.#past = [...this.#past, this.#draft].slice(-DEPTH)
    this.#future = []
    this.#replace(draft)
  }

  #replace(draft: Draft): void {
    this.#draft = draft
    this.refused = null
    this.said = null
    this.go(this.at.row, this.at.column)
  }
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
