/** Every action of the page as one object that serves button, key and help alike. */
import { createContext } from 'svelte'
import { isComputed } from '../api/presence'
import type { Direction, Unit } from '../api/types'
import { t } from '../text'
import type { Lab } from './lab.svelte'
import type { Preferences } from './preferences.svelte'
import type { Runner } from './runner.svelte'
import type { Shell, Zoom } from './shell.svelte'
import type { Watch } from './watch.svelte'
import { hasTiles, possibleTiles } from './tile_choice'
import type { Why } from './why.svelte'

/** A key as `KeyboardEvent.key` names it; `mod` is ctrl, or ⌘ on a Mac. */
export interface Shortcut {
  key: string
  shift?: boolean
  mod?: boolean
  /** Held down it goes on and on. */
  holds?: boolean
}

/** One press of a key brings the picture so much nearer. */
const ZOOM = 1.25

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: 'move' | 'data' | 'look'
  readonly shortcuts: readonly Shortcut[]
  enabled(): boolean
  run(): void
}

export type CommandId = keyof ReturnType<typeof makeCommands>
export type Commands = Record<CommandId, Command>

/** The unit in force: the chosen one, or the smallest that this network offers. */
export function unitOf(lab: Lab, preferences: Preferences): Unit {
  const { units } = lab
  return units.includes(preferences.unit) ? preferences.unit : (units[0] ?? 'neuron')
}

export function makeCommands(
  lab: Lab,
  preferences: Preferences,
  shell: Shell,
  runner: Runner,
  watch: Watch,
  why: Why,
) {
  const ready = () => lab.trace !== null

  const command = (
    id: string,
    label: string,
    group: Command['group'],
    shortcut: Shortcut | null,
    run: () => void,
    enabled: () => boolean = ready,
  ): Command => ({ id, label, group, shortcuts: shortcut ? [shortcut] : [], run, enabled })

  const move = (id: string, label: string, direction: Direction, key: Shortcut, unit: () => Unit) =>
    command(
      id,
      label,
      'move',
      key,
      () => lab.move(direction, unit()),
      () => lab.canGo(direction) && ready(),
    )

  const zoom = (id: string, label: string, key: string, run: (by: Zoom) => void) =>
    command(id, label, 'look', { key, holds: true }, () => shell.zoom && run(shell.zoom))

  const chosen = () => unitOf(lab, preferences)
  const right = { key: 'ArrowRight' }
  const left = { key: 'ArrowLeft' }
  const several = () => (lab.session?.setup.samples ?? 0) > 1

  return {
    forward: move('forward', t('command-forward'), 'forward', right, chosen),
    back: move('back', t('command-back'), 'back', left, chosen),
    layerForward: move(
      'layerForward',
      t('command-layer-forward'),
      'forward',
      { ...right, shift: true },
      () => 'layer',
    ),
    layerBack: move(
      'layerBack',
      t('command-layer-back'),
      'back',
      { ...left, shift: true },
      () => 'layer',
    ),
    passForward: move(
      'passForward',
      t('command-pass-forward'),
      'forward',
      { ...right, mod: true },
      () => 'pass',
    ),
    passBack: move(
      'passBack',
      t('command-pass-back'),
      'back',
      { ...left, mod: true },
      () => 'pass',
    ),
    run: command(
      'run',
      t('command-run'),
      'move',
      { key: ' ' },
      () => runner.toggle(),
      () => ready() && lab.canGo('forward') && !lab.training,
    ),
    first: command(
      'first',
      t('command-first'),
      'move',
      { key: 'Home' },
      () => lab.seek(lab.pass, 0),
      () => lab.step > 0,
    ),
    end: command(
      'end',
      t('command-end'),
      'move',
      { key: 'End' },
      () => lab.seek(lab.pass, lab.reachable),
      () => lab.step < lab.reachable,
    ),
    samplePrevious: command(
      'samplePrevious',
      t('command-sample-previous'),
      'data',
      { key: '[' },
      () => lab.lookOn(-1),
      several,
    ),
    sampleNext: command(
      'sampleNext',
      t('command-sample-next'),
      'data',
      { key: ']' },
      () => lab.lookOn(1),
      several,
    ),
    undo: command(
      'undo',
      t('command-undo'),
      'data',
      { key: 'z', mod: true },
      () => void lab.undo(),
      () => lab.history.undo !== null,
    ),
    redo: command(
      'redo',
      t('command-redo'),
      'data',
      { key: 'Z', shift: true, mod: true },
      () => void lab.redo(),
      () => lab.history.redo !== null,
    ),
    sheet: command(
      'sheet',
      t('command-sheet'),
      'data',
      { key: 'e' },
      () => (shell.sheet = lab.pinned ?? 'w:2'),
      () => ready() && !lab.training,
    ),
    bookmark: command(
      'bookmark',
      t('command-bookmark'),
      'look',
      { key: 'm' },
      () => (shell.bookmarksOpen = !shell.bookmarksOpen),
    ),
    watch: command(
      'watch',
      t('command-watch'),
      'look',
      { key: 'w' },
      () => lab.active !== null && watch.toggle(lab.active),
      () => lab.active !== null && (watch.has(lab.active) || !watch.full),
    ),
    check: command(
      'check',
      t('command-check'),
      'look',
      { key: 'g' },
      () => void lab.checkGradients(),
    ),
    tiles: command(
      'tiles',
      t('command-tiles'),
      'look',
      { key: 's' },
      () => (preferences.tiles = !hasTiles(preferences, shell)),
      () => possibleTiles(lab.session) !== 'none',
    ),
    gradient: command(
      'gradient',
      t('command-gradient'),
      'look',
      { key: 'o' },
      () => (shell.gradientShown = !shell.gradientShown),
    ),
    nearer: zoom('nearer', t('command-nearer'), '+', (by) => by.by(ZOOM)),
    farther: zoom('farther', t('command-farther'), '-', (by) => by.by(1 / ZOOM)),
    whole: zoom('whole', t('network-whole'), '0', (by) => by.whole()),
    goTo: command('goTo', t('command-go-to'), 'look', { key: '/' }, () => {
      shell.ask('why')
      why.going = true
    }),
    compare: command(
      'compare',
      t('command-compare'),
      'look',
      { key: 'n' },
      () => {
        shell.ask('why')
        why.comparing = true
      },
      () => lab.active !== null && isComputed(lab.active),
    ),
    release: command(
      'release',
      t('command-release'),
      'look',
      { key: 'Escape' },
      () => (shell.drawerOpen ? (shell.drawerOpen = false) : lab.pin(null)),
      () => shell.drawerOpen || lab.pinned !== null,
    ),
    help: command(
      'help',
      t('command-help'),
      'look',
      { key: '?' },
      () => (shell.helpOpen = true),
      () => true,
    ),
  }
}

export const [getCommands, setCommands] = createContext<Commands>()
