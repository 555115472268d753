/** The sentences of the top bar’s menus: they come with them. */
export { default } from './menus.ftl?raw'
