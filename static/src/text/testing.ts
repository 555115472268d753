/** Unit tests speak English, all of it: also what comes only with the panel that says it. */
import { useLanguage } from './catalogue'

const parts = import.meta.glob<string>('./en/**/*.ftl', {
  eager: true,
  import: 'default',
  query: '?raw',
})

export const allEnglish = Object.values(parts).join('\n')

useLanguage('en', allEnglish)
