/** The panel about learning, once its sentences are there too. */
import { loadSentences } from '../../text'
import LearningPanel from './LearningPanel.svelte'

await loadSentences('learning')

export default LearningPanel
