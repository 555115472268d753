/** Parts of the page that come when they are opened, also where the server is away just then. */

import { insist } from '../../text'

/** Stylesheets that did not come: whoever asks for their part again is not given them again. */
const missing = new Set<string>()

if (typeof document !== 'undefined') {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target.href)
  }
  // it does not bubble
  document.addEventListener('error', note, true)
}

/** Loads a part, again and again until it is there. */
export function persistent<T>(load: () => Promise<T>, pause?: number): Promise<T> {
  return insist(async () => {
    const part = await load()
    await Promise.all([...missing].map(addStyle))
    return part
  }, pause)
}

function addStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => {
      missing.delete(href)
      resolve()
    }
    link.onerror = reject
    document.head.append(link)
  })
}
