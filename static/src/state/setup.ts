/** Changes of a network that make another session of it, and what a refusal says of them. */
import type { NetworkView, Problem } from '../api/types'
import { fromServer } from '../text'

type Activation = NetworkView['activations'][number]

/** What a new session has otherwise than the one that it goes on from. */
export interface NetworkChange {
  sizes?: number[]
  activations?: Activation[]
  cost?: string
  initializer?: string
  seed?: number
}

/** The activation's name, with or without constants of its own. */
export function nameOf(activation: Activation): string {
  return typeof activation === 'string' ? activation : String(activation.name)
}

/** Characters of a branch's name, at most. */
const MOST_NAME = 80

/** What a branch is called that has another network than the one it goes on from. */
export function nameFor(origin: string | null, change: NetworkChange): string {
  const { sizes, activations = [], ...rest } = change
  const said = [sizes?.join('-'), ...new Set(activations.map(nameOf)), ...Object.values(rest)]
  const what = said.filter((one) => one !== undefined).join(', ')
  return [origin, what].filter(Boolean).join(' · ').slice(0, MOST_NAME)
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
