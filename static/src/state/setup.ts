/** Making a session anew with one thing changed: all else is carried over. */
import type {
  NetworkCreate,
  NetworkView,
  Problem,
  SessionCreate,
  SessionView,
  TraceView,
  TrainingPatch,
} from '../api/types'
import { fromServer } from '../text'

type Activation = NetworkView['activations'][number]

export interface NetworkChange {
  sizes?: number[]
  activations?: Activation[]
  cost?: string
  initializer?: string
  seed?: number
}

/** A session like `session`, which began with the parameters of `first`, but for `change`. */
export function remade(
  session: SessionView,
  first: TraceView,
  change: NetworkChange,
): SessionCreate {
  const { network, setup } = session
  const sizes = change.sizes ?? network.sizes
  const reshaped = change.sizes !== undefined
  const redrawn = reshaped || change.initializer !== undefined || change.seed !== undefined
  return {
    network: {
      sizes,
      activations: (change.activations ?? network.activations) as NetworkCreate['activations'],
      cost: change.cost ?? network.cost,
      seed: change.seed ?? setup.seed,
      ...(redrawn
        ? { initializer: change.initializer ?? setup.initializer ?? 'normal' }
        : startingParameters(first)),
    } as NetworkCreate,
    ...sameData(session, sizes),
    training: withoutNulls(session.training),
  }
}

/** The activation's name, with or without constants of its own. */
export function nameOf(activation: Activation): string {
  return typeof activation === 'string' ? activation : String(activation.name)
}

/** Another hidden layer before the output, like the one before it. */
export function withLayer({ sizes, activations }: NetworkView): NetworkChange {
  const last = sizes.length - 1
  const neurons = last > 1 ? (sizes[last - 1] ?? 2) : Math.max(2, sizes[0] ?? 2)
  return {
    sizes: sizes.toSpliced(last, 0, neurons),
    activations: activations.toSpliced(last - 1, 0, activations[last - 2] ?? 'sigmoid'),
  }
}

/** One hidden layer less. */
export function withoutLayer({ sizes, activations }: NetworkView): NetworkChange {
  const last = sizes.length - 1
  return {
    sizes: sizes.toSpliced(last - 1, 1),
    activations: activations.toSpliced(last - 2, 1),
  }
}

/** What the problem says of the field at one of `pointers`, or below it. */
export function messageAt(problem: Problem | null, ...pointers: string[]): string | null {
  const errors = problem?.errors ?? []
  const found = errors.find(({ pointer }) =>
    pointers.some((wanted) => pointer === wanted || pointer.startsWith(`${wanted}/`)),
  )
  return found ? fromServer(found.message) : null
}

function startingParameters(first: TraceView): Pick<NetworkCreate, 'weights' | 'biases'> {
  const layers = first.layers.slice(1)
  return {
    weights: layers.map((layer) => layer.w ?? []),
    biases: layers.map((layer) => layer.b ?? []),
  }
}

/** The session's data where it still fits; where it does not, the server makes a fitting sample. */
function sameData(
  { network, sample, setup }: SessionView,
  sizes: readonly number[],
): Pick<SessionCreate, 'data'> {
  const fits = sizes[0] === network.sizes[0] && sizes.at(-1) === network.sizes.at(-1)
  if (!fits) return {}
  if (setup.samples === 1) return { data: { x: [sample.x], y: [sample.y] } }
  return setup.dataset === null ? {} : { data: { preset: setup.dataset } }
}

function withoutNulls(training: SessionView['training']): TrainingPatch {
  return Object.fromEntries(Object.entries(training).filter(([, value]) => value !== null))
}
