/** The sentences of branches and their comparison: they come with them. */
export { default } from './branches.ftl?raw'
