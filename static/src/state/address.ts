/**
 * What the page's address says: its session, the number that is kept in the explanation, and the
 * tab that explains it. A reload, a link and the browser's back button go there.
 */
import { isId } from '../api/ids'
import { isTab, type Tab } from './tabs'

const SESSION = 'session'
const ID = 'id'
const TAB = 'tab'

export interface Address {
  session: string | null
  /** The pinned id. */
  id: string | null
  tab: Tab
}

export function addressIn({ hash }: Pick<Location, 'hash'>): Address {
  const said = new URLSearchParams(hash.slice(1))
  const [id, tab] = [said.get(ID), said.get(TAB)]
  return {
    session: said.get(SESSION),
    id: isId(id) ? id : null,
    tab: isTab(tab) ? tab : 'formula',
  }
}

/** The fragment that brings all of it back; what is as at first is left out. */
export function fragmentOf({ session, id, tab }: Address): string {
  const said = [
    ...(session === null ? [] : [[SESSION, session]]),
    ...(id === null ? [] : [[ID, id]]),
    ...(tab === 'formula' ? [] : [[TAB, tab]]),
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`)
  return `#${said.join('&')}`
}
