/** How uPlot draws the curves of trainings: solid for what is learnt from, dashed for the test part. */
import UPlot from 'uplot'
import { roomFor } from '../../view/axis'
import type { EpochLines } from '../../view/epoch_curves'
import { formatPercent, formatShort } from '../../view/number'

export interface Inks {
  train: string
  test: string
  grid: string
  words: string
  cursor: string
  font: string
}

interface Look {
  inks: Inks
  scale: 'linear' | 'logarithmic' | 'share'
  width: number
  height: number
}

/** What changes while the plot stands. */
interface Live {
  runs: () => readonly EpochLines[]
  cursor: () => number | null
  at: () => number | null
  onpoint: (epoch: number | null) => void
}

const FADED = 0.4
/** Pixels of the page. */
const DASH = [6, 4]
const TURN_DASH = [2, 3]
const LETTER = 11
/** Up to so many points each is drawn as a dot, too: one alone makes no line. */
const FEW = 20

export function dataOf(runs: readonly EpochLines[]): UPlot.AlignedData {
  const tables = runs.map(({ epochs, train, test }): UPlot.AlignedData => [
    [...epochs],
    [...train],
    [...test],
  ])
  return tables.length > 0 ? UPlot.join(tables) : [[]]
}

export function curvePlot(count: number, look: Look, live: Live): UPlot.Options {
  const { inks, scale, width, height } = look
  return {
    width,
    height,
    padding: [8, 20, 0, 0], // half a number stands beyond the last epoch
    legend: { show: false },
    cursor: { x: false, y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: (_, low, high) => widened(low, high, live.cursor()) },
      y: scaleOf(scale),
    },
    axes: [
      { ...axis(inks), size: 26, incrs: WHOLE, values: (_, ticks) => ticks.map(formatTick) },
      {
        ...axis(inks),
        size: (_, values: string[] | null) => roomFor(values ?? [], 64),
        ...(scale === 'logarithmic' ? { incrs: POWERS } : {}),
        values: (_, ticks) => ticks.map(ticksOf(scale)),
      },
    ],
    series: [{}, ...Array.from({ length: count }, (_, i) => linesOf(i, count, inks, live)).flat()],
    hooks: {
      // beneath the lines, which it would hide
      drawAxes: [
        (plot) => markTurns(plot, inks, live),
        (plot) => upright(plot, live.cursor(), inks.cursor, 3),
      ],
      draw: [(plot) => mark(plot, inks, live)],
      setCursor: [(plot) => live.onpoint(epochUnder(plot))],
    },
  }
}

/** Epochs are counted in whole ones. */
const WHOLE = [0, 1, 2, 3, 4, 5, 6].flatMap((power) => [1, 2, 5].map((n) => n * 10 ** power))

/** Between ticks of a logarithmic scale: whole powers of ten, or parts of one. */
const POWERS = [0.05, 0.1, 0.2, 0.5, ...WHOLE]

/** uPlot hands null for a tick that gets no words. */
function formatTick(tick: number | null): string {
  return tick === null ? '' : formatShort(tick)
}

function ticksOf(scale: Look['scale']): (tick: number | null) => string {
  if (scale === 'linear') return formatTick
  const written = scale === 'share' ? formatPercent : (power: number) => formatShort(10 ** power)
  return (tick) => (tick === null ? '' : written(tick))
}

function scaleOf(scale: Look['scale']): UPlot.Scale {
  if (scale !== 'share') return {}
  return { range: (_, low) => [Math.min(0.9, Math.floor(10 * low) / 10), 1] }
}

/** The cursor is to be seen before and behind the epochs, too; one epoch alone needs some width. */
function widened(low: number, high: number, cursor: number | null): [number, number] {
  const ends = cursor === null ? [low, high] : [low, high, cursor]
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  return from === to ? [from - 1, to + 1] : [from, to]
}

function axis({ words, grid, font }: Inks): UPlot.Axis {
  const line = { stroke: grid, width: 1 }
  return { stroke: words, font: `${LETTER}px ${font}`, grid: line, ticks: line, gap: 4 }
}

function linesOf(at: number, count: number, inks: Inks, live: Live): UPlot.Series[] {
  const isPresent = at === count - 1
  const common: UPlot.Series = {
    width: isPresent ? 2 : 1.25,
    alpha: isPresent ? 1 : FADED,
    // of a long training only some epochs are measured
    spanGaps: true,
    points: { show: () => (live.runs()[at]?.epochs.length ?? 0) <= FEW, size: 5 },
  }
  return [
    { ...common, stroke: inks.train },
    { ...common, stroke: inks.test, dash: DASH },
  ]
}

function epochUnder({ cursor, posToVal }: UPlot): number | null {
  const { left = -1 } = cursor
  return left < 0 ? null : posToVal(left, 'x')
}

/** The epoch that is read off, and the number of each run at its line's end. */
function mark(plot: UPlot, inks: Inks, live: Live): void {
  upright(plot, live.at(), inks.words, 1)
  const runs = live.runs()
  if (runs.length < 2) return
  const { ctx } = plot
  ctx.save()
  ctx.fillStyle = inks.train
  ctx.font = `${LETTER * UPlot.pxRatio}px ${inks.font}`
  ctx.textAlign = 'right'
  ctx.textBaseline = 'bottom'
  for (const { number, epochs, train } of runs) {
    const end = train.findLastIndex((value) => value !== null)
    const [epoch, value] = [epochs[end], train[end]]
    if (epoch === undefined || value === undefined || value === null) continue
    const above = plot.valToPos(value, 'y', true) - 3 * UPlot.pxRatio
    const y = Math.max(above, plot.bbox.top + LETTER * UPlot.pxRatio)
    ctx.fillText(String(number), plot.valToPos(epoch, 'x', true) - 3 * UPlot.pxRatio, y)
  }
  ctx.restore()
}

/** Where settings were changed on the way: fainter in the earlier runs. */
function markTurns(plot: UPlot, inks: Inks, live: Live): void {
  const runs = live.runs()
  for (const run of runs) {
    plot.ctx.globalAlpha = run === runs.at(-1) ? 1 : FADED
    for (const epoch of run.turns) upright(plot, epoch, inks.train, 1, TURN_DASH)
  }
  plot.ctx.globalAlpha = 1
}

function upright(
  plot: UPlot,
  epoch: number | null,
  ink: string,
  width: number,
  dash: readonly number[] = [],
): void {
  if (epoch === null) return
  const { ctx, bbox } = plot
  const x = plot.valToPos(epoch, 'x', true)
  if (x < bbox.left || x > bbox.left + bbox.width) return
  ctx.save()
  // the line drawn before this one may have been a dashed one
  ctx.setLineDash(dash.map((pixels) => pixels * UPlot.pxRatio))
  ctx.strokeStyle = ink
  ctx.lineWidth = width * UPlot.pxRatio
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.restore()
}
