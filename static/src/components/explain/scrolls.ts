/** What is too wide for its place: it can be scrolled, by keyboard too, and looks like it. */
import type { Attachment } from 'svelte/attachments'

const SIDEWAYS = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])

/**
 * Marks an element whose content is wider than itself with `data-more` (`left`, `right` or `both`:
 * where there is more of it) and lets the Tab key reach it.
 */
export const scrolls: Attachment<HTMLElement> = (element) => {
  const look = () => {
    const hidden = element.scrollWidth - element.clientWidth
    const isWide = hidden > 1
    const before = element.scrollLeft > 1
    const after = element.scrollLeft < hidden - 1
    if (isWide) element.tabIndex = 0
    else element.removeAttribute('tabindex')
    element.toggleAttribute('data-more', isWide)
    if (isWide) element.dataset.more = before && after ? 'both' : before ? 'left' : 'right'
  }
  /** Here the arrow keys scroll; elsewhere they are steps. */
  const keep = (event: KeyboardEvent) => {
    if (event.target === element && SIDEWAYS.has(event.key)) event.stopPropagation()
  }
  const observer = new ResizeObserver(look)
  observer.observe(element)
  for (const child of element.children) observer.observe(child)
  element.addEventListener('scroll', look, { passive: true })
  element.addEventListener('keydown', keep)
  return () => {
    observer.disconnect()
    element.removeEventListener('scroll', look)
    element.removeEventListener('keydown', keep)
  }
}
