/** What a reader chose about the page itself. It is kept in the browser, never on the server. */
import { createContext } from 'svelte'
import type { Unit } from '../api/types'

export type Theme = 'light' | 'dark'
/** What the width of an edge stands for. */
export type EdgeWidth = 'weight' | 'gradient'

interface Kept {
  theme: Theme | null
  unit: Unit
  railOpen: boolean
  edgeWidth: EdgeWidth
}

const KEY = 'backprop-lab.preferences'
const FIRST: Kept = { theme: null, unit: 'op', railOpen: true, edgeWidth: 'weight' }

/** The part of `localStorage` that is needed; absent where a browser forbids it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>

export class Preferences {
  readonly #shelf: Shelf | null
  #kept = $state.raw<Kept>(FIRST)

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf
    this.#kept = { ...FIRST, ...read(shelf) }
  }

  /** Null where the reader has not chosen: the system's theme then holds. */
  get theme(): Theme | null {
    return this.#kept.theme
  }

  set theme(theme: Theme | null) {
    this.#keep({ theme })
  }

  /** What one press of a step button moves by. */
  get unit(): Unit {
    return this.#kept.unit
  }

  set unit(unit: Unit) {
    this.#keep({ unit })
  }

  get railOpen(): boolean {
    return this.#kept.railOpen
  }

  set railOpen(railOpen: boolean) {
    this.#keep({ railOpen })
  }

  get edgeWidth(): EdgeWidth {
    return this.#kept.edgeWidth
  }

  set edgeWidth(edgeWidth: EdgeWidth) {
    this.#keep({ edgeWidth })
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    try {
      this.#shelf?.setItem(KEY, JSON.stringify(this.#kept))
    } catch {
      // a full or forbidden storage only means that the choice is not remembered
    }
  }
}

function read(shelf: Shelf | null): Partial<Kept> {
  try {
    return JSON.parse(shelf?.getItem(KEY) ?? '{}') as Partial<Kept>
  } catch {
    return {}
  }
}

export const [getPreferences, setPreferences] = createContext<Preferences>()
