/**
 * The program of a pass: which op stands at which step, and where a move by a unit leads.
 *
 * It mirrors the server's arithmetic (a contract test compares the two) and works on segments,
 * one a neuron and phase, never on the ops themselves: 784-30-10 has 47,841 of them. Where a
 * layer's activation couples its neurons (softmax) all its z come before all its a: each neuron
 * then has two forward segments of one op. Where a layer has dropout, a forward segment has three
 * ops: z, mask, a.
 */
import type { Direction, Phase, Place, SegmentView, Unit } from '../api/types'
import { parseId } from '../api/ids'

export interface Op {
  id: string
  phase: Phase
  layer: number | null
  neuron: number | null
}

/** Steps at which a run of ops begins and ends. */
export interface Span {
  phase: Phase
  layer: number | null
  start: number
  end: number
}

export class Program {
  static readonly empty = new Program([])

  readonly segments: readonly SegmentView[]
  /** Ops of the whole pass. */
  readonly steps: number
  /** Runs of one phase: forward, cost, backward, gradients, update. */
  readonly phases: readonly Span[]
  /** Runs of one layer within a phase. */
  readonly layers: readonly Span[]
  readonly #place = new Map<string, SegmentView>()
  /** Steps that were asked for: a picture asks for the same ones at every move. */
  readonly #steps = new Map<string, number | null>()

  constructor(segments: readonly SegmentView[]) {
    this.segments = segments
    const last = segments.at(-1)
    this.steps = last ? last.first_step + last.count : 0
    this.phases = spans(segments, (a, b) => a.phase === b.phase)
    this.layers = spans(segments, (a, b) => a.phase === b.phase && a.layer === b.layer)
    for (const segment of segments) {
      const place = key(segment)
      this.#place.set(this.#place.has(place) ? activationKey(segment) : place, segment)
    }
  }

  /** The op at `index` (from 0); it is done by the step from `index` to `index + 1`. */
  opAt(index: number): Op | null {
    if (index < 0 || index >= this.steps) return null
    const segment = this.segments[lastAtOrBefore(this.segments, index)]
    if (!segment) return null
    const { phase, layer, neuron } = segment
    return { id: this.#idAt(segment, index - segment.first_step), phase, layer, neuron }
  }

  /** The ids that the ops after step `from` make, up to step `to`. */
  idsBetween(from: number, to: number): string[] {
    const ids: string[] = []
    for (let index = from; index < to; index += 1) {
      const op = this.opAt(index)
      if (op) ids.push(op.id)
    }
    return ids
  }

  /** The first step at which `id` is known: 0 for what a pass is given, null for no such id. */
  stepOf(id: string): number | null {
    let step = this.#steps.get(id)
    if (step === undefined) {
      step = this.#findStep(id)
      this.#steps.set(id, step)
    }
    return step
  }

  #findStep(id: string): number | null {
    const { kind, layer, neuron, source } = parseId(id)
    switch (kind) {
      case 'z':
        return this.#step('forward', layer, neuron, 0)
      case 'mask':
        return this.#drops(layer, neuron) ? this.#step('forward', layer, neuron, 1) : null
      case 'a':
        return layer === 1 ? 0 : this.#activationStep(layer, neuron)
      case 'slope':
        return this.#activationStep(layer, neuron)
      case 'cost':
        return this.#step('cost', null, null, 0)
      case 'delta':
        return this.#step('backward', layer, neuron, 0)
      case 'grad_b':
        return this.#step('gradients', layer, neuron, 0)
      case 'grad_w':
        return this.#step('gradients', layer, neuron, source)
      case 'new_b':
        return this.#updatesBias(layer, neuron) ? this.#step('update', layer, neuron, 0) : null
      case 'new_w':
        return this.#step(
          'update',
          layer,
          neuron,
          this.#updatesBias(layer, neuron) ? source : source - 1,
        )
      case 'w':
      case 'b':
      case 'y':
      case 'learning_rate':
        return 0
      default:
        return null
    }
  }

  /** Every step at which a unit begins or ends, 0 and the last included. */
  boundaries(unit: Unit): number[] {
    if (unit === 'op') return Array.from({ length: this.steps + 1 }, (_, step) => step)
    return [0, ...this.#runs(unit).map((run) => run.end)]
  }

  /** Where one unit forward or back leads; passes are as long as this one. */
  move(from: Place, unit: Unit, direction: Direction, passesPerEpoch = 1): Place {
    const { steps } = this
    if (direction === 'forward') {
      const at = from.step >= steps ? { pass: from.pass + 1, step: 0 } : from
      if (unit === 'epoch') {
        const epoch = Math.floor(at.pass / passesPerEpoch)
        return { pass: (epoch + 1) * passesPerEpoch - 1, step: steps }
      }
      return { pass: at.pass, step: this.#after(at.step, unit) }
    }
    if (from.step === 0 && from.pass === 0) return from
    const at = from.step === 0 ? { pass: from.pass - 1, step: steps } : from
    if (unit === 'epoch') {
      return { pass: Math.floor(at.pass / passesPerEpoch) * passesPerEpoch, step: 0 }
    }
    return { pass: at.pass, step: this.#before(at.step, unit) }
  }

  #after(step: number, unit: Unit): number {
    if (unit === 'op') return step + 1
    return this.#runs(unit).find((run) => run.end > step)?.end ?? this.steps
  }

  #before(step: number, unit: Unit): number {
    if (unit === 'op') return step - 1
    return this.#runs(unit).findLast((run) => run.start < step)?.start ?? 0
  }

  #runs(unit: Unit): readonly { start: number; end: number }[] {
    switch (unit) {
      case 'neuron':
        return this.segments.map((s) => ({ start: s.first_step, end: s.first_step + s.count }))
      case 'layer':
        return this.layers
      case 'phase':
        return this.phases
      default:
        return [{ start: 0, end: this.steps }]
    }
  }

  #step(phase: Phase, layer: number | null, neuron: number | null, offset: number): number | null {
    const segment = this.#place.get(key({ phase, layer, neuron }))
    if (!segment || offset < 0 || offset >= segment.count) return null
    return segment.first_step + offset + 1
  }

  /** In a coupled layer `a` stands in the neuron's second segment, else behind its z. */
  #activationStep(layer: number, neuron: number): number | null {
    const second = this.#place.get(activationKey({ layer, neuron }))
    if (second) return second.first_step + 1
    return this.#step('forward', layer, neuron, this.#drops(layer, neuron) ? 2 : 1)
  }

  /** Whether chance says in each pass if the neuron is in it. */
  #drops(layer: number, neuron: number): boolean {
    return this.#place.get(key({ phase: 'forward', layer, neuron }))?.count === 3
  }

  /** A bias is updated unless frozen: its update then has no op. */
  #updatesBias(layer: number, neuron: number): boolean {
    const update = this.#place.get(key({ phase: 'update', layer, neuron }))
    const gradients = this.#place.get(key({ phase: 'gradients', layer, neuron }))
    return update !== undefined && update.count === gradients?.count
  }

  #idAt(segment: SegmentView, offset: number): string {
    const { phase, layer, neuron } = segment
    const at = `${layer}:${neuron}`
    switch (phase) {
      case 'forward':
        if (offset === 1 && segment.count === 3) return `mask:${at}`
        return offset > 0 || this.#place.get(activationKey(segment)) === segment
          ? `a:${at}`
          : `z:${at}`
      case 'backward':
        return `delta:${at}`
      case 'gradients':
        return offset === 0 ? `grad_b:${at}` : `grad_w:${at}:${offset}`
      case 'update': {
        const source = this.#updatesBias(layer ?? 0, neuron ?? 0) ? offset : offset + 1
        return source === 0 ? `new_b:${at}` : `new_w:${at}:${source}`
      }
      default:
        return 'cost'
    }
  }
}

function key(of: { phase: Phase; layer: number | null; neuron: number | null }): string {
  return `${of.phase}:${of.layer}:${of.neuron}`
}

function activationKey({ layer, neuron }: { layer: number | null; neuron: number | null }): string {
  return `${key({ phase: 'forward', layer, neuron })}:a`
}

function lastAtOrBefore(segments: readonly SegmentView[], step: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((segments[middle]?.first_step ?? 0) <= step) low = middle
    else high = middle - 1
  }
  return low
}

function spans(
  segments: readonly SegmentView[],
  together: (a: SegmentView, b: SegmentView) => boolean,
): Span[] {
  const found: Span[] = []
  let previous: SegmentView | null = null
  for (const segment of segments) {
    const end = segment.first_step + segment.count
    const last = found.at(-1)
    if (previous && last && together(previous, segment)) last.end = end
    else found.push({ phase: segment.phase, layer: segment.layer, start: segment.first_step, end })
    previous = segment
  }
  return found
}
