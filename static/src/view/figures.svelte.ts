/** How many significant digits the page writes: one switch for all its views. */

const USUAL = 4

let digits = $state(USUAL)

export const figures = {
  get digits(): number {
    return digits
  },
  set digits(count: number) {
    digits = count
  },
}
