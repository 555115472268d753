import { describe, expect, it } from 'vitest'
import { chipBox, edgeKey, edgePath, edgesOf, focusChips } from './edges'
import {
  type Box,
  layoutNetwork,
  neuronBox,
  openedBox,
  openedTileBox,
  ribbonBox,
  targetBox,
  tileBox,
} from './layout'
import { READ, SMALLEST, TYPE } from './measures'

const MEASURES = { digit: 7.8, cardChars: 8, chipChars: 10 }
const STAGES = [
  { width: 820, height: 700 },
  { width: 676, height: 513 },
  { width: 660, height: 560 },
  { width: 390, height: 420 },
]
const SMALL = [
  [2, 2, 2],
  [3, 4, 2],
  [2, 4, 3, 2],
  [2, 3, 1],
  [3, 2, 1],
  [1, 1],
  [2, 4, 4, 1],
  [2, 3, 3, 2],
  [3, 5, 1],
]

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** Every box that holds numbers, by name. */
function boxes(sizes: number[], stage: { width: number; height: number }): [string, Box][] {
  const layout = layoutNetwork(sizes, stage, MEASURES)
  const found: [string, Box][] = [['cost', layout.cost]]
  sizes.forEach((size, index) => {
    for (let neuron = 1; neuron <= size; neuron += 1) {
      found.push([`neuron ${index + 1}:${neuron}`, neuronBox(layout, index + 1, neuron)])
      if (index > 0)
        found.push([`ribbon ${index + 1}:${neuron}`, ribbonBox(layout, index + 1, neuron)])
      if (index === sizes.length - 1) found.push([`target ${neuron}`, targetBox(layout, neuron)])
    }
  })
  if (layout.density.chips === 'all') {
    for (const edge of edgesOf(sizes)) found.push([`chip ${edgeKey(edge)}`, chipBox(layout, edge)])
  }
  return found
}

describe.each(STAGES)('on a stage of $width × $height', (stage) => {
  it.each(SMALL.map((sizes) => [sizes.join('-'), sizes] as const))(
    '%s: no two labels overlap',
    (_, sizes) => {
      const all = boxes([...sizes], stage)
      const clashes = all.flatMap(([name, box], index) =>
        all
          .slice(index + 1)
          .filter(([, other]) => overlap(box, other))
          .map(([other]) => `${name} × ${other}`),
      )
      expect(clashes).toEqual([])
    },
  )

  it.each(SMALL.map((sizes) => [sizes.join('-'), sizes] as const))(
    '%s: all stays on the picture',
    (_, sizes) => {
      const layout = layoutNetwork(sizes, stage, MEASURES)
      for (const [name, box] of boxes([...sizes], stage)) {
        expect(box.x, name).toBeGreaterThanOrEqual(0)
        expect(box.y, name).toBeGreaterThanOrEqual(0)
        expect(box.x + box.w, name).toBeLessThanOrEqual(layout.width + 0.01)
        expect(box.y + box.h, name).toBeLessThanOrEqual(layout.height + 0.01)
      }
    },
  )
})

describe('density', () => {
  const stage = { width: 820, height: 700 }
  const of = (...sizes: number[]) => layoutNetwork(sizes, stage, MEASURES).density
  it('writes out every number of a small network', () => {
    expect(of(2, 2, 2)).toMatchObject({
      chips: 'all',
      styles: ['input', 'tall', 'tall'],
      fits: true,
    })
  })
  it('labels the edges in focus where not all can be labelled', () => {
    expect(of(8, 8, 8)).toMatchObject({ chips: 'focus', styles: ['input', 'node', 'node'] })
  })
  it('keeps cards up to eight neurons a layer where the stage is wide enough', () => {
    const wide = layoutNetwork([8, 8, 8], { width: 1300, height: 760 }, MEASURES).density
    expect(wide.styles).toEqual(['input', 'wide', 'wide'])
  })
  it('falls back to rows and grids', () => {
    expect(of(64, 32, 10).styles).toEqual(['cell', 'row', 'node'])
    expect(of(784, 30, 10).styles).toEqual(['cell', 'row', 'node'])
  })
  it('keeps type readable where the picture is larger than its stage', () => {
    const deep = of(2, 3, 3, 3, 3, 2)
    expect(deep.fits).toBe(false)
    expect(deep.scale).toBe(1)
  })
})

describe('dense layers', () => {
  const layout = layoutNetwork([784, 30, 10], { width: 900, height: 700 }, MEASURES)
  it('open a neuron within the picture', () => {
    for (const neuron of [1, 15, 30]) {
      const box = openedBox(layout, 2, neuron)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.h).toBeLessThanOrEqual(layout.height)
    }
  })
  it('label as many edges in focus as the height allows, none over another', () => {
    const edges = Array.from({ length: 784 }, (_, at) => ({ layer: 2, neuron: 5, source: at + 1 }))
    const chips = [...focusChips(layout, edges).values()]
    expect(chips.length).toBeGreaterThan(5)
    expect(chips.some((a, i) => chips.slice(i + 1).some((b) => overlap(a, b)))).toBe(false)
  })
})

it('an edge runs from its source through its chip into its neuron', () => {
  const layout = layoutNetwork([2, 2, 2], { width: 820, height: 700 }, MEASURES)
  const edge = { layer: 2, neuron: 1, source: 2 }
  expect(edgePath(layout, edge, chipBox(layout, edge))).toMatch(
    /^M[\d.,]+ C[\d., ]+ L[\d.,]+ L[\d.,]+$/,
  )
  expect(edgePath(layout, edge, null)).toMatch(/^M[\d.,]+ C[\d., ]+$/)
})

it.each(SMALL.map((sizes) => [sizes.join('-'), sizes] as const))(
  '%s: on a phone a finger can meet each line of a chip, and no two chips share a place',
  (_, sizes) => {
    const layout = layoutNetwork([...sizes], { width: 390, height: 340 }, MEASURES)
    const { chip, scale } = layout.density
    expect(chip.line * scale).toBeGreaterThanOrEqual(24)
    expect(chip.height).toBeGreaterThanOrEqual(2 * chip.line)
    expect(chip.pitch).toBeGreaterThan(chip.height)
  },
)

describe('pictures beside the neurons', () => {
  it.each(
    STAGES.flatMap((stage) =>
      [
        [2, 4, 4, 1],
        [2, 2, 2],
        [1, 3, 1],
        [2, 16, 1],
      ].map((sizes) => ({ stage, sizes })),
    ),
  )(
    '$sizes on $stage.width × $stage.height: none over a card or another picture, all on the picture',
    ({ stage, sizes }) => {
      const layout = layoutNetwork(sizes, stage, MEASURES, 'all')
      const neurons = sizes.flatMap((size, index) =>
        Array.from({ length: size }, (_, at) => [index + 1, at + 1] as const),
      )
      const cards = neurons.map(([layer, neuron]) => neuronBox(layout, layer, neuron))
      const tiles = neurons.map(([layer, neuron]) => tileBox(layout, layer, neuron))
      const drawn = tiles.filter((tile) => tile !== null)
      expect(tiles.filter((_, at) => neurons[at]?.[0] === 1)).toEqual(
        sizes.slice(0, 1).flatMap((n) => Array(n).fill(null)),
      )
      expect(drawn).toHaveLength(neurons.length - (sizes[0] ?? 0))
      const boxes = [...cards, ...drawn, layout.cost]
      expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)))).toBe(false)
      for (const box of drawn) {
        expect(box.x + box.w).toBeLessThanOrEqual(layout.width + 0.01)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.h).toBeLessThanOrEqual(layout.height + 0.01)
      }
    },
  )
  it('are of the first hidden layer where its weights are an image, and large where one is opened', () => {
    for (const neuron of [1, 16, 32]) {
      const layout = layoutNetwork([64, 32, 10], { width: 836, height: 600 }, MEASURES, 'first')
      expect(tileBox(layout, 2, neuron)).not.toBeNull()
      expect(tileBox(layout, 3, 1)).toBeNull()
      const large = openedTileBox(layout, 2, neuron)
      expect(large?.w).toBeGreaterThan(90)
      expect(large && overlap(large, openedBox(layout, 2, neuron))).toBe(false)
      expect(large?.y).toBeGreaterThanOrEqual(0)
      expect((large?.y ?? 0) + (large?.h ?? 0)).toBeLessThanOrEqual(layout.height)
    }
  })
})

describe('a network that is too wide for its stage at full size', () => {
  it.each([
    { width: 704, height: 481 },
    { width: 676, height: 513 },
  ])('stands whole and readable on a small screen’s stage of $width × $height', (stage) => {
    const { density } = layoutNetwork([2, 4, 4, 1], stage, {
      digit: 7.1,
      cardChars: 10,
      chipChars: 11,
    })
    expect(density.fits).toBe(true)
    expect(density.styles).toEqual(['input', 'short', 'short', 'short'])
    expect(density.scale * TYPE).toBeGreaterThanOrEqual(READ)
  })

  it('is drawn so that all of it is on a desk in type that can be read', () => {
    const stage = { width: 840, height: 620 }
    const { density } = layoutNetwork([2, 4, 4, 4, 1], stage, MEASURES)
    const { width, height } = density.natural
    expect(density.fits).toBe(false)
    expect(TYPE * Math.min(stage.width / width, stage.height / height)).toBeGreaterThanOrEqual(
      SMALLEST,
    )
  })
})
