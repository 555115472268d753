/** The sentences of the choice of a kernel: they come with it. */
export { default } from './kernel.ftl?raw'
