/**
 * Numbers of the picture dragged to the right or left. A press that does not move is a click as
 * before, and the ground is still there to be panned; a finger drags only what is pinned.
 */
import { Adjustment } from '../../state/adjustment.svelte'
import type { Lab } from '../../state/lab.svelte'
import { Pull } from '../../view/dragging'
import { isEditable } from '../../view/quantity'
import type { Scene } from './scene.svelte'

/** Pixels that a pressed pointer may tremble without dragging. */
const TREMBLE = 4

interface Press {
  id: string
  group: SVGElement
  pointer: number
  x: number
}

export class Dragging {
  readonly #lab: Lab
  readonly #scene: Scene
  #press: Press | null = null
  #pull: Pull | null = null
  /** The click that ends a drag means nothing. */
  #dropsClick = false
  /** What is being dragged. */
  adjustment = $state.raw<Adjustment | null>(null)
  /** Why the number that is pulled at cannot be changed now. */
  refused = $state.raw<{ id: string; why: 'training' | 'probe' } | null>(null)

  constructor(lab: Lab, scene: Scene) {
    this.#lab = lab
    this.#scene = scene
  }

  attach(svg: SVGSVGElement): () => void {
    const over = new AbortController()
    const { signal } = over
    svg.addEventListener('pointerdown', (event) => this.#down(event), { signal, capture: true })
    svg.addEventListener('click', (event) => this.#click(event), { signal, capture: true })
    window.addEventListener('pointermove', (event) => this.#move(event), { signal })
    window.addEventListener('pointerup', (event) => this.#up(event), { signal })
    window.addEventListener('pointercancel', (event) => this.#up(event), { signal })
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true })
    return () => {
      over.abort()
      this.#end()
    }
  }

  #down(event: PointerEvent): void {
    this.#dropsClick = false
    if (!event.isPrimary || event.button !== 0 || !(event.target instanceof Element)) return
    const group = event.target.closest<SVGElement>('[data-quantity]')
    const id = group?.dataset['quantity'] ?? ''
    if (!group || !isEditable(id)) return
    if (event.pointerType === 'touch' && this.#scene.pinned !== id) return
    this.#press = { id, group, pointer: event.pointerId, x: event.clientX }
  }

  #move(event: PointerEvent): void {
    const press = this.#press
    if (!press || event.pointerId !== press.pointer) return
    if (!this.#pull) {
      if (Math.abs(event.clientX - press.x) < TREMBLE) return
      this.#begin(press, event.clientX)
    }
    const { adjustment } = this
    if (!adjustment || !this.#pull) return
    adjustment.to(this.#pull.at(event.clientX, event.shiftKey))
    if (adjustment.isOver || this.#isStuck(adjustment)) this.#end()
  }

  #begin({ id, group, pointer }: Press, x: number): void {
    const start = this.#scene.given(id)
    if (start === null || this.#scene.editing !== null) return
    this.#dropsClick = true
    group.setPointerCapture(pointer)
    if (this.#lab.training || this.#scene.probed) {
      this.refused = { id, why: this.#lab.training ? 'training' : 'probe' }
      return
    }
    this.#pull = new Pull(start, x)
    this.adjustment = new Adjustment(this.#lab, id, start)
  }

  #up(event: PointerEvent): void {
    if (event.pointerId === this.#press?.pointer) this.#end()
  }

  #click(event: MouseEvent): void {
    if (!this.#dropsClick) return
    this.#dropsClick = false
    event.stopPropagation()
  }

  #key(event: KeyboardEvent): void {
    const { adjustment } = this
    if (event.key !== 'Escape' || !adjustment) return
    event.preventDefault()
    event.stopPropagation()
    this.#let()
    void adjustment.takeBack()
  }

  /** Another value would be refused, too: the server is gone, say. */
  #isStuck(adjustment: Adjustment): boolean {
    return adjustment.isRefused && this.#lab.problem?.code !== 'invalid_input'
  }

  #end(): void {
    void this.adjustment?.keep()
    this.#let()
  }

  #let(): void {
    this.#press = null
    this.#pull = null
    this.adjustment = null
    this.refused = null
  }
}
