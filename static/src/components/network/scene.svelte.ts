/**
 * What the parts of the picture share: the layout, what is in focus, and the reader's intentions.
 *
 * One is made for each picture; everything in it is derived from the lab and the stage's size.
 */
import { type Component, untrack } from 'svelte'
import type { AnswerView } from '../../api/types'
import type { Role } from '../../state/focus.svelte'
import type { Lab } from '../../state/lab.svelte'
import type { Stand } from '../../state/shell.svelte'
import { statementOf } from '../../view/contribution'
import type { Statement } from '../../view/statement'
import { edgeCount, MOST_SVG_EDGES, type Tiles } from '../../view/density'
import { type Edge, edgeKey, edgesOf, focusChips, type Point, stackedChips } from '../../view/edges'
import { headsFor } from '../../view/aim'
import { edgeBetween } from '../../view/between'
import { edgeFineness, magnitudesOf } from '../../view/encoding'
import { type Flatness, flatnessOf } from '../../view/flatness'
import { type Box, type Layout, layoutNetwork, openedBox } from '../../view/layout'
import type { Measures } from '../../view/measures'
import { probedValue } from '../../view/probed'
import { edgeOf, quantityOf } from '../../view/quantity'
import { fromServer, t } from '../../text'
import { statementWords } from './words'
import { lastByNeuron, mergedStatement, placesOf, spokenTogether } from '../../view/merge'
import {
  doubled,
  focusEdges,
  type Involved,
  involvedIn,
  roomForNumbers,
} from '../../view/neighbourhood'

export type Metric = 'weight' | 'gradient'

/** What another session has at each number's place, written beside it. */
export interface Versus {
  /** Draws it: it comes with the part of the page that compares. */
  part: Component<{
    scene: Scene
    id: string
    x: number
    y: number
    width: number
    signed: boolean
  }>
  /** Other − this; null where one of the two is not computed. */
  difference(id: string): number | null
}

/** What the reader wants to see beside the numbers of a pass, or in place of them. */
export interface Seen {
  tiles(): Tiles
  probe(): AnswerView | null
  stand(): Stand | null
}

/** Milliseconds that the pointer has to get from what it points at to what opens beside that. */
const GRACE = 600
/** Milliseconds after which a pointer that was on its way is taken to have arrived. */
const DWELL = 250

const NOTHING: Seen = { tiles: () => 'none', probe: () => null, stand: () => null }

export class Scene {
  readonly #lab: Lab
  readonly #hurried: () => boolean
  readonly versus: Versus | null
  readonly #seen: Seen

  stage = $state.raw({ width: 0, height: 0 })
  /** How the reader has moved and scaled the picture, on top of the layout's own scale. */
  transform = $state.raw({ x: 0, y: 0, k: 1 })
  /** Width of a digit at scale 1, measured from the font that is really there. */
  digit = $state(7.8)
  metric = $state<Metric>('weight')
  /** The neuron (`2:1`) whose numbers and edges the Tab key visits. */
  opened = $state<string | null>(null)
  /** The quantity whose value is being typed. */
  editing = $state<string | null>(null)
  /** Set by the editor: goes to what was typed and could not be kept, and tells whether there is such. */
  unkept: (() => boolean) | null = null
  /** Set by the stage: brings all of a box into view; null goes back to where the reader was. */
  fit: (box: Box | null) => void = () => undefined
  /** Something is fitted into view: the picture does not follow what is spoken of. */
  fitted = $state(false)
  /** It is being copied: everything is on the stage, however small. */
  copied = $state(false)
  /** Set by the stage: puts the focus on a number. */
  refocus: (id: string) => void = () => undefined

  readonly #shape = $derived.by(() => this.trace?.network.sizes.join('-') ?? '')
  readonly sizes = $derived(this.#shape === '' ? [] : this.#shape.split('-').map(Number))
  readonly layers = $derived(this.sizes.length)
  /** Which neurons have a picture beside them. */
  readonly tiles = $derived.by(() => this.#seen.tiles())
  readonly #room = $derived.by(() => {
    const room = roomForNumbers(this.trace)
    return this.versus ? doubled(room) : room
  })
  readonly layout: Layout = $derived(
    layoutNetwork(this.sizes, this.stage, { digit: this.digit, ...this.#room }, this.tiles),
  )
  readonly measures: Measures = $derived(this.layout.measures)
  readonly scale = $derived(this.layout.density.scale * this.transform.k)
  /** Edges that are drawn as elements; none where a canvas draws them all. */
  readonly edges: readonly Edge[] = $derived(
    edgeCount(this.sizes) > MOST_SVG_EDGES ? [] : edgesOf(this.sizes),
  )
  readonly fineness = $derived(edgeFineness(edgeCount(this.sizes)))
  readonly active = $derived.by(() => this.#lab.active)
  /** The op just done or looked at; at the very start nothing is, and the picture is calm. */
  readonly spoken = $derived.by(() => {
    const { active } = this
    const last = this.#seen.probe() ? null : this.#lab.last
    const idle = this.#lab.pinned === null && this.#lab.hovered === null && last === null
    return idle ? null : active
  })
  /** What is spoken of: all that the last move made, or the one quantity that is looked at. */
  readonly made: readonly string[] = $derived.by(() => {
    const { spoken } = this
    // a way that is lit is spoken of alone
    if (spoken === null || this.#lab.way !== null) return []
    // what is explained is the sample's, not that of an input of one's own
    if (this.#seen.probe() || this.#seen.stand()) return []
    const moved = this.#lab.pinned === null && this.#lab.hovered === null
    return moved && this.#lab.made.length > 0 ? this.#lab.made : [spoken]
  })
  readonly #places = $derived(placesOf(this.made))
  readonly #byNeuron = $derived(lastByNeuron(this.made, this.layers))
  readonly statement: Statement | null = $derived.by(() => this.#statement())
  readonly involved = $derived.by(() => this.#involved())
  /** Edges whose numbers are written out although not all of them can be. */
  readonly focused: readonly Edge[] = $derived.by(() => this.#focused())
  readonly chips: ReadonlyMap<string, Box> = $derived.by(() =>
    this.layout.density.chips === 'focus'
      ? focusChips(this.layout, this.focused)
      : stackedChips(this.layout, this.edges),
  )
  /** Chips and lines are lent from one move's edges to the next one's instead of being made anew. */
  readonly lends = $derived.by(() => this.#hurried() && this.layout.density.chips === 'focus')
  /** Those of them that have a chip: there is no room for hundreds. */
  readonly written: readonly Edge[] = $derived(
    this.focused.filter((edge) => this.chips.has(edgeKey(edge))),
  )
  readonly #edgesMade = $derived.by(() =>
    this.#lab.edgesMade(this.metric === 'weight' ? 'w' : 'grad_w'),
  )
  readonly largest = $derived.by(() => magnitudesOf(this.trace?.layers ?? []))

  /** `hurried` tells whether a run goes so fast that nobody can point at anything. */
  constructor(
    lab: Lab,
    hurried: () => boolean,
    versus: Versus | null = null,
    seen: Seen = NOTHING,
  ) {
    this.#lab = lab
    this.#hurried = hurried
    this.versus = versus
    this.#seen = seen
  }

  get trace() {
    return this.#lab.trace
  }

  /** An input of the reader's own is shown, which is no sample. */
  get probed(): boolean {
    return this.#seen.probe() !== null
  }

  /** The number that the next press will fill in. */
  get next(): string | null {
    return this.#lab.next
  }

  /** The number that could not be computed, where the pass diverged. */
  get broken(): string | null {
    return this.trace?.diverged?.quantity ?? null
  }

  get pinned(): string | null {
    return this.#lab.pinned
  }

  /** Of the drawn metric; the same array as long as they are the same. */
  readonly edgeValues: Float64Array = $derived.by(() => this.#edgeValues())

  value = (id: string): number | null => {
    const probe = this.#seen.probe()
    const probed = probe ? probedValue(probe, id) : this.#seen.stand()?.value(id)
    return probed === undefined ? this.#lab.value(id) : probed
  }

  /** What stood in a number's place before the last change; null where nothing else did. */
  old(id: string): number | null {
    const stand = this.#seen.stand()
    if (stand) return stand.old(id)
    return this.probed ? null : this.#lab.before.old(id)
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
    return this.#lab.phase !== 'done' && this.replaced(id) !== null
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
    if (this.layout.density.chips === 'all') return this.#lab.hover(null)
    this.#leaving = setTimeout(() => this.#lab.hover(null), GRACE)
  }

  /**
   * The pointer comes over something that it may only have to cross, on its way to what is open: it is
   * looked at if the pointer stays there.
   */
  cross(id: string, { offsetX, offsetY }: PointerEvent): void {
    const { transform, scale } = this
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
    const card = this.layout.columns[layer - 1]?.lane ? [openedBox(this.layout, layer, neuron)] : []
    const isLine = edgeOf(crossed) !== null && this.layout.density.chips === 'focus'
    return isLine ? [...card, ...this.chips.values()] : card
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
    if (pinned === null || this.layout.density.chips === 'all') return null
    const before = this.#kept?.id === pinned ? this.#kept.before : null
    return edgeBetween(pinned, hovered) ?? edgeBetween(pinned, before)
  })

  pin = (id: string): void => (this.#lab.pinned === id ? this.#lab.pin(null) : this.keep(id))

  /** Opens the editor, unless what is in it could not be kept: that is not thrown away. */
  type = (id: string): void => {
    if (!this.unkept?.()) this.editing = id
  }

  /** Why the server did not take the last edit. */
  get refusal(): string | null {
    const { problem } = this.#lab
    if (problem === null) return null
    if (problem.code === 'unreachable') return t('problem-unreachable')
    return fromServer(problem.errors?.[0]?.message ?? problem.detail)
  }

  edit = (id: string, value: number): Promise<boolean> => this.#lab.edit(id, value)

  /** Whether all of a box is on the stage: half a number would be another number. */
  shows({ x, y, w, h }: Box): boolean {
    const { transform, scale, stage } = this
    const left = x * scale + transform.x
    const top = y * scale + transform.y
    const right = left + w * scale
    return left > -1 && top > -1 && right < stage.width + 1 && top + h * scale < stage.height + 1
  }

  /** Whether any of a box is on the stage. */
  touches({ x, y, w, h }: Box): boolean {
    const { transform, scale, stage } = this
    const left = x * scale + transform.x
    const top = y * scale + transform.y
    const right = left + w * scale
    return left < stage.width && top < stage.height && right > 0 && top + h * scale > 0
  }

  lit(id: string): boolean {
    return this.role(id) !== null
  }

  /** What a number is to the one that is attended to; at the very start nothing is. */
  role(id: string): Role | null {
    return this.spoken === null ? null : (this.#lab.roles.get(id) ?? null)
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

  isActive(id: string): boolean {
    return this.#places.has(id)
  }

  /** What is spoken of at a neuron (`2:1`); null where nothing is. */
  spokenAt(neuron: string): string | null {
    return this.#byNeuron.get(neuron) ?? null
  }

  /** What a click on a neuron explains: the last of its quantities that is known. */
  spokesman(layer: number, neuron: number): string {
    const ids = ['delta', 'a', 'z'].map((kind) => `${kind}:${layer}:${neuron}`)
    return ids.find((id) => this.value(id) !== null) ?? (layer === 1 ? ids[1] : ids[2]) ?? ''
  }

  #leaving: ReturnType<typeof setTimeout> | undefined
  /** What the pointer came over last that it may only have to cross. */
  #crossed: string | null = null
  /** Where the pointer was in the picture. */
  #pointer: Point | null = null
  #drawn: Float64Array = new Float64Array()

  #edgeValues(): Float64Array {
    const kind = this.metric === 'weight' ? 'w' : 'grad_w'
    void [this.trace, this.#edgesMade]
    const values = untrack(() => this.#lab.edgeValues(kind))
    const same =
      values.length === this.#drawn.length &&
      values.every((value, at) => Object.is(value, this.#drawn[at]))
    if (!same) this.#drawn = values
    return this.#drawn
  }

  #statement(): Statement | null {
    const together = spokenTogether(this.made)
    // where only the edges in focus have their numbers, one quantity's are enough
    const one = this.layout.density.chips === 'focus' ? together.slice(-1) : together
    return mergedStatement(one.map((id) => this.#statementOf(id)).filter((found) => found !== null))
  }

  #statementOf(id: string): Statement | null {
    const { trace } = this
    const explanation = trace && this.#lab.explanation(id)
    if (!explanation) return null
    // a value typed at the pass's end is not what the update made of the one before
    if (explanation.id !== id && explanation.value !== this.value(id)) return null
    const { layer } = quantityOf(id)
    const named = trace.network.activations[layer - 2]
    const activation = typeof named === 'string' ? named : String(named?.['name'] ?? '')
    const context = {
      layers: this.layers,
      activation,
      samples: trace.batch.indices.length,
      sample: trace.batch.shown + 1,
      words: statementWords(),
    }
    return statementOf(explanation, context, this.value)
  }

  #involved(): Involved | null {
    if (this.spoken === null) return null
    const edges = [...(this.statement?.callouts.keys() ?? [])]
    if (this.between) edges.push(edgeKey(this.between))
    return involvedIn([...this.#lab.focus, ...this.made], edges, this.layers)
  }

  #focused(): readonly Edge[] {
    if (this.layout.density.chips === 'all' || this.spoken === null) return []
    const heaviest = [...(this.statement?.callouts.keys() ?? [])]
    const { between } = this
    const edges = focusEdges(this.spoken, this.sizes, heaviest, (edge) =>
      this.value(`w:${edgeKey(edge)}`),
    )
    if (between === null) return edges
    const key = edgeKey(between)
    return [between, ...edges.filter((edge) => edgeKey(edge) !== key)]
  }
}
