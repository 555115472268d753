/** The sentences of the panel about learning: they come with it. */
export { default } from './learning.ftl?raw'
