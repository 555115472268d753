/** What to do about a session whose kernel is missing, once its sentences are there too. */
import { loadSentences } from '../../text'
import KernelMissing from './KernelMissing.svelte'

await loadSentences('soon')

export default KernelMissing
