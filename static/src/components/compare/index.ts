/** Two sessions held against each other, once the sentences are there too. */
import { loadSentences } from '../../text'
import Comparison from './Comparison.svelte'

await loadSentences('soon')

export default Comparison
