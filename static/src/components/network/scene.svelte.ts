/**
 * What the parts of the picture share: the layout, what is spoken of, and what is being typed.
 *
 * One is made for each picture; everything in it is derived from the lab and the stage's size.
 */
import { type Component, untrack } from 'svelte'
import type { Role } from '../../state/focus.svelte'
import { weightsInto } from '../../state/edge_values'
import { FrameLater } from '../../state/frame_later.svelte'
import type { Lab } from '../../state/lab.svelte'
import { reasonOf } from '../../state/refusal'
import { statementOf } from '../../view/contribution'
import type { Flow, Statement } from '../../view/statement'
import { edgeCount, MOST_SVG_EDGES } from '../../view/density'
import { type Edge, edgeKey, edgesOf, focusChips, stackedChips } from '../../view/edges'
import { edgeFineness } from '../../view/encoding'
import { type Box, type Layout, layoutNetwork } from '../../view/layout'
import type { Measures } from '../../view/measures'
import { phaseOf, quantityOf } from '../../view/quantity'
import { lastByNeuron, mergedStatement, placesOf, spokenTogether } from '../../view/merge'
import {
  doubled,
  errorEdges,
  focusEdges,
  type Involved,
  involvedIn,
  roomForNumbers,
} from '../../view/neighbourhood'
import { Pointing } from './pointing.svelte'
import { type Seen, Shown } from './shown.svelte'
import { statementWords } from './statement_words'

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

const FLOWS: Record<NonNullable<ReturnType<typeof phaseOf>>, Flow> = {
  forward: 'forward',
  cost: 'forward',
  backward: 'backward',
  gradients: 'meeting',
  update: 'update',
}
const NO_CHIPS: ReadonlyMap<string, Box> = new Map()
const NO_ROLES: ReadonlyMap<string, Role> = new Map()

/** All that a number's look depends on from one move to the next. */
export interface Look {
  readonly value: number | null
  readonly old: number | null
  readonly role: Role | null
  readonly active: boolean
  readonly next: boolean
  readonly broken: boolean
  readonly pinned: boolean
}

export class Scene extends Shown {
  readonly #hurried: () => boolean
  readonly versus: Versus | null
  readonly pointing: Pointing

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
  readonly tiles = $derived.by(() => this.seen.tiles())
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
  readonly active = $derived.by(() => this.lab.active)
  /** The op just done or looked at; at the very start nothing is, and the picture is calm. */
  readonly spoken = $derived.by(() => {
    const { active } = this
    const last = this.seen.probe() ? null : this.lab.last
    const idle = this.lab.pinned === null && this.lab.hovered === null && last === null
    return idle ? null : active
  })
  /** What is spoken of: all that the last move made, or the one quantity that is looked at. */
  readonly made: readonly string[] = $derived.by(() => {
    const { spoken } = this
    // a way that is lit is spoken of alone
    if (spoken === null || this.lab.way !== null) return []
    // what is explained is the sample's, not that of an input of one's own
    if (this.seen.probe() || this.seen.stand()) return []
    const moved = this.lab.pinned === null && this.lab.hovered === null
    return moved && this.lab.made.length > 0 ? this.lab.made : [spoken]
  })
  /** The numbers on the picture that `made` are. */
  readonly places: ReadonlySet<string> = $derived(placesOf(this.made))
  readonly #byNeuron = $derived(lastByNeuron(this.made, this.layers))
  readonly statement: Statement | null = $derived.by(() => this.#statement())
  readonly involved = $derived.by(() => this.#involved())
  /** Edges whose numbers are written out although not all of them can be. */
  readonly focused: readonly Edge[] = $derived.by(() => this.#focused())
  /**
   * A run goes so fast that what is said of one move is replaced by the next before anybody has read
   * it: the numbers of edges, the arithmetic, and what a number is to others are left out, and what is
   * drawn of the neuron in focus is lent from one move to the next instead of being made anew. What the
   * reader looks at stays from move to move, and with it all that is said of it.
   */
  readonly lends = $derived.by(
    () => this.#hurried() && !this.lab.looksAt && this.layout.density.chips === 'focus',
  )
  /** What it lends comes back in two frames where the run ends: the numbers of edges are the second. */
  readonly lent = new FrameLater(() => this.lends)
  readonly lendsEdges = $derived.by(() => this.lends || this.lent.value === true)
  readonly chips: ReadonlyMap<string, Box> = $derived.by(() => {
    if (this.lends) return NO_CHIPS
    return this.layout.density.chips === 'focus'
      ? focusChips(this.layout, this.focused)
      : stackedChips(this.layout, this.edges)
  })
  /** Those of them that have a chip: there is no room for hundreds. */
  readonly written: readonly Edge[] = $derived(
    this.focused.filter((edge) => this.chips.has(edgeKey(edge))),
  )
  readonly #edgesMade = $derived.by(() =>
    this.lab.edgesMade(this.metric === 'weight' ? 'w' : 'grad_w'),
  )

  /** `hurried` tells whether a run goes so fast that nobody can point at anything. */
  constructor(lab: Lab, hurried: () => boolean, versus: Versus | null = null, seen?: Seen) {
    super(lab, seen)
    this.#hurried = hurried
    this.versus = versus
    this.pointing = new Pointing(lab, this)
  }

  /** Of the drawn metric; the same array as long as they are the same. */
  readonly edgeValues: Float64Array = $derived.by(() => this.#edgeValues())

  /**
   * How numbers look at this moment. All that it depends on is asked for here, and once: a hundred
   * numbers that each listened to a dozen things would cost more than drawing those that change.
   */
  readonly #moment = $derived.by((): ((id: string) => Look) => {
    const { roles, places, next, broken, pinned } = this
    const { value, past } = this
    return (id) => ({
      value: value(id),
      old: past(id),
      role: roles.get(id) ?? null,
      active: places.has(id),
      next: next === id,
      broken: broken === id,
      pinned: pinned === id,
    })
  })

  /** Why the server did not take the last edit. */
  get refusal(): string | null {
    const { problem } = this.lab
    return problem && reasonOf(problem)
  }

  /** Opens the editor, unless what is in it could not be kept: that is not thrown away. */
  type = (id: string): void => {
    if (!this.unkept?.()) this.editing = id
  }

  /** Whether all of a box is on the stage: half a number would be another number. */
  shows({ x, y, w, h }: Box): boolean {
    const { transform, scale, stage } = this
    const left = x * scale + transform.x
    const top = y * scale + transform.y
    const right = left + w * scale
    return left > -1 && top > -1 && right < stage.width + 1 && top + h * scale < stage.height + 1
  }

  /** What numbers are to the one that is attended to; at the very start they are nothing. */
  get roles(): ReadonlyMap<string, Role> {
    return this.spoken === null || this.lends ? NO_ROLES : this.lab.roles
  }

  look(id: string): Look {
    return this.#moment(id)
  }

  /** Which way what is spoken of travels; where nothing is stated of it, as its phase has it. */
  get flow(): Flow {
    const phase = this.spoken === null ? null : phaseOf(this.spoken)
    return this.statement?.flow ?? (phase ? FLOWS[phase] : 'forward')
  }

  /** What is spoken of at a neuron (`2:1`); null where nothing is. */
  spokenAt(neuron: string): string | null {
    return this.#byNeuron.get(neuron) ?? null
  }

  #drawn: Float64Array = new Float64Array()

  #edgeValues(): Float64Array {
    const kind = this.metric === 'weight' ? 'w' : 'grad_w'
    void [this.trace, this.#edgesMade]
    const values = untrack(() => this.lab.edgeValues(kind))
    const same =
      values.length === this.#drawn.length &&
      values.every((value, at) => Object.is(value, this.#drawn[at]))
    if (!same) this.#drawn = values
    return this.#drawn
  }

  #statement(): Statement | null {
    if (this.lends) return null
    const together = spokenTogether(this.made)
    // where only the edges in focus have their numbers, one quantity's are enough
    const one = this.layout.density.chips === 'focus' ? together.slice(-1) : together
    return mergedStatement(one.map((id) => this.#statementOf(id)).filter((found) => found !== null))
  }

  #statementOf(id: string): Statement | null {
    const { trace } = this
    const explanation = trace && this.lab.explanation(id)
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
    if (this.spoken === null || this.lends) return null
    const edges = [...(this.statement?.callouts.keys() ?? [])]
    const { between } = this.pointing
    if (between) edges.push(edgeKey(between))
    return involvedIn([...this.lab.focus, ...this.made], edges, this.layers)
  }

  #focused(): readonly Edge[] {
    if (this.layout.density.chips === 'all' || this.spoken === null) return []
    const heaviest = this.lends
      ? errorEdges(this.spoken, this.sizes)
      : [...(this.statement?.callouts.keys() ?? [])]
    const { between } = this.pointing
    const edges = focusEdges(this.spoken, this.sizes, heaviest, this.#weights(this.spoken))
    if (between === null) return edges
    const key = edgeKey(between)
    return [between, ...edges.filter((edge) => edgeKey(edge) !== key)]
  }

  /** What an edge weighs: those into the neuron that is spoken of are read together. */
  #weights(spoken: string): (edge: Edge) => number | null {
    const { layer, neuron } = quantityOf(spoken)
    const { view } = this.lab
    if (!view || layer < 2 || this.seen.stand()) return (edge) => this.value(`w:${edgeKey(edge)}`)
    const row = weightsInto(view, layer, neuron)
    return ({ source }) => row[source - 1] ?? null
  }
}
