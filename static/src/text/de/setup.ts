/** The sentences of the rail: they come with it. */
export { default } from './setup.ftl?raw'
