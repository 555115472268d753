/** The sentences about where the gradient went: they come with the overlay. */
export { default } from './gradient.ftl?raw'
