/** Writes `src/text/messages.gen.ts`: the ids of the English sentences and what each asks for. */
import { writeFileSync } from 'node:fs'
import { readLanguage, variablesOf } from './fluent.js'

const lines = [...variablesOf(readLanguage('src/text/en'))].map(([id, names]) => {
  const type = names.map((name) => `'${name}'`).join(' | ') || 'never'
  return `  '${id}': ${type}\n`
})
writeFileSync(
  'src/text/messages.gen.ts',
  '/* Generated from `en/**.ftl` by `npm run messages`: do not edit. */\n' +
    `export interface Messages {\n${lines.join('')}}\n`,
)
