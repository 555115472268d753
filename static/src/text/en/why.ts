/** The sentences of the explanation’s tabs: they come with them. */
export { default } from './why.ftl?raw'
