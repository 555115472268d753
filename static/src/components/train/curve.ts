/** The cost curve on a canvas; uPlot is fetched when there is a first curve to draw. */
import type { AlignedData, Options } from 'uplot'
import { text } from '../../text'
import { formatNumber } from '../../view/number'

interface Point {
  epoch: number
  cost: number
}

/** Draws into `element` and follows its width and the theme; returns how to take it away. */
export function drawCurve(element: HTMLElement, points: readonly Point[]): () => void {
  let cancel = () => {}
  let gone = false
  void Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]).then(
    ([{ default: Plot }]) => {
      if (gone) return
      const data: AlignedData = [points.map((p) => p.epoch), points.map((p) => p.cost)]
      const plot = new Plot(optionsFor(element, points), data, element)
      const resized = new ResizeObserver(() => {
        plot.setSize({ width: element.clientWidth, height: element.clientHeight })
      })
      resized.observe(element)
      const themed = new MutationObserver(() => plot.redraw())
      themed.observe(document.documentElement, { attributeFilter: ['data-theme'] })
      cancel = () => {
        themed.disconnect()
        resized.disconnect()
        plot.destroy()
      }
    },
  )
  return () => {
    gone = true
    cancel()
  }
}

function optionsFor(element: HTMLElement, points: readonly Point[]): Options {
  // read when drawing, so that a change of theme needs no new plot
  const ink = (name: string) => () => colour(element, name)
  const font = '12px Inter, sans-serif'
  const axis = { font, stroke: ink('--muted'), ticks: { show: false } }
  const grid = { stroke: ink('--line'), width: 1 }
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [8, 8, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { distr: spansDecades(points) ? 3 : 1 } },
    axes: [
      { ...axis, grid: { show: false }, size: 24, space: 60, label: '' },
      {
        ...axis,
        grid,
        size: 52,
        space: 28,
        values: (_, ticks) =>
          ticks.map((tick: number | null) => (tick === null ? '' : short(tick))),
      },
    ],
    series: [
      { label: text.train.epochAxis },
      { label: 'C', stroke: ink('--ink'), width: 1.5, points: { show: false } },
    ],
  }
}

/** A cost that falls over a hundredfold is read off a logarithmic scale. */
function spansDecades(points: readonly Point[]): boolean {
  const costs = points.map((p) => p.cost)
  const least = Math.min(...costs)
  return least > 0 && Math.max(...costs) / least > 100
}

function short(value: number): string {
  return formatNumber(value)
    .replace(/(\.\d*?)0+($|e)/, '$1$2')
    .replace(/\.($|e)/, '$1')
}

/** Canvas knows no `light-dark()`: ask the browser what the token comes to here. */
function colour(element: HTMLElement, token: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${token})`
  element.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
