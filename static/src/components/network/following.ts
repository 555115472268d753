/** When the picture moves by itself: to where a move has led, and to what was chosen elsewhere. */
export class Follower {
  #place: string | null = null
  #pinned: string | null = null

  /**
   * Whether what is spoken of has to be brought into sight. What the pointer has left, or what was
   * let go of, was in sight already, and so was a number that was pinned in the picture itself: there
   * nothing moves under the reader's hand.
   */
  isNew(pinned: string | null, place: string, keptHere: string | null): boolean {
    const moved = place !== this.#place
    const chosen = pinned !== null && pinned !== this.#pinned && pinned !== keptHere
    this.#place = place
    this.#pinned = pinned
    return pinned === null ? moved : chosen
  }

  /** The picture was begun anew: nothing of it has been followed. */
  forget(): void {
    this.#place = null
    this.#pinned = null
  }
}
