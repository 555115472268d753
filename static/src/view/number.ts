/**
 * Numbers as the page writes them: four significant digits, ties away from zero on the shortest
 * decimal that names the number, trailing zeros kept, a true minus. A whole number stays whole, and
 * an integer part is never cut. From 10⁶ up and below 10⁻⁴, as rounded, a power of ten stands behind.
 *
 * Rounding happens here and nowhere else on the page; the wire carries full precision. The server
 * writes by the same rule, and one table of cases (`tests/cases/figures.json`) holds both to it.
 */

import { figures } from './figures.svelte'
import { level, raised } from './raised'

/** As many digits tell any two numbers apart. */
const MOST_DIGITS = 17
/** Significant digits of a setting as it was typed, at most. */
const DIGITS = 4

/** Exponents: 10⁻⁴ is the smallest size that is written out, 10⁶ no longer is. */
const FIRST_PLAIN = -4
const FIRST_POWER = 6
const MINUS = '−'
const NO_BREAK = '\u00a0'
/** Stands for a number that is not computed yet. */
export const UNKNOWN = '□'

/** `0.1500`, `0.008771`, `12346`, `1.235·10⁶`, `4.386·10⁻⁵`, `1`; of what is not finite nothing. */
export function formatNumber(value: number, digits: number = figures.digits): string {
  if (!Number.isFinite(value)) return ''
  const { figures, power } = figuresOf(Math.abs(value), digits)
  return (value < 0 ? MINUS : '') + figures + tenTo(power)
}

/** Two numbers with as many digits as are chosen, or as it takes to tell different ones apart. */
export function formatApart(a: number, b: number): [string, string] {
  for (let { digits } = figures; ; digits += 1) {
    const [one, other] = [formatNumber(a, digits), formatNumber(b, digits)]
    if (one !== other || a === b || digits >= MOST_DIGITS) return [one, other]
  }
}

/** As `formatNumber`, with an explicit plus: for weights, gradients and changes. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value)
}

/** As `formatNumber`; □ stands for a number that is not computed yet. */
export function formatKnown(value: number | null | undefined): string {
  return value === null || value === undefined ? UNKNOWN : formatNumber(value)
}

/** A setting as it was typed (`0.5`, not `0.5000`), but never more than four digits. */
export function formatShort(value: number): string {
  if (!Number.isFinite(value)) return ''
  const { figures, power } = figuresOf(Math.abs(value), DIGITS)
  const short = figures.includes('.') ? figures.replace(/\.?0+$/, '') : figures
  return (value < 0 ? MINUS : '') + short + tenTo(power)
}

/** A share as a percentage of three digits: `97.5 %`, `100 %`. */
export function formatPercent(share: number): string {
  return `${formatNumber(100 * share, 3)}${NO_BREAK}%`
}

/** Every digit that the value has, as programs read it: what a copy gives back exactly. */
export function fullPrecision(value: number): string {
  return String(value)
}

/** Every digit, for reading: a true minus, and a power of ten as elsewhere on the page. */
export function formatFull(value: number): string {
  const [figures = '', power = '0'] = fullPrecision(Math.abs(value)).split('e')
  return (value < 0 ? MINUS : '') + figures + tenTo(Number(power))
}

/** What a person typed: `0.4`, `0,4`, `1e-3`, `−2`, `3·10⁻⁸`; null when it is no finite number. */
export function parseNumber(text: string): number | null {
  const plain = plainNumber(text)
  const value = plain === null ? Number.NaN : Number(plain)
  return Number.isFinite(value) ? value : null
}

/** The same as programs write it, with the digits that were typed; null when it is no number. */
export function plainNumber(text: string): string | null {
  const plainText = text
    .trim()
    .replaceAll(MINUS, '-')
    .replace(',', '.')
    .replace(/·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, power: string) => `e${level(power)}`)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plainText)) return null
  return plainText
}

/** Figures of a finite `size` ≥ 0, and the power of ten behind them, 0 for none. */
function figuresOf(size: number, count: number): { figures: string; power: number } {
  const [mantissa = '', power = '0'] = size.toExponential().split('e')
  const exact = mantissa.replace('.', '')
  const given = Number(power)
  if (size === 0 || (Number.isInteger(size) && given < FIRST_POWER)) {
    return { figures: String(size), power: 0 }
  }
  const wanted = given < FIRST_POWER ? Math.max(count, given + 1) : count
  const { digits, exponent } = rounded(exact, given, wanted)
  if (exponent < FIRST_PLAIN || exponent >= FIRST_POWER) {
    return { figures: `${digits.slice(0, 1)}.${digits.slice(1, count)}`, power: exponent }
  }
  if (exponent < 0) return { figures: `0.${'0'.repeat(-exponent - 1)}${digits}`, power: 0 }
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const rest = digits.slice(exponent + 1)
  return { figures: rest ? `${whole}.${rest}` : whole, power: 0 }
}

/** Rounds d.ddd… · 10^exponent to `count` digits, padded with zeros; a tie goes up. */
function rounded(
  exact: string,
  exponent: number,
  count: number,
): { digits: string; exponent: number } {
  if (exact.length <= count) return { digits: exact.padEnd(count, '0'), exponent }
  const up = (exact[count] ?? '0') >= '5' ? 1n : 0n
  const text = String(BigInt(exact.slice(0, count)) + up)
  return text.length > count
    ? { digits: text.slice(0, count), exponent: exponent + 1 }
    : { digits: text, exponent }
}

function tenTo(power: number): string {
  return power === 0 ? '' : `·10${raised(power)}`
}
