import { describe, expect, it } from 'vitest'
import type { Direction, Place, Unit } from '../api/types'
import { programOf } from './fake/segments'
import type { Program } from './program'

const mazur = programOf([2, 2, 2], true)
const frozen = programOf([2, 2, 2], false)

function ids(program: Program): string[] {
  return Array.from({ length: program.steps }, (_, i) => program.opAt(i)?.id ?? '')
}

describe('the program of 2-2-2', () => {
  it('has 37 ops, 33 with biases frozen', () => {
    expect(mazur.steps).toBe(37)
    expect(frozen.steps).toBe(33)
  })

  it('runs forward, cost, backward, gradients, update', () => {
    expect(ids(mazur).slice(0, 16)).toEqual([
      'z:2:1',
      'a:2:1',
      'z:2:2',
      'a:2:2',
      'z:3:1',
      'a:3:1',
      'z:3:2',
      'a:3:2',
      'cost',
      'delta:3:1',
      'delta:3:2',
      'delta:2:1',
      'delta:2:2',
      'grad_b:3:1',
      'grad_w:3:1:1',
      'grad_w:3:1:2',
    ])
    expect(ids(mazur).slice(25, 28)).toEqual(['new_b:2:1', 'new_w:2:1:1', 'new_w:2:1:2'])
    expect(ids(frozen).slice(25, 27)).toEqual(['new_w:2:1:1', 'new_w:2:1:2'])
  })

  it('knows what comes next', () => {
    expect(mazur.opAt(4)).toEqual({ id: 'z:3:1', phase: 'forward', layer: 3, neuron: 1 })
    expect(mazur.opAt(37)).toBeNull()
    expect(mazur.opAt(-1)).toBeNull()
  })

  it.each([mazur, frozen])('finds the step of every op, and none for a frozen bias', (program) => {
    ids(program).forEach((id, index) => expect(program.stepOf(id)).toBe(index + 1))
    expect(program.stepOf('slope:2:1')).toBe(program.stepOf('a:2:1'))
    expect(program.stepOf('a:1:2')).toBe(0)
    expect(program.stepOf('z:2:3')).toBeNull()
    expect(program.stepOf('grad_w:2:1:3')).toBeNull()
    expect(frozen.stepOf('new_b:2:1')).toBeNull()
  })

  it('has the borders of its units', () => {
    expect(mazur.boundaries('phase')).toEqual([0, 8, 9, 13, 25, 37])
    expect(mazur.boundaries('layer')).toEqual([0, 4, 8, 9, 11, 13, 19, 25, 31, 37])
    expect(mazur.boundaries('neuron').slice(0, 8)).toEqual([0, 2, 4, 6, 8, 9, 10, 11])
    expect(mazur.boundaries('pass')).toEqual([0, 37])
  })
})

describe('a layer that couples its neurons', () => {
  const softmax = programOf([2, 2, 3], true, [3])

  it('has all its z before all its a', () => {
    expect(ids(softmax).slice(4, 11)).toEqual([
      'z:3:1',
      'z:3:2',
      'z:3:3',
      'a:3:1',
      'a:3:2',
      'a:3:3',
      'cost',
    ])
    ids(softmax).forEach((id, index) => expect(softmax.stepOf(id)).toBe(index + 1))
    expect(softmax.stepOf('slope:3:2')).toBe(softmax.stepOf('a:3:2'))
    expect(softmax.stepOf('a:3:4')).toBeNull()
  })

  it('takes the z of a neuron as one unit and its a as another', () => {
    const unit = (step: number) => softmax.move({ pass: 0, step }, 'neuron', 'forward').step
    expect([0, 3, 4, 5, 6, 7, 9].map(unit)).toEqual([2, 4, 5, 6, 7, 8, 10])
    expect(softmax.move({ pass: 0, step: 5 }, 'layer', 'forward').step).toBe(10)
  })

  it('does so with a single neuron, too', () => {
    const alone = programOf([1, 1], true, [2])
    expect(ids(alone).slice(0, 3)).toEqual(['z:2:1', 'a:2:1', 'cost'])
    expect(alone.stepOf('a:2:1')).toBe(2)
  })
})

describe('moves', () => {
  const cases: [from: [number, number], Unit, Direction, to: [number, number]][] = [
    [[0, 0], 'op', 'forward', [0, 1]],
    [[0, 37], 'op', 'forward', [1, 1]],
    [[1, 0], 'op', 'back', [0, 36]],
    [[0, 0], 'op', 'back', [0, 0]],
    [[0, 1], 'neuron', 'forward', [0, 2]],
    [[0, 2], 'neuron', 'forward', [0, 4]],
    [[0, 3], 'neuron', 'back', [0, 2]],
    [[0, 2], 'neuron', 'back', [0, 0]],
    [[0, 5], 'layer', 'forward', [0, 8]],
    [[0, 8], 'layer', 'back', [0, 4]],
    [[0, 8], 'phase', 'forward', [0, 9]],
    [[0, 20], 'phase', 'back', [0, 13]],
    [[0, 5], 'pass', 'forward', [0, 37]],
    [[0, 37], 'pass', 'forward', [1, 37]],
    [[3, 0], 'pass', 'back', [2, 0]],
    [[3, 1], 'pass', 'back', [3, 0]],
  ]

  it.each(cases)('%j %s %s → %j', ([pass, step], unit, direction, to) => {
    const place: Place = mazur.move({ pass, step }, unit, direction)
    expect([place.pass, place.step]).toEqual(to)
  })

  it('takes an epoch of four passes as one unit', () => {
    expect(mazur.move({ pass: 5, step: 3 }, 'epoch', 'forward', 4)).toEqual({ pass: 7, step: 37 })
    expect(mazur.move({ pass: 5, step: 3 }, 'epoch', 'back', 4)).toEqual({ pass: 4, step: 0 })
  })
})

it('reads a large program without listing its ops', () => {
  const images = programOf([784, 30, 10], true)
  expect(images.steps).toBe(47_841)
  expect(images.segments).toHaveLength(161)
  expect(images.opAt(47_840)?.id).toBe('new_w:3:10:30')
  expect(images.stepOf('grad_w:2:30:784')).toBe(images.steps - 23_860)
})
