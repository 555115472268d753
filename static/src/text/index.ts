/** The catalogue in the reader's language. There is one so far. */
export { en as text } from './en'
