/** From key presses to commands, and from shortcuts to what a keyboard has printed on it. */
import type { Command, Shortcut } from './commands'

/** Runs the command that a key press asks for; text that is being typed is left alone. */
export function runByKey(event: KeyboardEvent, commands: Iterable<Command>): void {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
  for (const command of commands) {
    if (!command.shortcuts.some((shortcut) => matches(event, shortcut))) continue
    if (!command.enabled()) return
    event.preventDefault()
    command.run()
    return
  }
}

/** A letter or sign is itself on every keyboard layout, whatever shift it takes to type it. */
function matches(event: KeyboardEvent, { key, shift = false, mod = false }: Shortcut): boolean {
  if (event.key !== key) return false
  const withMod = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (withMod !== mod) return false
  return key.length === 1 || (event.shiftKey === shift && !event.altKey)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, dialog, [contenteditable]') !== null
  )
}

const NAMES: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  Escape: 'Esc',
}

/** The keys to press, one by one, as a reader knows them. */
export function keysOf({ key, shift = false, mod = false }: Shortcut, mac: boolean): string[] {
  const named = NAMES[key] ?? key
  return [...(mod ? [mac ? '⌘' : 'Ctrl'] : []), ...(shift ? ['⇧'] : []), named]
}
