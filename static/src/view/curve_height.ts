/** The height of a sampled curve at a place between its points. */
export function heightAt(
  xs: readonly number[],
  ys: readonly (number | null)[],
  x: number,
): number | null {
  const after = xs.findIndex((each) => each >= x)
  const [left, right] = [xs[after - 1], xs[after]]
  const [low, high] = [ys[after - 1] ?? null, ys[after] ?? null]
  if (after < 1 || left === undefined || right === undefined) return ys[after] ?? null
  if (low === null || high === null) return null
  return low + ((high - low) * (x - left)) / (right - left)
}
