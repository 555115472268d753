/** The sentences of the choice of data: they come with it. */
export { default } from './data.ftl?raw'
