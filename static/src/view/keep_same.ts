/** Objects, alone or in lists, that stay the same ones as long as they say the same. */

/**
 * Makes a list's keeper: given the next list, it returns that with every entry that equals the one
 * in its place before replaced by that one, so that whoever draws them sees what has changed. Where
 * nothing has, it is the list before.
 */
export function keepSame<T extends object>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    const kept = next.map((entry, index) => {
      const before = last[index]
      return before && saysSame(before, entry) ? before : entry
    })
    const isSame =
      kept.length === last.length && kept.every((entry, index) => entry === last[index])
    if (!isSame) last = kept
    return last
  }
}

/** As `keepSame`, of one object: what is drawn from it is left alone as long as it says the same. */
export function keepOne<T extends object>(): (next: T) => T {
  let last: T | null = null
  return (next) => (last = last !== null && saysSame(last, next) ? last : next)
}

function saysSame<T extends object>(one: T, other: T): boolean {
  for (const name in one) if (!Object.is(one[name], other[name])) return false
  return true
}
