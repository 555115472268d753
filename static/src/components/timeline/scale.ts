/** Where the steps of a pass lie along a track of some width, and back from a point to a step. */
import type { Program, Span } from '../../state/program'

/** A phase on the track, in pixels. */
export interface Block extends Span {
  x: number
  width: number
}

/** A run of ops drawn as one: a single op where there is room, else a neuron, else a layer. */
export interface Cell {
  start: number
  end: number
  x: number
  width: number
}

const GAP = 6
/** Narrower than this a cell can neither be seen nor hit. */
const NARROWEST = 5
/** What the name of a phase needs below its block. */
const LABEL: Record<string, number> = {
  cost: 14,
  forward: 62,
  backward: 56,
  gradients: 62,
  update: 48,
}
/** Above this many ops phases grow by a power of their length, so that short ones stay visible. */
const LINEAR = 400

export function layOut(program: Program, width: number): Block[] {
  const { phases, steps } = program
  const room = Math.max(0, width - GAP * (phases.length - 1))
  const weight = ({ start, end }: Span) => (end - start) ** (steps <= LINEAR ? 1 : 0.35)
  const widths = share(
    room,
    phases.map(weight),
    phases.map(({ phase }) => LABEL[phase] ?? 0),
  )
  let x = 0
  return phases.map((phase, index) => {
    const block = { ...phase, x, width: widths[index] ?? 0 }
    x += block.width + GAP
    return block
  })
}

export function cellsOf(program: Program, block: Block): Cell[] {
  const { start, end, x, width } = block
  const unit = width / (end - start)
  const place = (from: number, to: number): Cell => ({
    start: from,
    end: to,
    x: x + (from - start) * unit,
    width: (to - from) * unit,
  })
  if (unit >= NARROWEST) {
    return Array.from({ length: end - start }, (_, i) => place(start + i, start + i + 1))
  }
  const inside = program.segments.filter(({ phase }) => phase === block.phase)
  if (width / inside.length >= NARROWEST) {
    return inside.map(({ first_step, count }) => place(first_step, first_step + count))
  }
  return program.layers
    .filter(({ phase }) => phase === block.phase)
    .map((layer) => place(layer.start, layer.end))
}

/** The step that a point stands for: that after the op under it, and 0 left of everything. */
export function stepAt(blocks: readonly Block[], x: number): number {
  if (x <= 0) return 0
  const block = blocks.findLast((one) => one.x <= x)
  if (!block) return 0
  const share = Math.min(1, (x - block.x) / block.width)
  return Math.min(block.end, block.start + Math.floor(share * (block.end - block.start)) + 1)
}

/** The middle of the op that leads to `step`. */
export function pointOf(blocks: readonly Block[], step: number): number {
  const block = blocks.find((one) => one.start < step && step <= one.end)
  if (!block) return 0
  return block.x + ((step - 0.5 - block.start) / (block.end - block.start)) * block.width
}

/** Divides `room` by weights, but gives nobody less than it needs while there is enough. */
function share(room: number, weights: readonly number[], needs: readonly number[]): number[] {
  const needed = needs.reduce((sum, need) => sum + need, 0)
  if (needed >= room) return needs.map((need) => (need / needed) * room)
  const fixed = new Set<number>()
  for (;;) {
    const left = room - needs.reduce((sum, need, i) => sum + (fixed.has(i) ? need : 0), 0)
    const total = weights.reduce((sum, one, i) => sum + (fixed.has(i) ? 0 : one), 0)
    const widths = weights.map((one, i) => (fixed.has(i) ? (needs[i] ?? 0) : (one / total) * left))
    const short = widths.findIndex((one, i) => !fixed.has(i) && one < (needs[i] ?? 0))
    if (short < 0) return widths
    fixed.add(short)
  }
}
