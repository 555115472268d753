import { expect, test } from 'vitest'
import { chosenLanguage, keepLanguage } from '.'

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('the first of the browser’s languages that there is', () => {
  expect(chosenLanguage(shelf(), ['fr-FR', 'de-AT', 'en-GB'])).toBe('de')
  expect(chosenLanguage(shelf(), ['fr', 'nl'])).toBe('en')
  expect(chosenLanguage(null, [])).toBe('en')
})

test('nobody gets the pseudo-language, or a property of an object, unasked', () => {
  expect(chosenLanguage(shelf(), ['qps', 'toString'])).toBe('en')
})

test('a choice is remembered, and only a choice', () => {
  const kept = shelf()
  keepLanguage(kept, 'qps')
  expect(chosenLanguage(kept, ['de'])).toBe('qps')
  kept.setItem('backprop-lab-language', 'xx')
  expect(chosenLanguage(kept, ['de'])).toBe('de')
})

test('a storage that refuses only means that a choice is not remembered', () => {
  const refuses = () => {
    throw new Error('denied')
  }
  const broken = { getItem: refuses, setItem: refuses }
  expect(() => keepLanguage(broken, 'de')).not.toThrow()
  expect(chosenLanguage(broken, ['de'])).toBe('de')
})
