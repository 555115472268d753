/** The short equations of a text, such as `η = 0.5`, in one piece: no line ends within them. */
export function unparted(words: string): string {
  return words.replaceAll(' = ', '\u00a0=\u00a0')
}
