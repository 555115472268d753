/** How many significant digits the page writes: one switch for all its views. */

/** Enough to compare by eye, by hand, with a pocket calculator, and bit for bit. */
export const CHOICES = [4, 6, 9, 17] as const

export type Digits = (typeof CHOICES)[number]

let digits = $state<Digits>(4)

export const figures = {
  get digits(): Digits {
    return digits
  },
  set digits(count: Digits) {
    digits = count
  },
}
