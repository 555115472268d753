/** Where the gradient went: over the picture, below it, and in the proof. */
import { loadSentences } from '../../text'

export { default as GradientFate } from './GradientFate.svelte'
export { default as GradientPicture } from './GradientPicture.svelte'
export { default as GradientStrip } from './GradientStrip.svelte'

await loadSentences('gradient')
