/** Whether the products of a table have room beside their symbols, as they would stand in one line. */

/** Between the symbols and the numbers of a row. */
const GAP = 8

export function doesNotFit(table: HTMLElement): boolean {
  return [...table.querySelectorAll<HTMLElement>('.line')].some((line) => {
    const [name, ...operands] = line.querySelectorAll<HTMLElement>('.name, .operand')
    if (!name || operands.length === 0) return false
    const symbols = [...name.children].map((part) => (part as HTMLElement).offsetWidth)
    const numbers = operands.map((operand) => operand.offsetWidth)
    const parts = [...symbols, ...numbers]
    const needed = parts.reduce((sum, width) => sum + width, 0) + GAP * (parts.length - 1)
    return needed > line.clientWidth
  })
}
