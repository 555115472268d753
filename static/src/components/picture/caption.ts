/**
 * What stands below the network in its picture: sentences, Python, and formulas in outlines, for
 * neither style sheets nor faces for them come along.
 */
import { piecesOf, statementsOf } from '../../view/lines'
import type { Typeset } from '../../view/typeset'

export type Line = { text: string } | { code: string } | { latex: string }

/** How a formula becomes outlines: `typeset` of view/typeset.ts, which is asked for in time. */
export type Typesetter = (latex: string) => Typeset

/** How the page writes: colour and faces. */
export interface Hand {
  ink: string
  face: string
  codeFace: string
  /** How wide a line of it is drawn. */
  widthOf: (text: string, font: string) => number
}

export interface Caption {
  /** The elements, from y = 0 down. */
  markup: string
  width: number
  height: number
}

const SIZE = 13
/** From one line of words to the next. */
const LEADING = 20
/** Of a line that words fill: without the page's own faces a program draws them wider. */
const FILLED = 0.85
/** Formulas are a little larger than words, as on the page. */
const FORMULA = 15
/** Above and below a line of a formula. */
const AIR = 4
/** What goes over to another line stands in by a little. */
const INDENT = 22

/** Set below one another, in lines of `room` at most; only a piece of a formula may be wider. */
export function captionOf(
  lines: readonly Line[],
  room: number,
  hand: Hand,
  typeset: Typesetter,
): Caption {
  const parts = lines.flatMap((line) => {
    if ('latex' in line) return [formulaOf(line.latex, room, hand, typeset)]
    return [wordsOf(line, room, hand)]
  })
  let height = 0
  const markup = parts.map((part) => {
    const moved = `<g transform="translate(0 ${rounded(height)})">${part.markup}</g>`
    height += part.height
    return moved
  })
  return { markup: markup.join(''), width: Math.max(0, ...parts.map((p) => p.width)), height }
}

function wordsOf(line: { text: string } | { code: string }, room: number, hand: Hand): Caption {
  const isCode = 'code' in line
  const face = isCode ? hand.codeFace : hand.face
  const font = `${SIZE}px ${face}`
  const lines = filled((isCode ? line.code : line.text).split(/\s+/), FILLED * room, (words) =>
    hand.widthOf(words.join(' '), font),
  ).map((words) => words.join(' '))
  const markup = lines.map((text, at) => {
    const y = LEADING * (at + 0.8)
    const style = `fill="${hand.ink}" font-size="${SIZE}" font-family="${escaped(face)}"`
    return `<text x="0" y="${rounded(y)}" ${style}>${escaped(text)}</text>`
  })
  return {
    markup: markup.join(''),
    width: Math.max(...lines.map((text) => hand.widthOf(text, font))),
    height: LEADING * lines.length,
  }
}

interface Row {
  pieces: readonly Typeset[]
  indent: number
}

/** A formula, broken where the page breaks it; its source stands beside its outlines. */
function formulaOf(latex: string, room: number, hand: Hand, typeset: Typesetter): Caption {
  const rows: Row[] = statementsOf(latex).flatMap((statement) => {
    const pieces = piecesOf(statement).map((piece) => typeset(`\\displaystyle ${piece}`))
    return filled(pieces, room - INDENT, (some) => FORMULA * sum(some.map((p) => p.width))).map(
      (some, at) => ({ pieces: some, indent: at === 0 ? 0 : INDENT }),
    )
  })
  let [height, width] = [0, 0]
  const markup: string[] = []
  for (const { pieces, indent } of rows) {
    const base = height + AIR + FORMULA * Math.max(...pieces.map((piece) => piece.ascent))
    let x = indent
    for (const { outlines, scale, width: wide } of pieces) {
      const times = FORMULA / scale
      const place = `translate(${rounded(x)} ${rounded(base)}) scale(${times})`
      markup.push(`<g transform="${place}">${outlines}</g>`)
      x += FORMULA * wide
    }
    width = Math.max(width, x)
    height = base + AIR + FORMULA * Math.max(...pieces.map((piece) => piece.descent))
  }
  const source = `<desc>${escaped(latex)}</desc>`
  return { markup: `<g fill="${hand.ink}">${source}${markup.join('')}</g>`, width, height }
}

/** As much on each line as it has room for, and at least one thing. */
function filled<T>(things: readonly T[], room: number, widthOf: (some: T[]) => number): T[][] {
  const lines: T[][] = []
  for (const thing of things) {
    const last = lines.at(-1)
    if (last && widthOf([...last, thing]) <= room) last.push(thing)
    else lines.push([thing])
  }
  return lines
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const rounded = (length: number) => Math.round(length * 100) / 100

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
