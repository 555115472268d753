/** The masks on the picture's neurons, once their sentences are there too. */
import { loadSentences } from '../../text'
import Mask from './Mask.svelte'

await loadSentences('dropout')

export default Mask
