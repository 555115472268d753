/** What a screen reader is told of a cell, and what is said of a paste. */
import type { Said } from './pasting'
import type { Sheet, Shown } from './sheet.svelte'
import { fromOne, t } from '../../text'
import { formatFull } from '../../view/number'
import { plainSymbol } from '../../view/symbols'
import type { PasteFault } from '../../view/pasted'

export function nameOf(sheet: Sheet, row: number, column: number): string {
  const { tab } = sheet
  const [j, k] = [fromOne(row), fromOne(column)]
  if (tab === 'x' || tab === 'y') return t(`sheet-cell-${tab}`, { row: j, column: k })
  return tab.startsWith('w')
    ? t('sheet-cell-w', { symbol: plainSymbol(`${tab}:${j}:${k}`) })
    : t('sheet-cell-b', { symbol: plainSymbol(`${tab}:${j}`) })
}

export function toldOf(sheet: Sheet, row: number, column: number, shown: Shown): string {
  const what = nameOf(sheet, row, column)
  const { text, value, was, typed, fault } = shown
  if (fault) {
    return t('sheet-cell-fault', { what, text: text ?? '', reason: t(`sheet-fault-${fault}`) })
  }
  const said = { what, value: value === null ? '' : formatFull(value) }
  if (!typed) return t('sheet-cell', said)
  return was === null
    ? t('sheet-cell-new', said)
    : t('sheet-cell-was', { ...said, was: formatFull(was) })
}

export function pasteWords(said: Said): string {
  if (said.kind === 'fault') return faultWords(said.fault)
  if (said.kind === 'no-room') {
    const { rows, columns, freeRows, freeColumns } = said
    return t('sheet-paste-room', { rows, columns, freeRows, freeColumns })
  }
  const { cells, bad, names, added, split } = said
  return [
    t('sheet-filled', { cells }),
    ...(split ? [t('sheet-filled-split')] : []),
    ...(names.length > 0 ? [t('sheet-filled-names', { names: names.join(', ') })] : []),
    ...(added > 0 ? [t('sheet-filled-added', { rows: added })] : []),
    ...(bad > 0 ? [t('sheet-filled-bad', { bad })] : []),
  ].join(' ')
}

function faultWords(fault: PasteFault): string {
  if (fault.fault === 'ragged') {
    const { row, cells, expected } = fault
    return t('sheet-paste-ragged', { row, cells, expected })
  }
  if (fault.fault === 'comma') return t('sheet-paste-comma', { cell: fault.cell })
  return t(`sheet-paste-${fault.fault}`)
}
