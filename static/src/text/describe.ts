/** What an id stands for, in words: `delta:2:1` → "error δ of neuron 1 of layer 2". */
import { parseId } from '../api/ids'
import { t } from './catalogue'
import { fromOne } from './count'

/** With a sample suffix (`@3`) the words say which sample, counted from 1. */
export function describe(id: string): string {
  const { kind, layer, neuron, source } = parseId(id)
  const what =
    kind === 'a' && layer === 1
      ? t('quantity-input', { neuron })
      : t(`quantity-${kind}`, { layer, neuron, source, below: layer - 1 })
  const [, sample] = id.split('@')
  return sample === undefined
    ? what
    : t('quantity-of-sample', { what, sample: fromOne(Number(sample)) })
}
