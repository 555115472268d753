/** What only wide layers need, in a file of its own: a first visit has none. */
export { default as EdgeCanvas } from './EdgeCanvas.svelte'
export { default as Heaviest } from './Heaviest.svelte'
export { default as LayerGrid } from './LayerGrid.svelte'
export { default as Opened } from './Opened.svelte'
export { default as Swift } from './Swift.svelte'
