/**
 * The pseudo-language `qps`: English with an accent on every letter and brackets around every
 * message. Whatever reads plainly there goes round the catalogue, and what is cut off shows it.
 */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ'
const LETTERS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]))

export function accented(text: string): string {
  return [...text].map((letter) => LETTERS.get(letter) ?? letter).join('')
}

export function bracketed(message: string): string {
  return `[${message}]`
}

/** Marks words that the server sent: they are in its language and in no catalogue of the page. */
export function quoted(words: string): string {
  return `⟪${words}⟫`
}
