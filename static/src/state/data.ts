/** What data ask of a network, and how a choice of data is said to the server. */
import type {
  ColumnView,
  DataCreate,
  DatasetView,
  NetworkView,
  SessionView,
  UploadedView,
} from '../api/types'
import { nameOf, type NetworkChange } from './setup'

type DataView = SessionView['setup']['data']

/** The numbers of a sample, as far as they say which network fits. */
export interface Shape {
  inputs: number
  /** Null where any number of them will do. */
  outputs: number | null
  /** What is learnt is one class or another. */
  classes: boolean
  /** Every target lies in 0..1. */
  bounded: boolean
}

/** Of fewer samples no part is kept back on its own account. */
const FEW = 10

export function shapeOf({ inputs, outputs, classes, drawn }: DatasetView): Shape {
  // what is drawn and no class is a curve or a plane
  return { inputs, outputs, classes, bounded: classes || !drawn }
}

/** Of a file's columns, when `targets` are what is learnt and all others are learnt from. */
export function shapeOfColumns(columns: readonly ColumnView[], targets: readonly string[]): Shape {
  const learnt = columns.filter(({ name }) => targets.includes(name))
  const isShare = ({ kind, minimum, maximum }: ColumnView) =>
    kind === 'class' || ((minimum ?? -1) >= 0 && (maximum ?? 2) <= 1)
  return {
    inputs: width(inputsOf(columns, targets)),
    outputs: width(learnt),
    classes: learnt.length === 1 && learnt[0]?.kind === 'class',
    bounded: learnt.every(isShare),
  }
}

/** The columns that can be learnt from. */
export function inputsOf(
  columns: readonly ColumnView[],
  targets: readonly string[],
): readonly ColumnView[] {
  return columns.filter(({ name, kind }) => kind !== 'text' && !targets.includes(name))
}

/** A class takes a number for each that there is. */
function width(columns: readonly ColumnView[]): number {
  return columns.reduce((sum, { classes }) => sum + (classes?.length ?? 1), 0)
}

/** What a file says is learnt, or else its last column that is not too varied. */
export function firstTargets({ columns, targets }: UploadedView): readonly string[] {
  if (targets.length > 0) return targets
  const last = columns.findLast(({ kind }) => kind !== 'text')
  return last ? [last.name] : []
}

/** What has to change in the network for these data; nothing where it fits. */
export function fitted(network: NetworkView, shape: Shape): NetworkChange {
  const last = network.sizes.length - 1
  const outputs = shape.outputs ?? network.sizes[last] ?? 1
  const sizes = network.sizes.with(0, shape.inputs).with(last, outputs)
  const activation = nameOf(network.activations.at(-1) ?? 'sigmoid')
  const { activation: wanted, cost } = ending(shape, outputs, activation, network.cost)
  return {
    ...(sizes.some((size, i) => size !== network.sizes[i]) ? { sizes } : {}),
    ...(wanted === activation ? {} : { activations: network.activations.with(-1, wanted) }),
    ...(cost === network.cost ? {} : { cost }),
  }
}

/** The output's activation and the cost: as they are, unless they cannot say what is learnt. */
export function ending(
  { classes, bounded }: Shape,
  outputs: number,
  activation: string,
  cost: string,
) {
  if (classes && outputs > 1) return { activation: 'softmax', cost: 'categorical_cross_entropy' }
  if (!bounded) return { activation: 'linear', cost: 'quadratic' }
  const suits = activation !== 'softmax' && activation !== 'linear'
  return suits && cost !== 'categorical_cross_entropy'
    ? { activation, cost }
    : { activation: 'sigmoid', cost: 'binary_cross_entropy' }
}

/** What was said of the present data, to be said again. */
export function sayAgain(view: DataView): DataCreate {
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== null && value !== false),
  )
}

/** Another set of the catalogue: what was said of the one before is kept where it still means something. */
export function another(chosen: DatasetView, before: DataView): DataCreate {
  const { samples, noise, seed, standardize, test_fraction } = before
  const parts = chosen.samples < FEW ? {} : { standardize, test_fraction }
  const draws = chosen.drawn ? { samples, noise, seed } : {}
  return sayAgain({
    ...NO_DATA,
    ...parts,
    ...draws,
    // the gates: at (0, 0) a first layer has nothing to show
    backwards: chosen.start.data.backwards,
    ...(chosen.drawn || test_fraction === null ? {} : { seed }),
    preset: chosen.id,
  })
}

/** What is said of data that is the caller's own, or one sample: nothing. */
export const NO_DATA: DataView = {
  preset: null,
  backwards: false,
  dataset: null,
  samples: null,
  noise: null,
  seed: null,
  targets: null,
  inputs: null,
  standardize: false,
  test_fraction: null,
}

/** The fields of the form for these files: of two the pictures are the larger one. */
export function fieldsOf(files: readonly File[]): Readonly<Record<string, File>> | null {
  const [one, two, ...rest] = files
  if (!one || rest.length > 0) return null
  if (!two) return { file: one }
  return one.size >= two.size ? { images: one, labels: two } : { images: two, labels: one }
}

export interface CellPlace {
  row: string
  column: string | null
}

/** The row and the column that a pointer such as `/rows/12/petal_length` names. */
export function placeOf(pointer: string): CellPlace | null {
  const [, rows, row, column] = pointer.split('/')
  if (rows !== 'rows' || row === undefined) return null
  return { row, column: column?.replaceAll('~1', '/').replaceAll('~0', '~') ?? null }
}
