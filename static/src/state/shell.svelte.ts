/** What is open on the page at this moment: nothing of it is kept. */
import { createContext } from 'svelte'
import type { AnswerView } from '../api/types'
import { MediaQuery } from 'svelte/reactivity'

/** What the panel is about: why a number is what it is, or how the learning goes. */
export type Question = 'why' | 'learning'

/** Another session that is held against the one that is shown: as two networks, or as difference. */
export interface Compared {
  id: string
  as: 'beside' | 'difference'
}

/** What draws the network, for who takes a picture of it. */
export interface Drawn {
  svg: SVGSVGElement
  scene: unknown
}

/** Brings the network nearer or farther; what is outside of the picture may ask for it. */
export interface Zoom {
  by(factor: number): void
  whole(): void
}

/** Numbers that are shown in place of the session's own, for a look, and what those are. */
export interface Stand {
  /** Whose numbers they are. */
  of: unknown
  /** Undefined for an id that stays as it is. */
  value(id: string): number | null | undefined
  old(id: string): number | null
}

export class Shell {
  drawn: Drawn | null = null
  zoom: Zoom | null = null
  compared = $state.raw<Compared | null>(null)
  /** The setup stands beside the network only where both have room. */
  readonly hasRail = new MediaQuery('(width >= 1200px)')
  readonly isPhone = new MediaQuery('(width < 760px)')
  question = $state<Question>('why')
  /** The neuron (`2:1`) whose surface is shown large; null: an output's. */
  surfaceOf = $state<string | null>(null)
  /** Over the picture: where the gradient went. */
  gradientShown = $state(false)
  /** What the network makes of an input of the reader's own, in place of a sample; null: a sample. */
  probe = $state.raw<AnswerView | null>(null)
  /** What a nudge makes of the numbers; null while nothing is nudged. */
  stand = $state.raw<Stand | null>(null)
  /** The cursor goes through the training by itself. */
  replaying = $state(false)
  helpOpen = $state(false)
  /** The tab that the sheet of matrices is to show, or a number in it; null while it is closed. */
  sheet = $state<string | null>(null)
  bookmarksOpen = $state(false)
  /** The setup as a drawer, where the page is too narrow for a rail. */
  drawerOpen = $state(false)
  /** The explanation as a sheet on a phone: a peek, or most of the page. */
  sheetOpen = $state(false)

  /** What a new session is opened with: to be stepped through in the picture, or watched learning. */
  begin(question: Question): void {
    this.question = question
    if (this.isPhone.current) this.sheetOpen = question === 'learning'
  }

  /** Shows the panel that answers; a phone's sheet is opened for it. */
  ask(question: Question): void {
    this.question = question
    if (this.isPhone.current) this.sheetOpen = true
  }
}

export const [getShell, setShell] = createContext<Shell>()
