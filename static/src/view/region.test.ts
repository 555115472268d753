import { describe, expect, it } from 'vitest'
import { chipBox } from './edges'
import { layoutNetwork, neuronBox, openedBox } from './layout'
import { coreOf } from './region'

const MEASURES = { digit: 7.8, cardChars: 8, chipChars: 10 }
const DESK = { width: 820, height: 700 }

describe('what of a region is seen at least', () => {
  it('is the card of a neuron, the chip of an edge, the cost itself', () => {
    const layout = layoutNetwork([2, 2, 2], DESK, MEASURES)
    expect(coreOf('grad_b:3:2', layout)).toEqual(neuronBox(layout, 3, 2))
    expect(coreOf('grad_w:3:2:1', layout)).toEqual(
      chipBox(layout, { layer: 3, neuron: 2, source: 1 }),
    )
    expect(coreOf('cost', layout)).toEqual(layout.cost)
  })

  it('is the card that a small neuron is opened as', () => {
    const layout = layoutNetwork([64, 32, 10], DESK, MEASURES)
    expect(coreOf('z:2:7', layout)).toEqual(openedBox(layout, 2, 7))
    expect(coreOf('w:2:7:60', layout)).toEqual(openedBox(layout, 2, 7))
  })
})
