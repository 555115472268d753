/**
 * Which number of the API a drawn figure is: the attribute `data-shows` on every figure of the
 * picture, so that each can be held against `/trace` and `/explain`.
 *
 *     shows  = id "#" part
 *     id     = the id of a quantity (`delta:2:1`), or `batch`
 *     part   = "value"      the value of the id at the cursor, as the session's view gives it: that of
 *                           a weight or bias changes at its update, and at a pass's end it is the one
 *                           that the next pass starts from
 *            | "start"      what this pass starts from: `w` and `b` of the trace, whatever the step
 *            | "made"       the value in the id's own explanation
 *            | "term:" n                the value of its n-th term, from 1: the term's badge
 *            | "given:" n               the product of the n-th term's factors, known before it is made
 *            | "term:" n ".factor:" m   the value of the m-th factor of that term, from 1
 *            | "outer:" m               the value of its m-th outer factor
 *            | "sum:" n { "," n }       the sum of these terms' values
 *            | "sum"                    the sum of all its terms' values
 *            | "before:" n, "after:" n, "corrected:" n
 *                           the n-th thing that the optimiser remembers of it, from 1
 *            | "whole"      (of an a that dropout masks) its value before the mask, as `/plots` has it
 *            | "rise"       (of an output) the slope of its sample's cost over it, as `/plots` has it
 *            | "size"       (of `batch`) how many samples the pass is over
 *            | "shown"      (of `batch`) which sample is shown, counted from 1
 *
 * The text of the element with the attribute is that figure and nothing else: `0.4000`, `+0.4000`,
 * `− 0.01000` (a sign may stand apart from its digits), or `□` for what is not computed yet. Two
 * elements hold words besides: a `<title>`, whose figure is what follows its last `=`, written in
 * full precision, and what carries `data-quantity="<id>"`, whose `aria-label` says `<id>#value`
 * after its `=` in the picture's own rounding.
 */
export interface Figure {
  text: string
  shows: string
}

/** Words and figures as they stand one after the other. */
export type Line = readonly (string | Figure)[]

export function figure(id: string, part: string, text: string): Figure {
  return { text, shows: `${id}#${part}` }
}

/** A line as a reader sees it. */
export function textOf(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** Characters of the private use area: no language has words with them. */
const FIRST_MARK = 0xe000

/** A sentence with figures in it: `sentence` is given a mark for each and says where they stand. */
export function lineOf(
  sentence: (...marks: string[]) => string,
  ...figures: readonly Figure[]
): Line {
  const marks = figures.map((_, index) => String.fromCodePoint(FIRST_MARK + index))
  return [...sentence(...marks).matchAll(/[\uE000-\uF8FF]|[^\uE000-\uF8FF]+/g)].map(
    ([part]) => figures[marks.indexOf(part)] ?? part,
  )
}
