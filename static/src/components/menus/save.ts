/** Hands a file to the browser, which keeps it as it keeps every download. */
import type { TakenFile } from '../../api/api'

/** Milliseconds that the browser has to begin with it. */
const UNTIL_BEGUN = 60_000

export function save({ name, content }: TakenFile): void {
  const href = URL.createObjectURL(content)
  const anchor = Object.assign(document.createElement('a'), { href, download: name })
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(href), UNTIL_BEGUN)
}
