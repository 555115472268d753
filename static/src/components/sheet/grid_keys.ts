/** What the keys of a sheet do while no cell is being typed into. */
import type { Sheet } from './sheet.svelte'

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
/** Further than any sheet reaches. */
const FAR = 1e9

/** Goes to another cell; false where the key leads to none. `page`: rows that are in sight. */
export function stepBy(event: KeyboardEvent, sheet: Sheet, page: number): boolean {
  const { row, column } = sheet.at
  const { key, shiftKey: reach } = event
  const mod = event.ctrlKey || event.metaKey
  const [down = 0, across = 0] = STEPS[key] ?? []
  const far = mod ? FAR : 1
  if (key in STEPS) sheet.go(row + down * far, column + across * far, reach)
  else if (key === 'Home') sheet.go(mod ? 0 : row, 0, reach)
  else if (key === 'End') sheet.go(mod ? FAR : row, FAR, reach)
  else if (key === 'PageUp') sheet.go(row - page, column, reach)
  else if (key === 'PageDown') sheet.go(row + page, column, reach)
  else if (key === 'Enter' && !mod) sheet.go(row + (reach ? -1 : 1), column)
  else if (key === 'Tab') return sheet.next(reach ? -1 : 1)
  else return false
  return true
}

/** Chooses all, takes back or does again, of a key with ctrl; false where it is none of these. */
export function commandBy({ key, shiftKey }: KeyboardEvent, sheet: Sheet): boolean {
  const letter = key.toLowerCase()
  if (letter === 'a') sheet.chooseAll()
  else if (letter === 'z' && !shiftKey) sheet.undo()
  else if (letter === 'y' || letter === 'z') sheet.redo()
  else return false
  return true
}
