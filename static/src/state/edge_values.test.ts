import { describe, expect, it } from 'vitest'
import type { TraceView } from '../api/types'
import { edgesMade, edgeValues, type EdgeKind, weightsInto } from './edge_values'
import { valueAt, type View } from './masking'
import { programOf } from './fake/segments'

const SIZES = [3, 2, 4]

/** A pass whose numbers are told apart by where they stand. */
function traceOf(offset: number, hole = false): TraceView {
  const rows = (layer: number, kind: number) =>
    Array.from({ length: SIZES[layer - 1] ?? 0 }, (_, neuron) =>
      Array.from({ length: SIZES[layer - 2] ?? 0 }, (_, source) =>
        hole && layer === 3 && neuron === 2 && kind > 1
          ? null
          : offset + kind * 1000 + layer * 100 + neuron * 10 + source,
      ),
    )
  const layers = SIZES.map((_, index) => ({
    layer: index + 1,
    a: [],
    ...(index > 0
      ? { w: rows(index + 1, 1), grad_w: rows(index + 1, 2), new_w: rows(index + 1, 3) }
      : {}),
  }))
  return { network: { sizes: SIZES }, layers } as unknown as TraceView
}

function idsOf(kind: EdgeKind): string[] {
  return SIZES.slice(1).flatMap((neurons, index) =>
    Array.from({ length: neurons }, (_, neuron) =>
      Array.from(
        { length: SIZES[index] ?? 0 },
        (_, source) => `${kind}:${index + 2}:${neuron + 1}:${source + 1}`,
      ),
    ).flat(),
  )
}

describe.each([
  ['trained', true, [], false],
  ['frozen', false, [], false],
  ['coupled', true, [3], false],
  ['diverged', true, [], true],
] as const)('all edges of a pass that is %s', (_, trainBiases, coupled, hole) => {
  const program = programOf(SIZES, trainBiases, coupled)
  const steps = Array.from({ length: program.steps + 1 }, (_, step) => step)
  const at = (step: number, following?: TraceView): View => ({
    trace: traceOf(0, hole),
    program,
    step,
    following,
  })

  it.each(['w', 'grad_w'] as const)('have the values that each id has: %s', (kind) => {
    for (const following of [undefined, traceOf(50_000)]) {
      for (const step of steps) {
        const view = at(step, following)
        const each = idsOf(kind).map((id) => valueAt(view, id) ?? Number.NaN)
        expect([...edgeValues(view, kind)]).toEqual(each)
        if (kind === 'grad_w') continue
        const byNeuron = SIZES.slice(1).flatMap((neurons, index) =>
          Array.from({ length: neurons }, (_, at) => weightsInto(view, index + 2, at + 1)),
        )
        expect(byNeuron.flatMap((row) => [...row])).toEqual(each)
      }
    }
  })

  it.each(['w', 'grad_w'] as const)('say when one of them changes, and only then: %s', (kind) => {
    const of = (step: number) => [...edgeValues(at(step, traceOf(50_000)), kind)]
    for (const step of steps.slice(1)) {
      if (edgesMade(at(step), kind) === edgesMade(at(step - 1), kind)) {
        expect(of(step)).toEqual(of(step - 1))
      }
    }
    const renewals = new Set(steps.map((step) => edgesMade(at(step), kind)))
    // one a value, one more for the ops between the first and the last that make another number
    expect(renewals.size).toBeLessThanOrEqual(idsOf(kind).length + 8)
  })
})
