/**
 * The network as it is drawn now, as a file of its own: all of it, also what lies beyond the stage.
 *
 * For the length of a tick the picture is made as small as it takes for everything to be on the
 * stage, and light if it is to be; nothing of that is painted before it is put back.
 */
import { tick } from 'svelte'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline'
import letters from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import figures from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline'
import type { Preferences } from '../../state/preferences.svelte'
import { gapsOf, opacityOf, paintEdges } from '../../view/edge_paint'
import { edgeCount } from '../../view/density'
import { SvgPen } from '../../view/svg_pen'
import type { Scene } from '../network/scene.svelte'
import { captionOf, type Hand, type Line, type Typesetter } from './caption'
import { copyOf } from './copy'
import { inRgb } from './styles'

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 16

/** All but ¹²³, which come from where ⁴ does: see base.css. */
const RANGE = 'unicode-range:U+0000-00B1,U+00B4-00B8,U+00BA-036F,U+2000-2FFF'

/** The page's own faces: with others numbers would be wider than the room that they have. */
const FACES = [
  ['Figures', figures, `ascent-override:84%;descent-override:18%;line-gap-override:0%;${RANGE}`],
  ['Inter', letters, RANGE],
  ['Inter', greek, 'unicode-range:U+0370-03FF'],
]
  .map(
    ([family, source, more]) =>
      `@font-face{font-family:${family};font-weight:100 900;src:url(${source}) format('woff2');${more}}`,
  )
  .join('')

export interface Drawn {
  svg: SVGSVGElement
  scene: Scene
}

export interface Picture {
  /** The SVG document. */
  text: string
  width: number
  height: number
}

/** `caption` is what stands below it; in the page's own theme where that is asked for. */
export async function pictureOf(
  { svg, scene }: Drawn,
  preferences: Preferences,
  caption: readonly Line[],
  typeset: Typesetter,
  ownTheme: boolean,
): Promise<Picture> {
  const [transform, theme, root] = [scene.transform, preferences.theme, document.documentElement]
  const shown = root.dataset['theme']
  // nothing is to be on its way from one colour to another while it is copied
  svg.style.setProperty('--quick', '0ms')
  scene.copied = true
  try {
    scene.transform = { x: 0, y: 0, k: smallEnough(scene) }
    if (!ownTheme) {
      preferences.theme = 'light'
      root.dataset['theme'] = 'light'
    }
    await tick()
    return documentOf(svg, scene, caption, typeset)
  } finally {
    scene.transform = transform
    scene.copied = false
    if (!ownTheme) {
      preferences.theme = theme
      if (shown === undefined) delete root.dataset['theme']
      else root.dataset['theme'] = shown
    }
    await tick()
    svg.style.removeProperty('--quick')
  }
}

function smallEnough({ layout, stage }: Scene): number {
  const scale = Math.min(stage.width / layout.width, stage.height / layout.height)
  return (scale / layout.density.scale) * 0.999
}

function documentOf(
  svg: SVGSVGElement,
  scene: Scene,
  lines: readonly Line[],
  typeset: Typesetter,
): Picture {
  const { layout } = scene
  const caption = captionOf(lines, layout.width, handOf(svg), typeset)
  // a piece of a formula that is wider than the network has room on both sides of it
  const left = -MARGIN - Math.max(0, (caption.width - layout.width) / 2)
  const width = Math.ceil(layout.width - 2 * (left + MARGIN) + 2 * MARGIN)
  const height = Math.ceil(layout.height + 2 * MARGIN + caption.height)

  const root = document.createElementNS(SVG, 'svg')
  const set = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`)
    return element
  }
  set(root, { width, height, viewBox: `${left} ${-MARGIN} ${width} ${height}` })
  const face = document.createElementNS(SVG, 'style')
  face.textContent = FACES
  const ground = document.createElementNS(SVG, 'rect')
  const fill = inRgb(colourOf(svg, '--ground'))
  set(ground, { x: left, y: -MARGIN, width, height, fill })
  root.append(face, ground)
  const edges = document.createElementNS(SVG, 'g')
  if (scene.edges.length === 0) {
    set(edges, { fill: 'none' })
    edges.innerHTML = edgesOf(svg, scene)
    root.append(edges)
  }
  const content = svg.querySelector(':scope > g')
  const copy = content && copyOf(content, null)
  if (copy) {
    copy.removeAttribute('transform')
    root.append(copy)
  }
  for (const image of imagesOf(svg, scene)) root.append(image)
  const below = document.createElementNS(SVG, 'g')
  set(below, { transform: `translate(${left + MARGIN} ${layout.height})` })
  below.innerHTML = caption.markup
  root.append(below)
  return { text: new XMLSerializer().serializeToString(root), width, height }
}

function handOf(svg: SVGSVGElement): Hand {
  const style = getComputedStyle(svg)
  const pen = new OffscreenCanvas(1, 1).getContext('2d')
  const inQuotes = (families: string) => families.trim().replaceAll('"', "'")
  return {
    ink: inRgb(style.color),
    face: inQuotes(style.fontFamily),
    codeFace: inQuotes(style.getPropertyValue('--figures')),
    widthOf: (text, font) => {
      if (!pen) return 0
      pen.font = font
      return pen.measureText(text).width
    },
  }
}

/** The thousands of edges that a canvas shows on the page. */
function edgesOf(svg: SVGSVGElement, scene: Scene): string {
  const pen = new SvgPen()
  const { width, height } = scene.layout
  paintEdges(pen, {
    frame: { x: 0, y: 0, scale: 1, left: 0, top: 0, width, height },
    ratio: 1,
    gaps: gapsOf(scene.layout),
    values: scene.edgeValues,
    largest: scene.largest[scene.metric],
    opacity: opacityOf(edgeCount(scene.sizes)),
    ink: {
      positive: inRgb(colourOf(svg, '--positive')),
      negative: inRgb(colourOf(svg, '--negative')),
    },
  })
  return pen.elements
}

/** What lies over the picture on canvases of its own: the surfaces of neurons. */
function imagesOf(svg: SVGSVGElement, scene: Scene): SVGElement[] {
  if (scene.tiles === 'none') return []
  const above = [...(svg.parentElement?.querySelectorAll('svg ~ canvas') ?? [])]
  return above.flatMap((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return []
    const image = document.createElementNS(SVG, 'image')
    image.setAttribute('href', canvas.toDataURL())
    image.setAttribute('width', `${scene.stage.width / scene.scale}`)
    image.setAttribute('height', `${scene.stage.height / scene.scale}`)
    return [image]
  })
}

function colourOf(svg: SVGSVGElement, token: string): string {
  const probe = document.createElementNS(SVG, 'rect')
  probe.style.fill = `var(${token})`
  svg.append(probe)
  const { fill } = getComputedStyle(probe)
  probe.remove()
  return fill
}
