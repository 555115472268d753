/** The parts of the page that come right after its first picture. */
import { loadSentences } from '../../text'
import type * as Soon from '../soon'
import { persistent } from '../ui/persistent'

export type Parts = typeof Soon

/** Milliseconds that the parts wait for a picture at most: a page out of sight draws none. */
const PATIENCE = 1000

let drawn = () => {}
const picture = new Promise<void>((resolve) => (drawn = resolve))
let coming: Promise<Parts> | null = null

/** They are on their way from the first call, and there once the picture is. */
export function soon(): Promise<Parts> {
  coming ??= (async () => {
    // they need them, and would ask for them only when they are there
    void loadSentences('soon')
    const parts = persistent(() => import('../soon'))
    await Promise.race([picture, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    return parts
  })()
  return coming
}

/** Lets them begin once what stands in the page by now is drawn: when the frame after it begins. */
export function letPartsFollow(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))
}
