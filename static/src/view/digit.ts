/**
 * A digit drawn by hand as the pixels that a network learnt to read: strokes come in as points of
 * the unit square, and go out scaled, centred and averaged as the pictures of the data are.
 *
 * Pictures of 28×28 are MNIST's: the ink is fitted into 20×20 with its sides kept, and its centre
 * of mass comes to the middle (LeCun, Cortes and Burges). Smaller ones are those of 8×8 by Alpaydin
 * and Kaynak: the ink fills the height, stands in the middle, and each pixel is the share of ink in
 * its block.
 */
export type Point = readonly [number, number]
export type Stroke = readonly Point[]

/** Width of the pen in the unit square of the pad. */
export const PEN = 0.09
/** Points a side of a pixel that are looked at: 8×8 then is made of 32×32, as the data's was. */
const FINE = 4
/** From this side on a picture has a border, and is centred by its mass. */
const MNIST = 20

interface Norm {
  /** The side of the square that the ink is fitted into, in pixels. */
  box: number
  /** Half the width of the pen there. */
  radius: number
  byMass: boolean
}

function normOf(rows: number): Norm {
  if (rows < MNIST) return { box: rows, radius: rows / 16, byMass: false }
  return { box: (rows * 20) / 28, radius: (rows * 1.3) / 28, byMass: true }
}

/** Pixels from 0 to 1, row by row; all 0 where nothing is drawn. */
export function digitOf(strokes: readonly Stroke[], rows: number, columns: number): number[] {
  const norm = normOf(rows)
  const fitted = fit(strokes, norm, rows, columns)
  if (!norm.byMass || fitted.length === 0) return inkOf(fitted, norm.radius, rows, columns)
  const [x, y] = massOf(inkOf(fitted, norm.radius, rows, columns), columns)
  const moved = move(fitted, columns / 2 - x, rows / 2 - y)
  return inkOf(moved, norm.radius, rows, columns)
}

/** The strokes in pixels, so large that ink and pen fill the box, in the middle of the picture. */
function fit(
  strokes: readonly Stroke[],
  { box, radius }: Norm,
  rows: number,
  columns: number,
): Stroke[] {
  const points = strokes.flat()
  if (points.length === 0) return []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  // a dot has no size that it could be scaled by
  const extent = Math.max(right - left, bottom - top, PEN)
  const scale = (box - 2 * radius) / extent
  const middle = [(left + right) / 2, (top + bottom) / 2] as const
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [
      columns / 2 + (x - middle[0]) * scale,
      rows / 2 + (y - middle[1]) * scale,
    ]),
  )
}

function move(strokes: readonly Stroke[], byX: number, byY: number): Stroke[] {
  return strokes.map((stroke) => stroke.map(([x, y]): Point => [x + byX, y + byY]))
}

/** The share of each pixel that the pen has covered. */
function inkOf(
  strokes: readonly Stroke[],
  radius: number,
  rows: number,
  columns: number,
): number[] {
  const width = columns * FINE
  const covered = new Uint8Array(width * rows * FINE)
  for (const stroke of strokes) {
    stroke.forEach((to, at) => cover(covered, width, stroke[at - 1] ?? to, to, radius))
  }
  const pixels = new Array<number>(rows * columns).fill(0)
  covered.forEach((ink, at) => {
    const row = Math.floor(at / width / FINE)
    const pixel = row * columns + Math.floor((at % width) / FINE)
    pixels[pixel] = (pixels[pixel] ?? 0) + ink / FINE ** 2
  })
  return pixels
}

/** Marks the fine points that lie within the pen's radius of a piece of a stroke. */
function cover(covered: Uint8Array, width: number, from: Point, to: Point, radius: number): void {
  const height = covered.length / width
  const range = (a: number, b: number, most: number) => [
    Math.max(0, Math.floor((Math.min(a, b) - radius) * FINE)),
    Math.min(most - 1, Math.ceil((Math.max(a, b) + radius) * FINE)),
  ]
  const [left = 0, right = 0] = range(from[0], to[0], width)
  const [top = 0, bottom = 0] = range(from[1], to[1], height)
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const point = [(column + 0.5) / FINE, (row + 0.5) / FINE] as const
      if (distance(point, from, to) <= radius) covered[row * width + column] = 1
    }
  }
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length
  const at = Math.max(0, Math.min(1, share))
  return Math.hypot(x - ax - at * dx, y - ay - at * dy)
}

/** Centre of mass, in pixels. */
function massOf(pixels: readonly number[], columns: number): Point {
  let [x, y, all] = [0, 0, 0]
  pixels.forEach((ink, at) => {
    x += ink * ((at % columns) + 0.5)
    y += ink * (Math.floor(at / columns) + 0.5)
    all += ink
  })
  return [x / all, y / all]
}
