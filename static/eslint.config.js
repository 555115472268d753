import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { noLooseWords } from './scripts/no-loose-words.js'
import svelteConfig from './svelte.config.js'

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/schema.gen.ts', 'src/text/messages.gen.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only api/client.ts talks to the server.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/text/**', '**/*.test.ts', 'src/state/fake/**'],
    plugins: { lab: { rules: { 'no-loose-words': noLooseWords } } },
    rules: { 'lab/no-loose-words': 'error' },
  },
  // a Map or Set that is replaced or that nobody watches is no state
  { files: ['src/state/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['src/api/client.ts'], rules: { 'no-restricted-globals': 'off' } },
)
