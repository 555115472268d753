/** The sentences of a number that is changed in the picture: they come with what changes it. */
export { default } from './values.ftl?raw'
