/** Unit tests speak English. */
import english from './en'
import { useLanguage } from './catalogue'

useLanguage('en', english)
