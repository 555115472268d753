/**
 * How many, or the how-manieth, in digits: `7`, `4000`, `47 841`.
 *
 * From five digits on, thin groups of three (ISO 80000-1): the point is the decimal mark of every
 * figure on the page, and a comma is one in German, so neither may group.
 */
const NARROW_SPACE = '\u202f'
const GROUPED_FROM = 10_000

export function formatCount(count: number): string {
  const digits = String(count)
  if (Math.abs(count) < GROUPED_FROM) return digits
  return digits.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)
}

/** People count samples, passes and epochs from 1; ids and indices count them from 0. */
export function fromOne(index: number): number {
  return index + 1
}
