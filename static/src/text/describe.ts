/** What an id stands for, in words: `delta:2:1` → "error δ of neuron 1 of layer 2". */
import { parseId } from '../api/ids'
import { text } from '.'

export function describe(id: string): string {
  const { kind, layer, neuron, source } = parseId(id)
  return text.quantity[kind](layer, neuron, source)
}
