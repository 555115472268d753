/** Lists whose entries stay the same objects as long as they say the same. */

/**
 * Makes a list's keeper: given the next list, it returns that with every entry that equals the one
 * in its place before replaced by that one, so that whoever draws them sees what has changed.
 */
export function keepSame<T extends object>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    last = next.map((entry, index) => {
      const before = last[index]
      return before && saysSame(before, entry) ? before : entry
    })
    return last
  }
}

function saysSame<T extends object>(one: T, other: T): boolean {
  for (const name in one) if (!Object.is(one[name], other[name])) return false
  return true
}
