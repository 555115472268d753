/** The choice of a kernel, once its sentences are there too. */
import { loadSentences } from '../../text'
import KernelField from './KernelField.svelte'

await loadSentences('kernel')

export default KernelField
