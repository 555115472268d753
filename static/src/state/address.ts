/**
 * What the page's address says: its session, the one that is held against it, the number that is
 * kept in the explanation, the tab that explains it, and what lies over the picture. A reload and the
 * browser's back button go there. The address of a link
 * (`/links/…`) names a state instead, which becomes a session of one's own.
 */
import { isId } from '../api/ids'
import type { Compared } from './shell.svelte'
import { isTab, type Tab } from './tabs'

const SESSION = 'session'
const ID = 'id'
const TAB = 'tab'
const WITH = 'with'
const AS = 'as'
const SHOWN = 'show'
const SHEET = 'sheet'
/** What lies over the picture, where it says where the gradient went. */
const GRADIENT = 'gradient'

/** Where the server serves the lab for a link's id. */
const LINK = /^\/links\/([^/]+)\/?$/

export interface Address {
  session: string | null
  /** The pinned id. */
  id: string | null
  tab: Tab
  compared: Compared | null
  /** The picture shows where the gradient went. */
  gradient: boolean
  /** What the sheet of matrices shows, where it is open. */
  sheet?: string
}

/** The link that the page was opened by; null where it was opened otherwise. */
export function linkIn({ pathname }: Pick<Location, 'pathname'>): string | null {
  const [, id] = LINK.exec(pathname) ?? []
  return id ?? null
}

export function addressIn({ hash }: Pick<Location, 'hash'>): Address {
  const said = new URLSearchParams(hash.slice(1))
  const [id, tab, other, as, sheet] = [ID, TAB, WITH, AS, SHEET].map(
    (name) => said.get(name) ?? null,
  )
  return {
    session: said.get(SESSION),
    id: isId(id) ? id : null,
    tab: isTab(tab) ? tab : 'formula',
    compared: other ? { id: other, as: as === 'difference' ? as : 'beside' } : null,
    gradient: said.get(SHOWN) === GRADIENT,
    ...(sheet ? { sheet } : {}),
  }
}

/** Whether an address leads to an explanation other than that of the place it is followed from. */
export function explains(to: Address, from: Address): boolean {
  const names = to.id !== null || to.tab !== 'formula'
  const isThere = (to.session ?? from.session) === from.session
  return names && !(isThere && to.id === from.id && to.tab === from.tab)
}

/** The address that brings all of it back, whatever path the page was opened by. */
export function addressOf(address: Address): string {
  return `/${fragmentOf(address)}`
}

/** The fragment that brings all of it back; what is as at first is left out. */
export function fragmentOf({ session, id, tab, compared, gradient, sheet }: Address): string {
  const said = [
    ...(session === null ? [] : [[SESSION, session]]),
    ...(compared === null
      ? []
      : [
          [WITH, compared.id],
          [AS, compared.as],
        ]),
    ...(id === null ? [] : [[ID, id]]),
    ...(tab === 'formula' ? [] : [[TAB, tab]]),
    ...(gradient ? [[SHOWN, GRADIENT]] : []),
    ...(sheet ? [[SHEET, sheet]] : []),
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`)
  return `#${said.join('&')}`
}
