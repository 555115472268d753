/** People count samples, passes and epochs from 1; ids and indices count them from 0. */
export function fromOne(index: number): number {
  return index + 1
}
