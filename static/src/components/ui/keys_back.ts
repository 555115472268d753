/** What is opened takes the keys, and gives them back. */

/**
 * To be called before they are taken; what it returns gives them to what had them, in the picture
 * too, or to the network where nothing had them or that is gone.
 */
export function keysBack(): () => void {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus()
    if (document.activeElement === document.body) network()?.focus({ preventScroll: true })
  }
}

function network(): HTMLElement | null {
  return document.querySelector('main>.stage>section')
}

/**
 * Where what has the keys goes with what it did, as a list's own button, the first one here has
 * them; where nothing is left here, the network.
 */
export function keysStay(place: HTMLElement): () => void {
  let last: EventTarget | null = null
  const stay = new MutationObserver(() => {
    if (last instanceof Element && !last.isConnected && document.activeElement === document.body)
      (place.querySelector('button') ?? network())?.focus({ preventScroll: true })
  })
  stay.observe(place, { childList: true, subtree: true })
  place.addEventListener('focusin', ({ target }) => (last = target))
  return () => stay.disconnect()
}
