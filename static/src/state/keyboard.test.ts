import { expect, it, vi } from 'vitest'
import type { Command } from './commands'
import { useLanguage } from '../text/catalogue'
import german from '../text/de/first/app.ftl?raw'
import { allEnglish } from '../text/testing'
import { keysOf, runByKey } from './keyboard'

// a key that is pressed with nothing in focus needs no more of a document
vi.stubGlobal('Element', EventTarget)
vi.stubGlobal('HTMLElement', EventTarget)

function press(key: string, repeat: boolean, part: Partial<Command>) {
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
