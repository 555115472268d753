/** What an id stands for, in words: `delta:2:1` → "error δ of neuron 1 of layer 2". */
import { parseId } from '../api/ids'
import { text } from '.'

/** Ids count samples from 0, people from 1: `a:2:1@1` is "…, for sample 2". */
export function describe(id: string): string {
  const { kind, layer, neuron, source } = parseId(id)
  const what = text.quantity[kind](layer, neuron, source)
  const sample = id.split('@')[1]
  return sample === undefined ? what : text.ofSample(what, Number(sample) + 1)
}
