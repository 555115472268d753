/**
 * What every opening of the page shows right after its first picture, once the sentences are there
 * too: one file, because dozens of small ones would take as many requests.
 */
import { loadSentences } from '../text'

await loadSentences('soon')

export { default as Fork } from './branches/Fork.svelte'
export { default as Rows } from './branches/Rows.svelte'
export { default as ExplainPanel } from './explain/ExplainPanel.svelte'
export { default as TopMenus } from './menus/TopMenus.svelte'
export { default as Changed } from './network/Changed.svelte'
export { default as Giving } from './network/Giving.svelte'
export { default as SetupRail } from './setup/SetupRail.svelte'
export { default as HelpDialog } from './shell/HelpDialog.svelte'
export { default as TakeBack } from './shell/TakeBack.svelte'
export { default as Bookmarks } from './timeline/Bookmarks.svelte'
export { default as StopLine } from './timeline/StopLine.svelte'
export { default as StopTicks } from './timeline/StopTicks.svelte'
export { default as TrainingTrack } from './timeline/TrainingTrack.svelte'
export { default as GradientCheck } from './train/GradientCheck.svelte'
export { default as WatchList } from './watch/WatchList.svelte'
