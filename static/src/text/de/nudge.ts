/** The sentences of the nudge: they come with its tab. */
export { default } from './nudge.ftl?raw'
