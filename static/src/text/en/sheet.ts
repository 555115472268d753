/** The sentences of the sheet of matrices: they come with it. */
export { default } from './sheet.ftl?raw'
