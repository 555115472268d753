/** How the number in the explanation is looked at: the tab, the way that led there, the dialogs. */
import { createContext } from 'svelte'
import type { Lab } from './lab.svelte'
import type { Tab } from './tabs'

/** Ids of the way that are kept. */
const LONGEST = 12

export class Why {
  readonly #lab: Pick<Lab, 'active' | 'pinned' | 'pin'>
  /** The ids that were walked through, the last one first to go back to. */
  #way = $state.raw<readonly string[]>([])
  /** Where that way leads; another pinned id was not walked to. */
  #end = $state<string | null>(null)

  tab = $state<Tab>('formula')
  /** The field for an id is open. */
  going = $state(false)
  /** The field for a number of one's own is open. */
  comparing = $state(false)

  /** From where one walked here, step by step; empty where one did not. */
  readonly trail: readonly string[] = $derived.by(() =>
    this.#lab.pinned !== null && this.#lab.pinned === this.#end ? this.#way : [],
  )

  constructor(lab: Pick<Lab, 'active' | 'pinned' | 'pin'>) {
    this.#lab = lab
  }

  /** From the number that is explained to one of its parts. */
  walk(to: string, from: string | null = this.#lab.active): void {
    if (from !== null && from !== to) {
      this.#way = [...this.trail, from].slice(-LONGEST)
      this.#end = to
    }
    this.#lab.pin(to)
  }

  /** Back to the so-manyth id of the trail. */
  walkBack(place: number): void {
    const to = this.trail[place]
    if (to === undefined) return
    this.#way = this.#way.slice(0, place)
    this.#end = to
    this.#lab.pin(to)
  }

  /** What the address says: an id of the trail is one that was walked back to. */
  arrive(id: string | null, tab: Tab): void {
    this.tab = tab
    if (id === this.#lab.pinned) return
    const place = id === null ? -1 : this.trail.lastIndexOf(id)
    if (place >= 0) this.walkBack(place)
    else this.#lab.pin(id)
  }
}

export const [getWhy, setWhy] = createContext<Why>()
