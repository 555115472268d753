/** What a statement in the picture is made of, and the figures that several of its lines write. */
import type { Explanation, TermView } from '../api/types'
import { formatKnown as number, formatNumber, formatSigned, UNKNOWN } from './number'
import { figure, type Figure, type Line } from './shows'

/** Which way a quantity travels: along the edge, against it, or into its weight. */
export type Flow = 'forward' | 'backward' | 'meeting' | 'update'

/** Two lines left of an edge's chip; they read on into the chip's own two numbers. */
export interface Callout {
  badge: number | null
  top: Line
  bottom: Line
  flow: Flow
}

/** The weight that a callout reads on into: not the chip's own where an update or edit came since. */
export interface ToldWeight {
  value: number | null
  shows: string
  /** It was replaced since; else it is what the update made. */
  old: boolean
}

export interface Note {
  words: string
  figure: Figure
}

export interface Statement {
  id: string
  flow: Flow
  /** By edge (`2:1:3`), the heaviest first. */
  callouts: ReadonlyMap<string, Callout>
  /** By edge. */
  weights: ReadonlyMap<string, ToldWeight>
  /** By neuron (`2:1`): the rest of the arithmetic. */
  ribbons: ReadonlyMap<string, Line>
  /** Under the cost: what belongs to no output of the shown sample. */
  notes: readonly Note[]
}

/** What is said in words; a figure's place in them is given as a mark. */
export interface StatementWords {
  meanError: (samples: string) => string
  meanOf: (samples: string) => string
  adds: (share: string) => string
  sampleAdds: (sample: string, share: string) => string
  otherSamples: string
  penalty: string
  softmax: string
}

export interface Context {
  layers: number
  activation: string
  samples: number
  /** The shown sample, from 1. */
  sample: number
  words: StatementWords
}

/** A statement while it is put together. */
export interface Parts {
  callouts: Map<string, Callout>
  weights: Map<string, ToldWeight>
  ribbons: Map<string, Line>
  notes: Note[]
}

/** The sum of the terms with these numbers. */
export function sumOf(
  { id, terms }: Explanation,
  badges: readonly number[],
  format: (value: number | null) => string = number,
): Figure {
  const sum = badges.reduce<number | null>((total, badge) => {
    const value = terms[badge - 1]?.value ?? null
    return total === null || value === null ? null : total + value
  }, 0)
  return figure(id, `sum:${badges.toSorted((a, b) => a - b).join(',')}`, format(sum))
}

export function sizeOf({ samples }: Context): Figure {
  return figure('batch', 'size', String(samples))
}

export function joined(lines: readonly Line[], by: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [by, ...line]))
}

/** A term behind others: what is subtracted stays so where it is nothing. */
export function addend(term: TermView): string {
  const subtracted = term.factors.some(({ id, value }) => id === null && value === -1)
  return term.value === 0 && subtracted ? `− ${formatNumber(0)}` : addendOf(term.value)
}

export function addendOf(value: number | null): string {
  if (value === null) return `+ ${UNKNOWN}`
  return value < 0 ? `− ${formatNumber(-value)}` : `+ ${formatNumber(value)}`
}

export function signed(value: number | null): string {
  return value === null ? UNKNOWN : formatSigned(value)
}
