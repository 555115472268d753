/** Unit tests speak English, all of it. */
import english from './en'
import data from './en/data'
import gradient from './en/gradient'
import learning from './en/learning'
import branches from './en/branches'
import menus from './en/menus'
import dropout from './en/dropout'
import setup from './en/setup'
import explanations from './en/why'
import { useLanguage } from './catalogue'

export const allEnglish = [
  english,
  explanations,
  data,
  gradient,
  learning,
  branches,
  menus,
  dropout,
  setup,
].join('\n')

useLanguage('en', allEnglish)
