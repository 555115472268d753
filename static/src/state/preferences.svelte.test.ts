import { expect, it } from 'vitest'
import { Preferences, type Shelf } from './preferences.svelte'

function shelf(): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }
}

it('remembers what was chosen', () => {
  const storage = shelf()
  const first = new Preferences(storage)
  expect([first.theme, first.unit, first.railOpen]).toEqual([null, 'op', true])
  first.theme = 'dark'
  first.unit = 'layer'
  first.railOpen = false
  const again = new Preferences(storage)
  expect([again.theme, again.unit, again.railOpen]).toEqual(['dark', 'layer', false])
})

it('writes the theme where the head of the page looks for it', () => {
  const storage = shelf()
  new Preferences(storage).theme = 'dark'
  expect(storage.kept.get('backprop-lab-theme')).toBe('dark')
})

it('does without storage', () => {
  const preferences = new Preferences(null)
  preferences.unit = 'pass'
  expect(preferences.unit).toBe('pass')
})
