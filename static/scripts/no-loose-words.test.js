import { Linter } from 'eslint'
import * as parser from 'svelte-eslint-parser'
import { expect, test } from 'vitest'
import { noLooseWords } from './no-loose-words.js'

/** @param {string} source @param {string} filename */
function found(source, filename = 'x.svelte') {
  const linter = new Linter()
  return linter
    .verify(
      source,
      [
        {
          files: ['**/*.js', '**/*.svelte'],
          plugins: { lab: { rules: { words: noLooseWords } } },
          rules: { 'lab/words': 'error' },
          ...(filename.endsWith('.svelte') ? { languageOptions: { parser } } : {}),
        },
      ],
      filename,
    )
    .map(({ message }) => message)
}

test.each([
  '<p>Dismiss</p>',
  '<button aria-label="Close"></button>',
  '<input placeholder="any" />',
  "<p>{open ? 'Show less of it' : ''}</p>",
  '<p>{`step ${step} of ${steps} done`}</p>',
  '<p title={`Go to ${name} now, please do`}></p>',
])('words beside the catalogue are found: %s', (source) => {
  expect(found(source)).toHaveLength(1)
})

test.each([
  '<p class="wide open">{t(\'app-name\')} = □ <b>z</b></p>',
  '<style>p { margin: 0 auto }</style>',
  '<p style:left="max(1px, {x}px)" transform={`translate(${x} ${y})`}></p>',
])('what nobody reads is not: %s', (source) => {
  expect(found(source)).toEqual([])
})

test('in code, sentences are found; faults for developers are not', () => {
  expect(found("const said = 'The server does not answer.'", 'x.js')).toHaveLength(1)
  expect(found("throw new TypeError('no such thing')", 'x.js')).toEqual([])
  expect(found("matchMedia('(prefers-color-scheme: dark)')", 'x.js')).toEqual([])
})
