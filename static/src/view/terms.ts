/** An explanation as a table of arithmetic: numbered terms, their sum, outer factors, the result. */
import type { Explanation, FactorView, TermView } from '../api/types'
import { formatKnown } from './number'

/** One number of a product, as it is written in it. */
export interface Operand {
  /** Which factor of the term it is, from 1. */
  place: number
  /** The quantity that it is; null for a plain number, and for what is made of several. */
  id: string | null
  text: string
  /** A sign would stand beside another. */
  inBrackets: boolean
}

export interface TermRow {
  /** The number that the term carries in the picture too. */
  badge: number
  latex: string
  /** A minus that the whole product has, before its first number. */
  sign: string
  /** `0.4000`, `0.1385` of a product; none where the term is one number, which its value says. */
  operands: readonly Operand[]
  value: number | null
  /** Whether the value is that of its one quantity, which is known before the term is computed. */
  given: boolean
  /** What the row is about: its quantities. */
  ids: readonly string[]
}

export interface FactorRow {
  latex: string
  value: number | null
  ids: readonly string[]
}

export interface Arithmetic {
  rows: readonly TermRow[]
  /** Terms that are not listed, and what they sum to; null where none is left out. */
  rest: { count: number; value: number | null; badges: readonly number[] } | null
  /** Σ of all terms, where it is not the result itself. */
  sum: number | null
  showsSum: boolean
  outer: readonly FactorRow[]
}

/** Terms listed before the table is opened. */
export const LISTED = 12

export function arithmeticOf(explanation: Explanation, everything = false): Arithmetic {
  const { terms } = explanation
  // of hundreds only the listed ones are written out
  const all = terms.map(valued)
  const fits = everything || all.length <= LISTED
  const listed = fits ? all : heaviest(all).slice(0, LISTED)
  const isListed = new Set(listed)
  const left = all.filter((one) => !isListed.has(one))
  const outer = explanation.outer_factors.map((factor) => ({
    latex: factor.latex,
    value: factor.value,
    ids: idsOf(factor),
  }))
  return {
    rows: listed.map(rowOf),
    rest:
      left.length > 0
        ? { count: left.length, value: sumOf(left), badges: left.map(({ badge }) => badge) }
        : null,
    sum: sumOf(all),
    showsSum: outer.length > 0 && terms.length > 1,
    outer,
  }
}

/** Whether there is any arithmetic to be shown: not where a function is just applied. */
export function hasArithmetic({ terms, outer_factors }: Explanation): boolean {
  return terms.length > 1 || outer_factors.length > 0 || terms.some(isProduct)
}

/** Terms of an explanation that is drawn within a frame. */
const QUICK = 6

/** An explanation takes several frames to draw. */
export function isLong({ terms }: Explanation): boolean {
  return terms.length > QUICK
}

/** A formula with numbers stays readable up to about so many characters of LaTeX. */
const SHORT = 320

export function isShort(latex: string): boolean {
  return latex.length > 0 && latex.length <= SHORT
}

/** The value of a term that is one quantity, or minus one, where it is known; of a product none. */
function loneOf({ factors }: TermView): number | null {
  const [first, second, ...others] = factors
  if (!first || others.length > 0) return null
  if (!second) return first.value
  const isMinus = first.id === null && first.value === -1
  return isMinus && second.value !== null ? -second.value : null
}

/** A term and its place among all of them, with what of a row the others are measured by. */
interface Valued extends Pick<TermRow, 'badge' | 'value' | 'given'> {
  term: TermView
}

function valued(term: TermView, index: number): Valued {
  const lone = term.value === null ? loneOf(term) : null
  return { term, badge: index + 1, value: lone ?? term.value, given: lone !== null }
}

function rowOf({ term, ...known }: Valued): TermRow {
  return {
    ...known,
    latex: term.latex,
    ...productOf(term),
    ids: term.factors.flatMap(idsOf),
  }
}

function isProduct({ factors }: TermView): boolean {
  return factors.filter((factor) => !negates(factor)).length > 1
}

function productOf(term: TermView): Pick<TermRow, 'sign' | 'operands'> {
  if (!isProduct(term)) return { sign: '', operands: [] }
  const { factors } = term
  const numbers = factors
    .map((factor, index) => ({ factor, place: index + 1 }))
    .filter(({ factor }) => !negates(factor))
  const sign = numbers.length < factors.length ? '−' : ''
  const operands = numbers.map(({ factor, place }, index) => ({
    place,
    id: factor.id,
    text: inTerm(factor),
    inBrackets: (factor.value ?? 0) < 0 && (sign !== '' || index > 0),
  }))
  return { sign, operands }
}

function inTerm({ value }: FactorView): string {
  return formatKnown(value)
}

/** The bare −1 of a subtraction: a sign, not a number. */
function negates(factor: FactorView): boolean {
  return factor.id === null && factor.sources.length === 0 && factor.value === -1
}

function idsOf(factor: FactorView): string[] {
  return factor.id === null ? [...factor.sources] : [factor.id]
}

function heaviest(all: readonly Valued[]): Valued[] {
  return all.toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))
}

function sumOf(rows: readonly Valued[]): number | null {
  return rows.reduce<number | null>(
    (sum, { value, given }) => (sum === null || value === null || given ? null : sum + value),
    0,
  )
}
