import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { afterEach, expect, test } from 'vitest'
import { filesOf, readLanguage, variablesOf } from '../../scripts/fluent.js'
import { fromServer, LANGUAGES, t, tOr } from '.'
import { useLanguage } from './catalogue'
import { allEnglish as english } from './testing'

const folderOf = (language: string) => join(import.meta.dirname, language)
const languages = Object.keys(LANGUAGES)

afterEach(() => useLanguage('en', english))

test.each(languages)('%s has the messages and variables of English', (language) => {
  const variables = variablesOf(readLanguage(folderOf(language)))
  expect(Object.fromEntries(variables)).toEqual(
    Object.fromEntries(variablesOf(readLanguage(folderOf('en')))),
  )
})

/** Fluent's parser leaves out in silence what it cannot read. */
test.each(languages)('every line of %s is read', (language) => {
  for (const path of filesOf(folderOf(language))) {
    const source = readFileSync(path, 'utf8')
    const lines = source.split('\n')
    for (const line of lines)
      expect(line, path).toMatch(/^(#{1,3}( .*)?|-?[a-zA-Z][\w-]* = ?.*| +.+|}|)$/)
    const { body } = new FluentResource(source)
    const written = lines.filter((line) => /^-?[a-zA-Z]/.test(line))
    expect(written.map((line) => line.split(' ')[0])).toEqual(body.map(({ id }) => id))
    const attributes = lines.filter((line) => /^ +\.[a-z]/.test(line)).length
    expect(body.flatMap((one) => Object.keys(one.attributes))).toHaveLength(attributes)
  }
})

test('a message takes its arguments, without invisible marks', () => {
  expect(t('place-step', { step: 3, steps: 47841 })).toBe('step 3 of 47841')
})

test('a count chooses the plural, and its digits are those of every count', () => {
  expect(t('train-epochs-run', { count: 1 })).toBe('1 epoch')
  expect(t('train-epochs-run', { count: 100_000 })).toBe('100000 epochs')
})

test('a value that was not formatted stops the test', () => {
  expect(() => t('plain-cost', { cost: 0.15 })).toThrow('no count')
})

test('a missing message or argument stops the test', () => {
  expect(() => t('no-such-message' as 'app-name')).toThrow('no message no-such-message')
  expect(() => t('place-pass', {} as { pass: number })).toThrow('$pass')
})

test('what the server names and the catalogue does not goes by its name', () => {
  expect(tOr('function-relu', 'relu')).toBe('ReLU')
  expect(tOr('function-swish', 'swish')).toBe('swish')
})

test('the pseudo-language marks every letter and every message, and only those', () => {
  useLanguage('qps', english)
  expect(t('plain-cost', { cost: '0.15' })).toBe('[Ç = 0.15]')
  expect(t('network-value', { what: t('quantity-cost'), value: '1' })).toBe('[[çöšţ Ç] = 1]')
  expect(fromServer('XOR')).toBe('⟪XOR⟫')
  for (const [id, names] of variablesOf(readLanguage(folderOf('en')))) {
    const args = Object.fromEntries(names.map((name) => [name, '0']))
    const said = (t as (id: string, args: object) => string)(id, args)
    expect(said).toMatch(/^\[.+\]$/s)
    expect(said).not.toMatch(/[a-z]/i)
  }
})
