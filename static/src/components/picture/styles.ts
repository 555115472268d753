/** What the page's style sheets say of an element, as attributes that stand on their own. */

/** Handed down to what is within an element; with what holds where nothing is said. */
const INHERITED: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'paint-order': 'normal',
  'marker-start': 'none',
  'marker-end': 'none',
}
const OWN: Record<string, string> = { opacity: '1', 'text-decoration-line': 'none' }
const PAINTS = new Set(['fill', 'stroke'])

/** An element's attributes, beside those that it has of what it stands in. */
export function styleOf(element: Element, around: Element | null): [string, string][] {
  const own = getComputedStyle(element)
  const above = around && getComputedStyle(around)
  const found: [string, string][] = []
  for (const [name, first] of Object.entries(INHERITED)) {
    const value = own.getPropertyValue(name)
    const given = above ? above.getPropertyValue(name) : first
    if (value !== given) found.push([name, written(name, value)])
  }
  for (const [name, first] of Object.entries(OWN)) {
    const value = own.getPropertyValue(name)
    if (value !== first) found.push([name, value])
  }
  return found
}

/**
 * How far below its y the baseline of a text lies that the page centres there, in pixels: many
 * programs do not know `dominant-baseline`.
 */
export function loweringOf(text: Element): number {
  const style = getComputedStyle(text)
  if (style.dominantBaseline !== 'central') return 0
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!pen) return 0
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('0')
  return (above - below) / 2
}

let pen: OffscreenCanvasRenderingContext2D | null = null

/** Whether nothing of an element is to be seen. */
export function isHidden(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element)
  return visibility === 'hidden' || (display === 'none' && element.closest('defs') === null)
}

function written(name: string, value: string): string {
  if (PAINTS.has(name)) return inRgb(value)
  return value.replaceAll('"', "'")
}

const known = new Map<string, string>()

/** A colour as every program reads it: mixed ones are written in spaces that few know. */
export function inRgb(colour: string): string {
  if (/^(none|url|rgb|#|context)/.test(colour)) return colour.replaceAll('"', '')
  const there = known.get(colour)
  if (there !== undefined) return there
  const pen = new OffscreenCanvas(1, 1).getContext('2d')
  if (!pen) return colour
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha = 255] = pen.getImageData(0, 0, 1, 1).data
  const said =
    alpha === 255
      ? `rgb(${red}, ${green}, ${blue})`
      : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`
  known.set(colour, said)
  return said
}
