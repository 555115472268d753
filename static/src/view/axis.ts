/** Labels along the axes of small plots: how much room they need, and which of them fit. */

/** Pixels of a letter in the figures of an axis, of its distance to the plot, and between labels. */
const [LETTER, GAP, APART] = [7, 8, 14]

/** Pixels left of a plot for labels at its y axis: those of a plot that grows without bound are long. */
export function roomFor(labels: readonly string[], least: number): number {
  return Math.max(least, GAP + LETTER * Math.max(0, ...labels.map((label) => label.length)))
}

/** Whether labels at the start, the middle and the end of so many pixels stand clear of each other. */
export function areClear(labels: readonly string[], width: number): boolean {
  const [start = '', middle = '', end = ''] = labels
  const longest = Math.max(start.length, end.length)
  return LETTER * (2 * longest + middle.length) + 2 * APART <= width
}
