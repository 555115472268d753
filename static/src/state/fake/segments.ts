/** The program of a pass without a server: what its trace would list. */
import type { Phase, SegmentView } from '../../api/types'
import { Program } from '../program'

/**
 * The segments of a pass through layers of `sizes`, as the server's trace lists them; `coupled` are
 * the layers whose activation needs all of their z, `dropping` those with dropout.
 */
export function programOf(
  sizes: readonly number[],
  trainBiases: boolean,
  coupled: readonly number[] = [],
  dropping: readonly number[] = [],
): Program {
  const segments: SegmentView[] = []
  let first_step = 0
  const add = (phase: Phase, layer: number | null, neuron: number | null, count: number) => {
    segments.push({ phase, layer, neuron, first_step, count })
    first_step += count
  }
  const upwards = sizes.map((_, i) => i + 1).slice(1)
  const downwards = upwards.toReversed()
  const size = (layer: number) => sizes[layer - 1] ?? 0
  const eachNeuron = (layers: number[], visit: (layer: number, neuron: number) => void) => {
    for (const layer of layers) {
      for (let neuron = 1; neuron <= size(layer); neuron += 1) visit(layer, neuron)
    }
  }
  for (const layer of upwards) {
    const together = coupled.includes(layer)
    const ops = together ? 1 : dropping.includes(layer) ? 3 : 2
    eachNeuron([layer], (_, neuron) => add('forward', layer, neuron, ops))
    if (together) eachNeuron([layer], (_, neuron) => add('forward', layer, neuron, 1))
  }
  add('cost', null, null, 1)
  eachNeuron(downwards, (layer, neuron) => add('backward', layer, neuron, 1))
  eachNeuron(downwards, (layer, neuron) => add('gradients', layer, neuron, size(layer - 1) + 1))
  eachNeuron(upwards, (layer, neuron) =>
    add('update', layer, neuron, size(layer - 1) + (trainBiases ? 1 : 0)),
  )
  return new Program(segments)
}
