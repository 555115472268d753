/** The pictures beside the neurons: they come when somebody wants to see them. */
import { loadSentences } from '../../text'

await loadSentences('learning')

export { default as Frames } from './Frames.svelte'
export { default as Tiles } from './Tiles.svelte'
