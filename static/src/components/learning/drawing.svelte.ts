/** Samples that are being drawn on the surface, until they are applied as one change. */
import type { DataRowsView, Problem } from '../../api/types'
import type { Lab } from '../../state/lab.svelte'
import { nearest, type Plane, along } from '../../view/surface'
import { type Draft, emptyDraft, isChanged, NO_DRAFT, patchOf } from '../sheet/draft'
import type { Given } from '../sheet/sheet_data'
import {
  areSame,
  givenOf,
  losesShown,
  type Place,
  pointsOf,
  removedFrom,
  canRemove,
  withMoved,
  withoutPoint,
  withPoint,
} from './points'

/** What a press did not do, or what has happened to the drawing. */
export type Told = 'last' | 'others' | null

/** What was drawn and not applied, of one session: to go on where its samples are the same. */
let left: { session: string; data: DataRowsView; draft: Draft } | null = null

/** Whether something drawn waits for this session. */
function isWaiting(session: string | undefined): boolean {
  return left !== null && left.session === session
}

export class Drawing {
  readonly #lab: Lab
  #data = $state.raw<DataRowsView | null>(null)
  #draft = $state.raw<Draft>(NO_DRAFT)
  /** Applied, and not yet seen in the samples. */
  #settling = $state(false)
  told = $state<Told>(null)
  refused = $state.raw<Problem | null>(null)
  #busy = $state(false)

  readonly given: Given | null = $derived.by(() => {
    const { session } = this.#lab
    return session && this.#data ? givenOf(session, this.#data) : null
  })
  readonly points = $derived.by(() => (this.given ? pointsOf(this.given, this.#draft) : []))
  readonly removed = $derived.by(() => (this.given ? removedFrom(this.given, this.#draft) : []))
  readonly changed = $derived.by(() => this.given !== null && isChanged(this.given, this.#draft))
  readonly losesShown = $derived.by(
    () => this.given !== null && this.changed && losesShown(this.given, this.#draft),
  )
  /** Nothing can be drawn just now. */
  readonly still = $derived.by(() => this.#busy || this.#settling || this.#lab.training)

  constructor(lab: Lab) {
    this.#lab = lab
  }

  /** Takes the samples in that the page has now; what was drawn about others is put back. */
  about(data: DataRowsView): void {
    const session = this.#lab.session?.id
    if (data === this.#data || !session) return
    const kept = this.#data ?? (left?.session === session ? left.data : null)
    const draft = this.#data ? this.#draft : left?.draft
    const goesOn = draft !== undefined && !this.#settling && areSame(kept, data)
    const lost = !goesOn && !this.#settling && (this.#data ? this.changed : isWaiting(session))
    this.#data = data
    if (!goesOn || !draft) this.#begin()
    else this.#draft = draft
    if (lost) this.told = 'others'
    this.#settling = false
  }

  #begin(): void {
    if (this.given) this.#draft = emptyDraft(this.given)
    this.#keep()
  }

  #become(draft: Draft): void {
    this.#draft = draft
    this.told = null
    this.refused = null
    this.#keep()
  }

  #keep(): void {
    const session = this.#lab.session?.id
    const waits = session && this.#data && this.changed
    left = waits ? { session, data: this.#data as DataRowsView, draft: this.#draft } : null
  }

  /** The row of the point within reach of a place: both as shares of the plane's sides. */
  near(place: Place, plane: Plane, reach: number): number | null {
    const shareOf = ([x, y]: Place): [number, number] => [along(x, plane.x), along(y, plane.y)]
    const shares = this.points.map((point) => shareOf(point.place))
    return nearest(shares, shareOf(place), reach)
  }

  /** Returns the row of the new sample. */
  add(place: Place, y: readonly number[]): number | null {
    if (!this.given || this.still) return null
    const { draft, row } = withPoint(this.given, this.#draft, place, y)
    this.#become(draft)
    return row
  }

  move(row: number, place: Place): void {
    if (this.given && !this.still) this.#become(withMoved(this.given, this.#draft, row, place))
  }

  remove(row: number | null): void {
    if (row === null || this.still) return
    const may = canRemove(this.#draft, row)
    this.#become(withoutPoint(this.#draft, row))
    if (!may) this.told = 'last'
  }

  putBack(): void {
    if (this.given) this.#become(emptyDraft(this.given))
  }

  /** One change of all that was drawn; false where the server refused, or has other samples now. */
  async apply(): Promise<boolean> {
    if (!this.given || !this.changed || this.still) return false
    this.#busy = true
    const { given } = this
    // another writer, or a way back, may have brought other samples than those that are drawn
    const now = await this.#lab.ask((api, id) => api.rows(id, Math.max(1, given.data?.count ?? 1)))
    const isSame = now === null || areSame(given.data, now)
    const taken = isSame && (await this.#lab.change(patchOf(this.given, this.#draft)))
    this.#busy = false
    if (!isSame) this.told = 'others'
    this.refused = taken || !isSame ? null : this.#lab.problem
    if (taken) {
      this.#settling = true
      left = null
    } else if (isSame) this.#lab.dismiss()
    return taken
  }
}
