/** Which languages there are, and which one a reader gets. */

/** Each language by its own name, as its reader looks for it. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const

/** A language with sentences of its own, or the pseudo-language that is made from English. */
export type Written = keyof typeof LANGUAGES
export type Language = Written | 'qps'

const KEY = 'backprop-lab-language'

/** The part of `localStorage` that is needed; absent where a browser forbids it. */
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** What the browser keeps for this page; null where it forbids that. */
export function browserShelf(): Shelf | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** The language of before; else the first of the browser's that there is; else English. */
export function chosenLanguage(shelf: Shelf | null, wanted: readonly string[]): Language {
  const kept = read(shelf)
  if (kept !== null && isLanguage(kept)) return kept
  const primary = wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '')
  return primary.find(isWritten) ?? 'en'
}

export function keepLanguage(shelf: Shelf | null, language: Language): void {
  try {
    shelf?.setItem(KEY, language)
  } catch {
    return
  }
}

function read(shelf: Shelf | null): string | null {
  try {
    return shelf?.getItem(KEY) ?? null
  } catch {
    return null
  }
}

function isWritten(tag: string): tag is Written {
  return Object.hasOwn(LANGUAGES, tag)
}

function isLanguage(tag: string): tag is Language {
  return isWritten(tag) || tag === 'qps'
}
