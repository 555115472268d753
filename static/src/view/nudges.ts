/** The curve of a gradient check over ε, on axes that both are logarithmic. */
import type { NudgesView } from '../api/types'

export type Nudge = NudgesView['points'][number]

export interface Mark {
  nudge: Nudge
  x: number
  y: number
}

/** Exponents of ten at the ends of the error's axis. */
const LEAST = -16
const MOST = 0

/** The points that can be drawn: where both agree exactly, the logarithm of their difference is none. */
export function marksOf(points: readonly Nudge[], width: number, height: number): Mark[] {
  const epsilons = points.map(({ epsilon }) => Math.log10(epsilon))
  const [left, right] = [Math.min(...epsilons), Math.max(...epsilons)]
  return points.flatMap((nudge) => {
    if (nudge.error === null || nudge.error === 0) return []
    const x = ((Math.log10(nudge.epsilon) - left) / (right - left)) * width
    return [{ nudge, x, y: heightOf(Math.log10(nudge.error), height) }]
  })
}

/** Where an exponent of ten stands on the error's axis. */
export function heightOf(exponent: number, height: number): number {
  const within = Math.max(LEAST, Math.min(MOST, exponent))
  return ((MOST - within) / (MOST - LEAST)) * height
}

/** The nudge with the smallest difference that is not a kink's; null where there is none. */
export function bestOf(points: readonly Nudge[]): Nudge | null {
  const usable = points.filter(({ error, kink }) => error !== null && !kink)
  return usable.toSorted((a, b) => (a.error ?? 0) - (b.error ?? 0))[0] ?? null
}

/** An end counts as risen where the error is so many times the smallest. */
const RISEN = 5

/** At which ends of the curve the error is larger than in between, and so has its own cause there. */
export function risesOf(points: readonly Nudge[]): { rounding: boolean; truncation: boolean } {
  const drawn = points.filter(({ error, kink }) => error !== null && error > 0 && !kink)
  const least = Math.min(...drawn.map(({ error }) => error ?? 0))
  const byEpsilon = drawn.toSorted((a, b) => a.epsilon - b.epsilon)
  const risen = (one: Nudge | undefined) => (one?.error ?? 0) > RISEN * least
  return { rounding: risen(byEpsilon[0]), truncation: risen(byEpsilon.at(-1)) }
}

/** What a quotient and a gradient say together. */
export type Verdict = 'both-zero' | 'too-small' | 'kink' | 'compared'

export function verdictOf(gradient: number, nudge: Nudge): Verdict {
  if (nudge.kink) return 'kink'
  if (gradient === 0 && nudge.quotient === 0) return 'both-zero'
  if (Math.abs(gradient) < nudge.resolution) return 'too-small'
  return 'compared'
}
