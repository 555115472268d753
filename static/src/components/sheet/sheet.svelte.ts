/** A sheet of matrices: what stands in it, where the reader is, and what will be changed by it. */
import type { Problem } from '../../api/types'
import { parseId } from '../../api/ids'
import type { CellFault } from '../../view/cells'
import { cellsIn, Choice } from './choice.svelte'
import {
  type Cell,
  type Draft,
  emptyDraft,
  faults,
  givenAt,
  isChanged,
  keyOf,
  patchOf,
  rowsChanged,
  shapeOf,
  valueAt,
  withoutRows,
  withoutTyped,
  withRows,
  withTyped,
} from './draft'
import { Drafts } from './drafts.svelte'
import { pastedInto, type Said } from './pasting'
import type { Lab } from '../../state/lab.svelte'
import { type Given, givenBy, isTabId, placeOf, type TabId, tabsOf } from './sheet_data'

export interface Shown {
  text: string | null
  value: number | null
  was: number | null
  typed: boolean
  fault: CellFault | null
}

export class Sheet extends Choice {
  readonly #lab: Pick<Lab, 'ask' | 'change' | 'problem' | 'dismiss'>
  given = $state.raw<Given | null>(null)
  readonly #drafts = new Drafts()
  #tab = $state<TabId>('w:2')
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
    super()
    this.#lab = lab
  }

  /** Asks for what stands in it; `wanted` is a tab, or the id of a number to begin at. */
  async load(wanted: string): Promise<void> {
    const given = await this.#lab.ask(givenBy, (problem) => (this.missing = problem))
    if (given === null) return
    this.given = given
    this.#drafts.put(emptyDraft(given))
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
    return this.#drafts.canUndo
  }

  get canRedo(): boolean {
    return this.#drafts.canRedo
  }

  open(tab: TabId): void {
    this.#tab = tab
    this.said = null
    const { rows, columns } = this.shape
    this.go(Math.min(this.at.row, rows - 1), Math.min(this.at.column, columns - 1))
  }

  /** Goes to a cell of any tab. */
  visit({ tab, row, column }: Cell): void {
    if (tab !== this.#tab) this.open(tab)
    this.go(row, column)
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
    this.#become(withoutTyped(this.#draft, this.cells(this.#tab)))
  }

  /** Fills cells from the chosen one on: all of what was pasted, or nothing of it. */
  paste(text: string): void {
    const { given } = this
    if (!given) return
    const { said, draft, span } = pastedInto(given, this.#draft, this.#tab, this.span, text)
    if (draft) this.#become(draft)
    if (span) this.choose(span)
    this.said = said
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
    if (this.given) this.#drafts.put(emptyDraft(this.given))
  }

  undo(): void {
    if (this.#drafts.undo()) this.#renew()
  }

  redo(): void {
    if (this.#drafts.redo()) this.#renew()
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
    return cellsIn(all ? this.whole : this.span, this.#tab).map((row) =>
      row.map((cell) => {
        const typed = this.#draft.typed.get(keyOf(this.#draft, cell))
        if (typed && 'fault' in typed.read) return typed.text
        return valueAt(given, this.#draft, cell)
      }),
    )
  }

  get #draft(): Draft {
    return this.#drafts.now
  }

  #become(draft: Draft): void {
    this.#drafts.become(draft)
    this.#renew()
  }

  /** What was told is about another draft, and the cells may be fewer. */
  #renew(): void {
    this.refused = null
    this.said = null
    this.go(this.at.row, this.at.column)
  }
}
