import { expect, it, vi } from 'vitest'
import type { Command, Shortcut } from './commands'
import { useLanguage } from '../text/catalogue'
import german from '../text/de/first/app.ftl?raw'
import { allEnglish } from '../text/testing'
import { keysOf, runByKey } from './keyboard'

// a key that is pressed with nothing in focus needs no more of a document
vi.stubGlobal('Element', EventTarget)
vi.stubGlobal('HTMLElement', EventTarget)

function press(
  key: string,
  repeat: boolean,
  part: Partial<Command>,
  held: Record<string, boolean> = {},
) {
  const run = vi.fn()
  const command = { id: 'one', label: '', group: 'move', shortcuts: [{ key }], ...part } as const
  const event = {
    key,
    repeat,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    target: null,
    getModifierState: () => false,
    preventDefault: vi.fn(),
    ...held,
  }
  runByKey(event as unknown as KeyboardEvent, [{ ...command, enabled: () => true, run }])
  return { runs: run.mock.calls.length, prevented: event.preventDefault.mock.calls.length }
}

it('goes on moving while a key is held', () => {
  expect(press('ArrowRight', true, {})).toEqual({ runs: 1, prevented: 1 })
})

it.each<[string, Partial<Command>]>([
  [' ', { id: 'run' }],
  ['w', { id: 'watch', group: 'look' }],
])('switches once however long %j is held', (key, part) => {
  expect(press(key, false, part).runs).toBe(1)
  expect(press(key, true, part)).toEqual({ runs: 0, prevented: 1 })
})

it('calls each key what the reader’s keyboard has printed on it', () => {
  const back = { key: 'ArrowLeft', shift: true, mod: true }
  expect(keysOf(back, false)).toEqual(['Ctrl', '⇧', '←'])
  expect(keysOf(back, true)).toEqual(['⌘', '⇧', '←'])
  useLanguage('de', german)
  try {
    expect(keysOf(back, false)).toEqual(['Strg', '⇧', '←'])
    const named = ['Home', 'End', ' ', 'Escape', 'g'].flatMap((key) => keysOf({ key }, false))
    expect(named).toEqual(['Pos1', 'Ende', 'Leertaste', 'Esc', 'g'])
  } finally {
    useLanguage('en', allEnglish)
  }
})

it.each<[string, string, boolean, 'undo' | 'redo' | null]>([
  ['z', 'ctrlKey', false, 'undo'],
  ['Z', 'metaKey', true, 'redo'],
  ['Z', 'ctrlKey', false, 'undo'], // with caps lock
  ['z', 'ctrlKey', true, 'redo'], // with caps lock
  ['z', 'altKey', false, null],
])('%s with %s, shift %s: %s', (key, held, shiftKey, wanted) => {
  const keys: Record<string, Shortcut> = {
    undo: { key: 'z', mod: true },
    redo: { key: 'Z', shift: true, mod: true },
  }
  for (const [name, shortcut] of Object.entries(keys)) {
    const { runs } = press(key, false, { shortcuts: [shortcut] }, { [held]: true, shiftKey })
    expect([name, runs]).toEqual([name, name === wanted ? 1 : 0])
  }
})
