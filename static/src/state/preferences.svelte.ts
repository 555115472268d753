/** What a reader chose about the page itself. It is kept in the browser, never on the server. */
import { createContext } from 'svelte'
import type { Unit } from '../api/types'

export type Theme = 'light' | 'dark'
/** What the width of an edge stands for. */
export type EdgeWidth = 'weight' | 'gradient'
/** Significant digits of the explanation: to compare by eye, by hand, by calculator, bit for bit. */
export const DIGITS = [4, 6, 9, 17] as const
export type Digits = (typeof DIGITS)[number]
/** Moves a second of a run. */
export const SPEEDS = [1, 2, 5, 10, 30] as const
export type Speed = (typeof SPEEDS)[number]

interface Kept {
  unit: Unit
  railOpen: boolean
  edgeWidth: EdgeWidth
  speed: Speed
  wholeProof: boolean
  digits: Digits
  tiles: boolean | null
}

const KEY = 'backprop-lab-preferences'
/** A key of its own: the page's head reads it before the first paint. */
const THEME_KEY = 'backprop-lab-theme'
const FIRST: Kept = {
  unit: 'op',
  railOpen: true,
  edgeWidth: 'weight',
  speed: 5,
  wholeProof: false,
  digits: 4,
  tiles: null,
}

/** The part of `localStorage` that is needed; absent where a browser forbids it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>

export class Preferences {
  readonly #shelf: Shelf | null
  #kept = $state.raw<Kept>(FIRST)
  #theme = $state<Theme | null>(null)

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf
    this.#kept = { ...FIRST, ...parsed(this.#read(KEY)) }
    const theme = this.#read(THEME_KEY)
    this.#theme = theme === 'light' || theme === 'dark' ? theme : null
  }

  /** Null where the reader has not chosen: the system's theme then holds. */
  get theme(): Theme | null {
    return this.#theme
  }

  set theme(theme: Theme | null) {
    this.#theme = theme
    this.#write(THEME_KEY, theme ?? '')
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

  get speed(): Speed {
    return this.#kept.speed
  }

  set speed(speed: Speed) {
    this.#keep({ speed })
  }

  /** Proofs are told whole, not line by line. */
  get wholeProof(): boolean {
    return this.#kept.wholeProof
  }

  set wholeProof(wholeProof: boolean) {
    this.#keep({ wholeProof })
  }

  get digits(): Digits {
    return this.#kept.digits
  }

  set digits(digits: Digits) {
    this.#keep({ digits })
  }

  /** Whether cards carry a picture; null where the reader has not chosen. */
  get tiles(): boolean | null {
    return this.#kept.tiles
  }

  set tiles(tiles: boolean | null) {
    this.#keep({ tiles })
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    this.#write(KEY, JSON.stringify(this.#kept))
  }

  #read(key: string): string | null {
    try {
      return this.#shelf?.getItem(key) ?? null
    } catch {
      return null
    }
  }

  /** A full or forbidden storage only means that a choice is not remembered. */
  #write(key: string, value: string): void {
    try {
      this.#shelf?.setItem(key, value)
    } catch {
      return
    }
  }
}

/** What was kept; nothing where somebody else wrote over it. */
function parsed(kept: string | null): Partial<Kept> {
  try {
    return JSON.parse(kept ?? '{}') as Partial<Kept>
  } catch {
    return {}
  }
}

export const [getPreferences, setPreferences] = createContext<Preferences>()
