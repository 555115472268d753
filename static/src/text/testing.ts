/** Unit tests speak English, all of it. */
import english from './en'
import explanations from './en/why'
import { useLanguage } from './catalogue'

export const allEnglish = [english, explanations].join('\n')

useLanguage('en', allEnglish)
