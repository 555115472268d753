/** What the server says when it refuses: its own sentences, one for each field that it names. */
import type { Problem } from '../api/types'
import { fromServer } from './catalogue'

export function refusedWords({ errors, detail }: Problem): string[] {
  const said = errors?.length ? errors.map(({ message }) => message) : [detail]
  return [...new Set(said.map(fromServer))]
}
