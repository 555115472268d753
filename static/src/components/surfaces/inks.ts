/** The sign colours as the style sheet has them in this theme, for what is painted pixel by pixel. */
import { type Inks, paint } from '../../view/surface'
import type { Tile } from './tile_contents'

/** Reads them off an element whose colour, outline and caret they are. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element)
  return {
    positive: read(style.color),
    negative: read(style.outlineColor),
    ground: read(style.caretColor),
  }
}

function read(colour: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return [r, g, b]
}

/** Rows painted, each value a pixel: the lowest row at the bottom. */
export function bitmapOf(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): OffscreenCanvas {
  const grid = new OffscreenCanvas(width, height)
  grid.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
  return grid
}

/** All pictures of more than one row. */
export function bitmapsOf(
  tiles: ReadonlyMap<string, Tile>,
  inks: Inks,
): ReadonlyMap<string, OffscreenCanvas> {
  const drawn = [...tiles].filter(([, { rows }]) => rows.length > 1)
  return new Map(
    drawn.map(([key, { rows, range }]) => [
      key,
      bitmapOf(paint(rows, range, inks), rows[0]?.length ?? 0, rows.length),
    ]),
  )
}
