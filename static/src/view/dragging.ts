/** A number changed by hand, little by little: by the pixels of a drag, or by keys. */

/** Exponents of the step: the usual one, and that of numbers which are small themselves. */
const USUAL = -2
const FINER = -3
const SMALL = 0.01

/** What a pixel or a key is worth: a hundredth of the number at most, as a power of ten. */
export function stepFor(value: number, fine = false): number {
  const size = Math.abs(value)
  const power =
    size > 0 && size < SMALL ? FINER : Math.max(USUAL, Math.floor(Math.log10(size)) + USUAL)
  return 10 ** (fine ? power - 1 : power)
}

/** So many steps on, in the digits that the step has; no step leaves the number as it is. */
export function stepped(value: number, steps: number, step: number): number {
  if (steps === 0) return value
  const digits = Math.max(0, -Math.round(Math.log10(step)))
  // no −0
  return Number((Math.round(value / step + steps) * step).toFixed(digits)) + 0
}

/** A drag to the right or left, in usual or, for as long as is wanted, in fine steps. */
export class Pull {
  readonly #size: number
  /** Where the present kind of steps began: at which pixel, and with which value. */
  #from: { x: number; value: number; fine: boolean }

  constructor(start: number, x: number) {
    this.#size = start
    this.#from = { x, value: start, fine: false }
  }

  /** The value that belongs to a place on the screen. */
  at(x: number, fine: boolean): number {
    const steps = Math.round(x - this.#from.x)
    const value = stepped(this.#from.value, steps, stepFor(this.#size, this.#from.fine))
    if (fine !== this.#from.fine) this.#from = { x, value, fine }
    return value
  }
}
