/** The rule for the very number that is explained: its own terms, in symbols. */
import type { Explanation } from '../api/types'

/** Terms that a line holds; of more, the first ones and the last are written. */
const WRITTEN = 6
const FIRST = 3

/** `\delta^{2}_{1} \approx 0.4 …` says on its left what is worked out. */
const LEFT = /^(.+?) (=|\\approx|\\leftarrow) /

type Told = Pick<Explanation, 'latex' | 'terms' | 'outer_factors'>

/** The line as LaTeX, or null where an explanation has no terms of its own. */
export function instanceOf({ latex, terms, outer_factors }: Told): string | null {
  const [, symbol, joint] = LEFT.exec(latex.substituted) ?? []
  if (symbol === undefined || joint === undefined || terms.length === 0) return null
  const all = terms.map((term) => term.latex)
  const listed = all.length > WRITTEN ? [...all.slice(0, FIRST), '\\cdots', ...all.slice(-1)] : all
  const sum = listed.reduce((line, term) =>
    term.startsWith('-') ? `${line} - ${term.slice(1)}` : `${line} + ${term}`,
  )
  const outer = outer_factors.map((factor) => factor.latex).join('\\,')
  const isSum = outer !== '' && terms.length > 1
  const right = isSum ? `\\left(${sum}\\right) ${outer}` : `${sum}${outer && `\\,${outer}`}`
  return `${symbol} ${joint === '\\leftarrow' ? joint : '='} ${right}`
}
