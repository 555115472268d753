/** How far a nudge may go to either side of a value. */

const USUAL = 1
const USUAL_REACHES = [0.001, 0.01, 0.1, USUAL, 10, 100] as const
/** As the server: ±1 rounds away beside a large value, a thousandth of it never does. */
const SHARE_OF_LARGE = 1e-3

/** The usual reach: 1, or beside a large value a power of ten above a thousandth of it. */
export function usualReach(value: number): number {
  const share = SHARE_OF_LARGE * Math.abs(value)
  return share <= USUAL ? USUAL : Number(`1e${Math.ceil(Math.log10(share))}`)
}

/** What can be chosen: at each of them, a hundredth of it is still another number. */
export function reachesOf(value: number): readonly number[] {
  const usual = usualReach(value)
  const reaches = USUAL_REACHES.map((reach) => reach * usual)
  return reaches.filter((reach) => Number.isFinite(Math.abs(value) + reach))
}
