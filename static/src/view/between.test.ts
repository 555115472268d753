import { describe, expect, it } from 'vitest'
import { edgeBetween } from './between'

describe('edgeBetween', () => {
  it('leads from the lower layer to the higher one, whichever was pointed at first', () => {
    const edge = { layer: 2, neuron: 17, source: 403 }
    expect(edgeBetween('delta:2:17', 'a:1:403')).toEqual(edge)
    expect(edgeBetween('a:1:403', 'z:2:17')).toEqual(edge)
  })

  it.each([
    ['of one layer', 'a:2:1', 'a:2:2'],
    ['that are no neighbours', 'a:1:1', 'a:3:1'],
    ['of which one is an edge', 'w:2:1:1', 'a:1:1'],
    ['of which one is the cost', 'cost', 'a:1:1'],
  ])('is none for two %s', (_, one, other) => {
    expect(edgeBetween(one, other)).toBeNull()
  })

  it('is none without both', () => {
    expect(edgeBetween(null, 'a:1:1')).toBeNull()
    expect(edgeBetween('a:1:1', null)).toBeNull()
  })
})
