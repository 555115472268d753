/** The page's sentences: every one of them is in the catalogue of the reader's language. */
export {
  currentLanguage,
  fromServer,
  loadSentences,
  loadLanguage,
  type MessageId,
  serverLanguage,
  t,
  tOr,
  tSome,
  type Argument,
} from './catalogue'
export { fromOne } from './count'
export { insist } from './insist'
export { browserShelf, chosenLanguage, keepLanguage, LANGUAGES, type Language } from './languages'
