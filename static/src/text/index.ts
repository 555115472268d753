/** The page's sentences: every one of them is in the catalogue of the reader's language. */
export { currentLanguage, fromServer, loadLanguage, t, tOr, type MessageId } from './catalogue'
export { formatCount, fromOne } from './count'
export { chosenLanguage, keepLanguage, LANGUAGES, type Language } from './languages'
