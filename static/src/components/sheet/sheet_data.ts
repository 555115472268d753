/** What a sheet begins with: the values that a pass starts from, and all samples, as the server has them. */
import type { Api } from '../../api/api'
import type { DataRowsView } from '../../api/types'

export type TabId = `w:${number}` | `b:${number}` | 'x' | 'y'

/** Numbers that one edit of the data may bring; the server refuses more. */
const MOST_NUMBERS = 200_000

export interface Given {
  /** The pass that the cursor is in, and whether it is over: the parameters are the next one's then. */
  pass: number
  over: boolean
  sizes: readonly number[]
  frozen: boolean
  /** By layer from 2 on, at [layer − 2]. */
  weights: readonly (readonly (readonly number[])[])[]
  biases: readonly (readonly number[])[]
  /** Null where there are too many numbers for a sheet. */
  data: DataRowsView | null
  /** Numbers that the data have. */
  numbers: number
  /** The sample that the pass shows. */
  shown: number
}

/** To be asked when the server stands where the page does. */
export async function givenBy(api: Api, id: string): Promise<Given> {
  const session = await api.session(id)
  const { sizes } = session.network
  const { pass, step, steps } = session.cursor
  const over = step === steps
  // in the middle of a pass, an update may have replaced some of what it starts from
  const from = over ? session : await api.trace(id, pass)
  const layers = from.layers.slice(1)
  const numbers = session.setup.samples * ((sizes[0] ?? 0) + (sizes.at(-1) ?? 0))
  return {
    pass,
    over,
    sizes,
    frozen: !session.training.train_biases,
    weights: layers.map(({ w }) => w ?? []),
    biases: layers.map(({ b }) => b ?? []),
    data: numbers > MOST_NUMBERS ? null : await api.rows(id, session.setup.samples),
    numbers,
    shown: session.sample.index,
  }
}

/** The tabs of a network, layer by layer, and those of its data. */
export function tabsOf(sizes: readonly number[]): TabId[] {
  const layers = sizes.slice(1).flatMap((_, at): TabId[] => [`w:${at + 2}`, `b:${at + 2}`])
  return [...layers, 'x', 'y']
}

export function isTabId(text: string | null): text is TabId {
  return text !== null && /^([wb]:[1-9]\d*|x|y)$/.test(text)
}

/** Where a quantity stands: its tab, and its cell from 0; null for what no sheet holds. */
export function placeOf(
  { kind, layer, neuron, source }: { kind: string; layer: number; neuron: number; source: number },
  sample: number,
): { tab: TabId; row: number; column: number } | null {
  if (kind === 'w') return { tab: `w:${layer}`, row: neuron - 1, column: source - 1 }
  if (kind === 'b') return { tab: `b:${layer}`, row: neuron - 1, column: 0 }
  if (kind === 'a' && layer === 1) return { tab: 'x', row: sample, column: neuron - 1 }
  return kind === 'y' ? { tab: 'y', row: sample, column: neuron - 1 } : null
}
