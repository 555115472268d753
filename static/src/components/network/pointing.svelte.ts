/**
 * The pointer in the picture: what it is at, what it may be on its way to, and what was kept by it.
 *
 * It knows the places of things and no number: what is looked at is the lab's.
 */
import type { Lab } from '../../state/lab.svelte'
import { headsFor } from '../../view/aim'
import { edgeBetween } from '../../view/between'
import type { Edge, Point } from '../../view/edges'
import { type Box, type Layout, openedBox } from '../../view/layout'
import { edgeOf, quantityOf } from '../../view/quantity'

/** Milliseconds that the pointer has to get from what it points at to what opens beside that. */
const GRACE = 600
/** Milliseconds after which a pointer that was on its way is taken to have arrived. */
const DWELL = 250

/** Where things stand in the picture. */
interface Ground {
  readonly layout: Layout
  readonly chips: ReadonlyMap<string, Box>
  /** How the reader has moved it, and how large it is drawn in all. */
  readonly transform: { x: number; y: number }
  readonly scale: number
}

export class Pointing {
  readonly #lab: Lab
  readonly #ground: Ground
  #leaving: ReturnType<typeof setTimeout> | undefined
  /** What the pointer came over last that it may only have to cross. */
  #crossed: string | null = null
  /** Where the pointer was in the picture. */
  #pointer: Point | null = null

  constructor(lab: Lab, ground: Ground) {
    this.#lab = lab
    this.#ground = ground
  }

  hover = (id: string | null): void => {
    clearTimeout(this.#leaving)
    this.#lab.hover(id)
  }

  /**
   * Looks away: where things open beside what is pointed at, in a while, unless the pointer has come
   * to something else by then.
   */
  leave = (): void => {
    clearTimeout(this.#leaving)
    if (this.#ground.layout.density.chips === 'all') return this.#lab.hover(null)
    this.#leaving = setTimeout(() => this.#lab.hover(null), GRACE)
  }

  /**
   * The pointer comes over something that it may only have to cross, on its way to what is open: it is
   * looked at if the pointer stays there.
   */
  cross(id: string, { offsetX, offsetY }: PointerEvent): void {
    const { transform, scale } = this.#ground
    const at = { x: (offsetX - transform.x) / scale, y: (offsetY - transform.y) / scale }
    const from = this.#pointer
    this.#pointer = at
    if (id === this.#lab.hovered) return clearTimeout(this.#leaving)
    // entering and moving are told one after the other from one place
    if (id === this.#crossed && from?.x === at.x && from.y === at.y) return
    this.#crossed = id
    const aims = from && this.#openBeside(id).some((box) => headsFor(from, at, box))
    if (!aims) return this.hover(id)
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => this.hover(id), DWELL)
  }

  /** What the pointer may be on its way to over a thing: the opened card; over a line the chips, too. */
  #openBeside(crossed: string): Box[] {
    const { hovered, pinned } = this.#lab
    const { layer, neuron } = quantityOf(hovered ?? pinned ?? '')
    const card = this.#ground.layout.columns[layer - 1]?.lane
      ? [openedBox(this.#ground.layout, layer, neuron)]
      : []
    const isLine = edgeOf(crossed) !== null && this.#ground.layout.density.chips === 'focus'
    return isLine ? [...card, ...this.#ground.chips.values()] : card
  }

  /** The number that was pinned by pointing at it here, and the one before it. */
  #kept = $state.raw<{ id: string; before: string | null } | null>(null)

  get keptHere(): string | null {
    return this.#kept?.id ?? null
  }

  keep = (id: string): void => {
    if (id !== this.#kept?.id) this.#kept = { id, before: this.#lab.pinned }
    this.#lab.pin(id)
  }

  /** The edge between two neurons: the pinned one, and one that is pointed at or was pinned before. */
  readonly between: Edge | null = $derived.by(() => {
    const { pinned, hovered } = this.#lab
    if (pinned === null || this.#ground.layout.density.chips === 'all') return null
    const before = this.#kept?.id === pinned ? this.#kept.before : null
    return edgeBetween(pinned, hovered) ?? edgeBetween(pinned, before)
  })

  pin = (id: string): void => (this.#lab.pinned === id ? this.#lab.pin(null) : this.keep(id))
}
