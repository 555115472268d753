/** The sentences of dropout on the picture: they come with it. */
export { default } from './dropout.ftl?raw'
