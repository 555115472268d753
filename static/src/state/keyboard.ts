/** From key presses to commands, and from shortcuts to what a keyboard has printed on it. */
import { t } from '../text'
import type { Command, Shortcut } from './commands'

/** Runs the command that a key press asks for; text that is being typed is left alone. */
export function runByKey(event: KeyboardEvent, commands: Iterable<Command>): void {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
  if (event.key === ' ' && pressesWithSpace(event.target)) return
  for (const command of commands) {
    if (!command.shortcuts.some((shortcut) => matches(event, shortcut))) continue
    if (!command.enabled()) return
    event.preventDefault()
    // a key that is held goes on moving, but does not switch on and off again and again
    const holds = command.shortcuts.some((shortcut) => shortcut.holds)
    if (event.repeat && !holds && (command.id === 'run' || command.group === 'look')) return
    if (event.key === ' ') leave(event.target)
    command.run()
    return
  }
}

/**
 * A letter or sign is itself on every keyboard layout, whatever shift it takes to type it. With ctrl
 * or ⌘ it is shift that counts: caps lock turns a z into a Z there, too, and shift then into a z.
 */
function matches(event: KeyboardEvent, { key, shift = false, mod = false }: Shortcut): boolean {
  const withMod = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (withMod !== mod) return false
  const isLetter = key.length === 1
  if (isLetter && mod) {
    return event.key.toLowerCase() === key.toLowerCase() && event.shiftKey === shift
  }
  return event.key === key && (isLetter || (event.shiftKey === shift && !event.altKey))
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), select, textarea, dialog, [contenteditable]') !==
      null
  )
}

const PRESSED = 'button, summary, [role="button"], [type="checkbox"]'

/** The focus was last moved by pointer, not by keyboard. `:focus-visible` is true of both here. */
let pointed = false

/** To be told of every pointer press and key press, before anyone else. */
export function noticeInput(event: PointerEvent | KeyboardEvent): void {
  if (event instanceof PointerEvent) pointed = true
  else if (event.key === 'Tab') pointed = false
}

export function movedByKeyboard(): boolean {
  return !pointed
}

/** A button that was reached by keyboard is pressed by space; one that was clicked has had its turn. */
export function pressesWithSpace(target: EventTarget | null): boolean {
  return !pointed && target instanceof Element && target.matches(PRESSED)
}

/** Else a button that was clicked would take the key for a press of its own. */
function leave(target: EventTarget | null): void {
  if (target instanceof HTMLElement && target.matches(PRESSED)) target.blur()
}

const NAMES: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' }

/** Keys that have a name of their own on the keyboards of each language. */
const WORDS = { ' ': 'key-space', Home: 'key-home', End: 'key-end' } as const

function isWord(key: string): key is keyof typeof WORDS {
  return key in WORDS
}

/** The keys to press, one by one, as they are called on the reader's keyboard. */
export function keysOf({ key, shift = false, mod = false }: Shortcut, mac: boolean): string[] {
  const named = isWord(key) ? t(WORDS[key]) : (NAMES[key] ?? key)
  return [...(mod ? [mac ? '⌘' : t('key-ctrl')] : []), ...(shift ? ['⇧'] : []), named]
}
