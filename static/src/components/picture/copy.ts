/** A copy of a drawn element that needs neither the page's styles nor its scripts. */
import { isHidden, loweringOf, styleOf } from './styles'

const SVG = 'http://www.w3.org/2000/svg'
/** For pointers, keys and screen readers of the page: a picture has none of it. */
const LEFT_OUT = /^(class|style|role|tabindex|aria-.*|on.*|data-(?!id$|shows$).*)$/

/** What stands in `around`, each with what it has of the style sheets. */
export function copyOf(source: Element, around: Element | null): SVGElement | null {
  if (source.namespaceURI !== SVG || isHidden(source)) return null
  const copy = document.createElementNS(SVG, source.localName)
  for (const { name, value } of source.attributes) {
    if (!LEFT_OUT.test(name)) copy.setAttribute(name, value)
  }
  if (source.localName === 'title') {
    copy.textContent = source.textContent
    return copy
  }
  for (const [name, value] of styleOf(source, around)) copy.setAttribute(name, value)
  if (source.localName === 'text') {
    const lowered = loweringOf(source)
    const y = Number(source.getAttribute('y') ?? 0) + lowered
    if (lowered !== 0) copy.setAttribute('y', y.toFixed(2))
  }
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode())
    const within = child instanceof Element ? copyOf(child, source) : null
    if (within) copy.append(within)
  }
  return copy
}
