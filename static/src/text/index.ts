/** The page's sentences: every one of them is in the catalogue of the reader's language. */
export {
  currentLanguage,
  fromServer,
  loadLanguage,
  type MessageId,
  serverLanguage,
  t,
  tOr,
} from './catalogue'
export { fromOne } from './count'
export { browserShelf, chosenLanguage, keepLanguage, LANGUAGES, type Language } from './languages'
