/** What changes a number of the picture, once its sentences are there too. */
import { loadSentences } from '../../text'
import Giving from './Giving.svelte'

await loadSentences('values')

export default Giving
