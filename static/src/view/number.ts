/**
 * Numbers as the page writes them: four significant digits always, a true minus sign.
 *
 * Rounding happens here and nowhere else; the wire carries full precision.
 */

/** Significant digits on screen. */
export const DIGITS = 4

/** Below this a number is written with an exponent, so that its leading zeros do not hide it. */
const SMALLEST_PLAIN = 1e-4
/** From here on its four digits end before the units: written plainly they would claim more. */
const LARGEST_PLAIN = 1e4
const MINUS = '−'
/** Stands for a number that is not computed yet. */
export const UNKNOWN = '□'

/** `0.1500`, `0.008771`, `1235`, `1.235e5`, `4.386e−5`; zero is `0`. */
export function formatNumber(value: number): string {
  if (value === 0) return '0'
  if (!Number.isFinite(value)) return ''
  const size = Math.abs(Number(value.toPrecision(DIGITS)))
  const text = size < SMALLEST_PLAIN || size >= LARGEST_PLAIN ? scientific(size) : plain(size)
  return value < 0 ? MINUS + text : text
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
  const size = Math.abs(Number(value.toPrecision(DIGITS)))
  const plainly = size === 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)
  const text = plainly ? String(size) : scientific(size).replace(/\.?0+e/, 'e')
  return value < 0 ? MINUS + text : text
}

/** Every digit that the value has: what a copy gives back exactly. */
export function fullPrecision(value: number): string {
  return String(value)
}

/** What a person typed: `0.4`, `0,4`, `1e-3`, `−2`; null when it is no finite number. */
export function parseNumber(text: string): number | null {
  const plainText = text.trim().replaceAll(MINUS, '-').replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plainText)) return null
  const value = Number(plainText)
  return Number.isFinite(value) ? value : null
}

function plain(size: number): string {
  const decimals = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(size) + 1e-12))
  return size.toFixed(decimals)
}

function scientific(size: number): string {
  const [mantissa = '', exponent = ''] = size.toExponential(DIGITS - 1).split('e')
  return `${mantissa}e${exponent.replace('+', '').replace('-', MINUS)}`
}
