/** What forks and what lists branches, once their sentences are there too. */
import { loadSentences } from '../../text'

await loadSentences('branches')

export { default as Fork } from './Fork.svelte'
export { default as Rows } from './Rows.svelte'
