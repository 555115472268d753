/** The numbers that a reader keeps an eye on: which, and how they went over the last passes. */
import { createContext } from 'svelte'
import { isId } from '../api/ids'
import type { SeriesList } from '../api/types'
import { Asking } from './asking'
import { passesPerEpoch } from './epochs'
import type { Lab } from './lab.svelte'
import type { Shelf } from './preferences.svelte'

/** Passes that a sparkline shows. */
const PASSES = 50
/** Numbers that are watched at once, and sessions whose lists are remembered. */
const MOST = 20

const KEY = 'backprop-lab-watch'
const EPOCHS_KEY = 'backprop-lab-watch-epochs'

/** Sessions with what is watched in them, the last used last. */
type Lists = readonly (readonly [session: string, ids: readonly string[]])[]

export interface Run {
  /** The pass of the first value, and passes from one to the next. */
  first: number
  stride: number
  values: readonly (number | null)[]
}

export class Watch {
  readonly #lab: Lab
  readonly #shelf: Shelf | null
  readonly #asking = new Asking(() => this.#ask())
  #lists = $state.raw<Lists>([])
  #byEpoch = $state(false)
  #told = $state.raw<{ session: string; id: string; begun: boolean } | null>(null)
  #found = $state.raw<{ edition: number; list: SeriesList } | null>(null)

  readonly #session = $derived.by(() => this.#lab.session?.id ?? '')
  readonly ids: readonly string[] = $derived.by(
    () => this.#lists.find(([session]) => session === this.#session)?.[1] ?? [],
  )
  readonly full = $derived.by(() => this.ids.length >= MOST)
  /** Passes of an epoch: in one sample's turn after another numbers go up and down with the samples. */
  readonly epoch = $derived.by(() => (this.#lab.session ? passesPerEpoch(this.#lab.session) : 1))
  readonly stride = $derived.by(() => (this.#byEpoch ? this.epoch : 1))

  constructor(lab: Lab, shelf: Shelf | null) {
    this.#lab = lab
    this.#shelf = shelf
    this.#lists = this.#read()
    this.#byEpoch = this.#keptEpochs()
  }

  /** Whether a sparkline shows one pass of each epoch, and not each of the last passes. */
  get byEpoch(): boolean {
    return this.#byEpoch
  }

  set byEpoch(chosen: boolean) {
    this.#byEpoch = chosen
    this.#keep(EPOCHS_KEY, String(chosen))
  }

  /** The last number here of which it was said whether it is watched. */
  get told(): { id: string; begun: boolean } | null {
    return this.#told?.session === this.#session ? this.#told : null
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
    this.#told = { session: this.#session, id, begun: ids.length > rest.length }
    this.#write()
  }

  /** What a number came to in the last passes; the last of them is its value at the cursor. */
  runOf(id: string): Run {
    const { stride } = this
    const { pass, edition } = this.#lab
    const now = this.#lab.value(id)
    const found = this.#found?.edition === edition ? this.#found.list : null
    const values = found?.series.find((one) => one.id === id)?.values
    if (!found || !values || pass < found.first || found.stride !== stride) {
      return { first: pass, stride, values: [now] }
    }
    const { first } = found
    const before = values.slice(0, Math.ceil((pass - first) / stride))
    // the page may be passes ahead or between two: what lies there is not known
    const isNext = first + before.length * stride === pass
    return { first, stride, values: isNext ? [...before, now] : before }
  }

  /** Asks for the series, a little later, where there are others to show. */
  follow(): void {
    const { edition, pass } = this.#lab
    if (this.ids.length > 0 && !this.#lab.training) {
      this.#asking.about([edition, pass, this.stride, ...this.ids].join(' '))
    }
  }

  /** A series that cannot be had is not drawn: the numbers themselves are at hand. */
  async #ask(): Promise<void> {
    const { ids, stride } = this
    if (ids.length === 0) return
    const list = await this.#lab.ask((api, session) => api.series(session, ids, PASSES, stride))
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

  #keptEpochs(): boolean {
    try {
      return this.#shelf?.getItem(EPOCHS_KEY) === 'true'
    } catch {
      return false
    }
  }

  #write(): void {
    this.#keep(KEY, JSON.stringify(this.#lists))
  }

  /** A full or forbidden storage only means that what is chosen is not remembered. */
  #keep(key: string, text: string): void {
    try {
      this.#shelf?.setItem(key, text)
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
