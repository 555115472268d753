/**
 * The numbers that the picture shows: the session's at the cursor, or those of another state of the
 * same network that the reader looks at. It knows no place in the picture.
 */
import type { AnswerView } from '../../api/types'
import { replaced } from '../../state/before.svelte'
import type { Lab } from '../../state/lab.svelte'
import { valueAt } from '../../state/masking'
import type { Stand } from '../../state/shell.svelte'
import type { Tiles } from '../../view/density'
import { magnitudesOf } from '../../view/encoding'
import { type Flatness, flatnessOf } from '../../view/flatness'
import { probedValue } from '../../view/probed'
import { quantityOf } from '../../view/quantity'

/** What the reader wants to see beside the numbers of a pass, or in place of them. */
export interface Seen {
  tiles(): Tiles
  probe(): AnswerView | null
  stand(): Stand | null
}

const NOTHING: Seen = { tiles: () => 'none', probe: () => null, stand: () => null }

export class Shown {
  protected readonly lab: Lab
  protected readonly seen: Seen

  readonly largest = $derived.by(() => magnitudesOf(this.trace?.layers ?? []))

  /**
   * Reads a number here and now. What it is read from is asked for once a move: hundreds of numbers
   * that each listened to it all would cost more than drawing those that change.
   */
  readonly #reading = $derived.by((): ((id: string) => number | null) => {
    const [probe, stand, view] = [this.seen.probe(), this.seen.stand(), this.lab.view]
    return (id) => {
      const instead = probe ? probedValue(probe, id) : stand?.value(id)
      if (instead !== undefined) return instead
      return view && !id.includes('@') ? valueAt(view, id) : this.lab.value(id)
    }
  })

  /** As `#reading`, what stood here before the last change; null where nothing else did. */
  protected readonly past = $derived.by((): ((id: string) => number | null) => {
    const stand = this.seen.stand()
    if (stand) return (id) => stand.old(id)
    const [now, before] = [this.lab.view, this.probed ? null : this.lab.before.view]
    return (id) => before && now && replaced(before, now, id)
  })

  constructor(lab: Lab, seen: Seen = NOTHING) {
    this.lab = lab
    this.seen = seen
  }

  get trace() {
    return this.lab.trace
  }

  /** An input of the reader's own is shown, which is no sample. */
  get probed(): boolean {
    return this.seen.probe() !== null
  }

  /** The number that the next press will fill in. */
  get next(): string | null {
    return this.lab.next
  }

  /** The number that could not be computed, where the pass diverged. */
  get broken(): string | null {
    return this.trace?.diverged?.quantity ?? null
  }

  get pinned(): string | null {
    return this.lab.pinned
  }

  value = (id: string): number | null => this.#reading(id)

  /** What is shown in place of a pass's numbers; null where nothing is. */
  get instead(): object | null {
    return this.seen.probe() ?? this.seen.stand()
  }

  /** What this pass began with, for a weight or bias that its update has replaced by now. */
  replaced(id: string): number | null {
    const made = this.value(`new_${id}`)
    // an edit at the pass's end has put another value in its place
    if (made === null || made !== this.value(id)) return null
    const { kind, layer, neuron, source } = quantityOf(id)
    const given = this.trace?.layers[layer - 1]
    const start = kind === 'w' ? given?.w?.[neuron - 1]?.[source - 1] : given?.b?.[neuron - 1]
    return start ?? null
  }

  /** The value that an edit replaces: of a weight or bias the one that a pass starts from. */
  given(id: string): number | null {
    return this.untilUpdate(id) ? this.replaced(id) : this.value(id)
  }

  /** An edit in the middle of the update is one of what the pass began with: it is updated again. */
  untilUpdate(id: string): boolean {
    return this.lab.phase !== 'done' && this.replaced(id) !== null
  }

  /** Why a neuron passes next to nothing of an error back, where that is so. */
  flatness(layer: number, neuron: number): Flatness | null {
    const at = `${layer}:${neuron}`
    const { trace } = this
    return trace && flatnessOf(trace, layer, this.value(`z:${at}`), this.value(`slope:${at}`))
  }

  /** Whether chance says in each pass which neurons of a layer take part. */
  drops(layer: number): boolean {
    return this.trace?.layers[layer - 1]?.mask !== undefined
  }

  /** Whether dropout has taken a neuron out of this pass, once that is known. */
  dropped(layer: number, neuron: number): boolean {
    return this.value(`mask:${layer}:${neuron}`) === 0
  }

  /** What a click on a neuron explains: the last of its quantities that is known. */
  spokesman(layer: number, neuron: number): string {
    const ids = ['delta', 'a', 'z'].map((kind) => `${kind}:${layer}:${neuron}`)
    return ids.find((id) => this.value(id) !== null) ?? (layer === 1 ? ids[1] : ids[2]) ?? ''
  }
}
