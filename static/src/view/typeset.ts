/**
 * LaTeX → outlines: formulas for files that leave the page, where no style sheet and no face of it
 * comes along. The page's own formulas are KaTeX's; this module is large, and only asked for when
 * a picture is made.
 */
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js'
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { SVG } from '@mathjax/src/js/output/svg.js'

/** Units of a drawn formula that make the height of its letters' line. */
const EM = 1000

/** A formula in outlines; lengths in multiples of the size of its letters. */
export interface Typeset {
  /** SVG elements, without colour; the origin is the left end of the line that letters stand on. */
  outlines: string
  /** They are drawn this much too large. */
  scale: number
  width: number
  /** Above the line that letters stand on, and below it. */
  ascent: number
  descent: number
}

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const document = mathjax.document('', {
  InputJax: new TeX({ packages: ['base', 'ams'] }),
  OutputJax: new SVG({ fontCache: 'none' }),
})

/** What the typesetter tells of itself, and colours that whoever draws the outlines gives. */
const OWN = / (data-[\w-]+|stroke|fill|stroke-width)="[^"]*"/g

/** Set a formula as one that stands alone. Throws an Error for what is no formula. */
export function typeset(latex: string): Typeset {
  const [drawn] = adaptor.tags(document.convert(latex, { display: true }) as LiteElement, 'svg')
  if (!drawn) throw new Error(`nothing is drawn: ${latex}`)
  const outlines = adaptor.innerHTML(drawn)
  const [, wrong] = /data-mjx-error="([^"]*)"/.exec(outlines) ?? []
  if (wrong !== undefined) throw new Error(`${wrong}: ${latex}`)
  const box = String(adaptor.getAttribute(drawn, 'viewBox')).split(' ')
  const [left = 0, top = 0, width = 0, height = 0] = box.map((text) => Number(text) / EM)
  return {
    outlines: outlines.replace(OWN, ''),
    scale: EM,
    width: width + left,
    ascent: -top,
    descent: height + top,
  }
}
