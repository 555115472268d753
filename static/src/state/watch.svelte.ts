/** The numbers that a reader keeps an eye on: which, and how they went over the last passes. */
import { createContext } from 'svelte'
import { isId } from '../api/ids'
import type { SeriesList } from '../api/types'
import { Asking } from './asking'
import type { Lab } from './lab.svelte'
import type { Shelf } from './preferences.svelte'

/** Passes of a sparkline. */
const PASSES = 50
/** Numbers that are watched at once, and sessions whose lists are remembered. */
const MOST = 20

const KEY = 'backprop-lab-watch'

/** Sessions with what is watched in them, the last used last. */
type Lists = readonly (readonly [session: string, ids: readonly string[]])[]

export interface Run {
  /** The pass of the first value. */
  first: number
  values: readonly (number | null)[]
}

export class Watch {
  readonly #lab: Lab
  readonly #shelf: Shelf | null
  readonly #asking = new Asking(() => this.#ask())
  #lists = $state.raw<Lists>([])
  #found = $state.raw<{ edition: number; list: SeriesList } | null>(null)

  readonly #session = $derived.by(() => this.#lab.session?.id ?? '')
  readonly ids: readonly string[] = $derived.by(
    () => this.#lists.find(([session]) => session === this.#session)?.[1] ?? [],
  )
  readonly full = $derived.by(() => this.ids.length >= MOST)

  constructor(lab: Lab, shelf: Shelf | null) {
    this.#lab = lab
    this.#shelf = shelf
    this.#lists = this.#read()
  }

  has(id: string): boolean {
    return this.ids.includes(id)
  }

  /** Watches a number, or no longer. */
  toggle(id: string): void {
    const rest = this.ids.filter((one) => one !== id)
    if (rest.length === this.ids.length && this.full) return
    const ids = rest.length < this.ids.length ? rest : [...rest, id]
    const others = this.#lists.filter(([session]) => session !== this.#session)
    const kept: Lists = ids.length > 0 ? [...others, [this.#session, ids]] : others
    this.#lists = kept.slice(-MOST)
    this.#write()
  }

  /** What a number came to in the last passes; the last of them is its value at the cursor. */
  runOf(id: string): Run {
    const { pass, edition } = this.#lab
    const now = this.#lab.value(id)
    const found = this.#found?.edition === edition ? this.#found.list : null
    const values = found?.series.find((one) => one.id === id)?.values
    if (!found || !values || pass < found.first) return { first: pass, values: [now] }
    const { first } = found
    // the page may be passes ahead: what lies between is not known
    return first + values.length < pass
      ? { first, values }
      : { first, values: [...values.slice(0, pass - first), now] }
  }

  /** Asks for the series, a little later, where there are others to show. */
  follow(): void {
    const { edition, pass } = this.#lab
    if (this.ids.length > 0 && !this.#lab.training) {
      this.#asking.about([edition, pass, ...this.ids].join(' '))
    }
  }

  /** A series that cannot be had is not drawn: the numbers themselves are at hand. */
  async #ask(): Promise<void> {
    const { ids } = this
    if (ids.length === 0) return
    const list = await this.#lab.ask((api, session) => api.series(session, ids, PASSES))
    this.#found = list && { edition: this.#lab.edition, list }
  }

  #read(): Lists {
    try {
      const kept: unknown = JSON.parse(this.#shelf?.getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isList).slice(-MOST) : []
    } catch {
      return []
    }
  }

  /** A full or forbidden storage only means that the list is not remembered. */
  #write(): void {
    try {
      this.#shelf?.setItem(KEY, JSON.stringify(this.#lists))
    } catch {
      return
    }
  }
}

/** Whether what was kept is a session with ids: others may write to the same storage. */
function isList(kept: unknown): kept is Lists[number] {
  if (!Array.isArray(kept) || kept.length !== 2) return false
  const [session, ids] = kept as unknown[]
  return typeof session === 'string' && Array.isArray(ids) && ids.every(isId)
}

export const [getWatch, setWatch] = createContext<Watch>()
