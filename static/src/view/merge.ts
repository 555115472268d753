/** What a move over several ops shows at once: the statements of all that it made, as one. */
import { placeOfId } from './card'
import type { Statement } from './statement'
import { neuronOf, phaseOf } from './quantity'

/** Statements of more ops than this would be a wall of numbers: the last one speaks for them. */
const MOST_SPOKEN = 40

/**
 * The ids of a move that are explained together: those of the last one's phase, or the last one
 * alone where they are too many.
 */
export function spokenTogether(made: readonly string[]): readonly string[] {
  const last = made.at(-1)
  if (last === undefined) return []
  const phase = phaseOf(last)
  const together: string[] = []
  for (const id of made) {
    if (phaseOf(id) !== phase) continue
    // thousands of others need not be gone through
    if (together.length === MOST_SPOKEN) return [last]
    together.push(id)
  }
  return together
}

/** Where two statements are about one neuron or edge, the later op has the word. */
export function mergedStatement(statements: readonly Statement[]): Statement | null {
  const last = statements.at(-1)
  if (!last) return null
  return {
    id: last.id,
    flow: last.flow,
    callouts: new Map(statements.flatMap(({ callouts }) => [...callouts])),
    weights: new Map(statements.flatMap(({ weights }) => [...weights])),
    ribbons: new Map(statements.flatMap(({ ribbons }) => [...ribbons])),
    notes: last.notes,
  }
}

/** The last id that a move made at each neuron (`2:1`); a weight belongs to the neuron it leads to. */
export function lastByNeuron(made: readonly string[], layers: number): ReadonlyMap<string, string> {
  return new Map(
    made.flatMap((id): [string, string][] => {
      const neuron = neuronOf(id, layers)
      return neuron === null ? [] : [[neuron, id]]
    }),
  )
}

/** The numbers of the picture that a move filled in. */
export function placesOf(made: readonly string[]): ReadonlySet<string> {
  return new Set(made.map(placeOfId))
}
