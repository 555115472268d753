import { expect, it } from 'vitest'
import type { Typeset } from '../../view/typeset'
import { captionOf, type Hand, type Line } from './caption'

/** Each letter is 10 wide. */
const HAND: Hand = {
  ink: 'rgb(1, 2, 3)',
  face: "'Inter', sans-serif",
  codeFace: 'monospace',
  widthOf: (text) => 10 * text.length,
}

/** A formula is as many ems wide as it has letters. */
function set(latex: string): Typeset {
  const width = latex.replace('\\displaystyle ', '').length
  return { outlines: `<path d="${width}"/>`, scale: 1000, width, ascent: 1, descent: 0.5 }
}

function caption(room: number, ...lines: Line[]) {
  return captionOf(lines, room, HAND, set)
}

function texts(markup: string): string[] {
  return [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')
}

it('breaks words where other faces would have no room for them, and loses none', () => {
  const { markup, width } = caption(100, { text: 'one two three four' })
  expect(texts(markup)).toEqual(['one two', 'three', 'four'])
  expect(width).toBe(70)
})

it('writes Python in the face of code, and hides no sign in the markup', () => {
  const { markup } = caption(1000, { code: 'a < b and "c" & d' })
  expect(markup).toContain('a &lt; b and &quot;c&quot; &amp; d')
  expect(markup).toContain('font-family="monospace"')
})

it('sets a formula on one line where there is room, and in the ink of the words', () => {
  const { markup, height } = caption(1000, { latex: 'z = a + b' })
  expect(markup.match(/<path/g)).toHaveLength(3)
  const lines = new Set(
    [...markup.matchAll(/translate\([\d.]+ ([\d.]+)\) scale/g)].map(([, y]) => y),
  )
  expect(lines.size).toBe(1)
  expect(markup).toContain('<g fill="rgb(1, 2, 3)"><desc>z = a + b</desc>')
  expect(height).toBeCloseTo(15 * 1.5 + 8)
})

it('breaks a formula before its relations and signs, and lets the next line stand in', () => {
  const { markup } = caption(100, { latex: 'z = a + b' })
  const places = [...markup.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale/g)]
  expect(new Set(places.map(([, , y]) => y)).size).toBe(3)
  expect(places.map(([, x]) => x)).toEqual(['0', '22', '22'])
})

it('is as wide as the piece that no line has room for', () => {
  expect(caption(100, { latex: 'abcdefghij' }).width).toBe(150)
})

it('puts its lines below one another', () => {
  const one = caption(500, { text: 'word' })
  const two = caption(500, { text: 'word' }, { latex: 'z' }, { text: 'word' })
  expect(two.height).toBeCloseTo(2 * one.height + 15 * 1.5 + 8)
  expect(two.markup).toContain(`translate(0 ${one.height})`)
})

it('is nothing where there is nothing to say', () => {
  expect(caption(100)).toEqual({ markup: '', width: 0, height: 0 })
})
