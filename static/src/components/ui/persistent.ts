/** Parts of the page that come when they are opened, also where the server is away just then. */

/** Milliseconds after which what did not come is asked for again. */
const PAUSE = 2000

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
export async function persistent<T>(load: () => Promise<T>, pause = PAUSE): Promise<T> {
  for (;;) {
    try {
      const part = await load()
      await Promise.all([...missing].map(addStyle))
      return part
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
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
