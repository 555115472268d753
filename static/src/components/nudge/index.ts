/** The tab in which a parameter is nudged, once its sentences are there too. */
import { loadSentences } from '../../text'
import NudgeTab from './NudgeTab.svelte'

await loadSentences('nudge')

export default NudgeTab
