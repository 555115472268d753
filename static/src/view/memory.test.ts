import { expect, test } from 'vitest'
import type { MemoryView } from '../api/types'
import type { Shape } from './matrix_pieces'
import { memoryGrid, memoryOf, remembered, Remembering, remembers } from './memory'

const shape: Shape = {
  sizes: [2, 3, 4],
  activation: () => 'sigmoid',
  samples: [''],
  l1: 0,
  l2: 0,
  optimizer: 'adam',
  frozen: false,
  sources: new Set(),
  matrix: '',
}

function drawn(optimizer: string, kind: 'new_w' | 'new_b' = 'new_w'): string[] {
  const lines = new Remembering({ ...shape, optimizer }, '').lines(kind, 2)
  return lines.map((line) =>
    line
      .map((piece) => {
        if (piece.kind === 'sign') return piece.latex
        if (piece.kind !== 'grid') return ''
        const { name, slot, rows, columns } = piece.grid
        return `${name}${slot ? ` ${slot.place + 1}` : ''}[${rows}×${columns}]`
      })
      .join(' '),
  )
}

test('only some optimisers remember', () => {
  expect(remembers('sgd')).toBe(false)
  expect(remembers('adam')).toBe(true)
})

test('a velocity is added up, then the step is taken along it', () => {
  expect(drawn('momentum')).toEqual([
    'v 1[3×2] = \\mu v old 1[3×2] + ∂C/∂w²[3×2]',
    'w²[3×2] = w²[3×2] - η[1×1] \\cdot v 1[3×2]',
  ])
  expect(drawn('nesterov', 'new_b')[1]).toBe(
    'b²[3×1] = b²[3×1] - η[1×1] \\cdot ( ∂C/∂b²[3×1] + \\mu v 1[3×1] )',
  )
})

test('squares are averaged, and the gradient is divided by their root', () => {
  expect(drawn('rmsprop')).toEqual([
    's 1[3×2] = \\rho s old 1[3×2] + (1 - \\rho)\\,( ∂C/∂w²[3×2] )^2',
    'w²[3×2] = w²[3×2] - η[1×1] \\cdot ∂C/∂w²[3×2] /\\,(\\surd s 1[3×2] + \\epsilon)',
  ])
})

test('Adam corrects both of its means before the step', () => {
  const lines = drawn('adam')
  expect(lines).toHaveLength(5)
  expect(lines[3]).toBe('v̂ 2[3×2] = \\tfrac{1}{1 - \\beta_2^t} v 2[3×2]')
  expect(lines[4]).toBe(
    'w²[3×2] = w²[3×2] - η[1×1] \\cdot m̂ 1[3×2] /\\,(\\surd v̂ 2[3×2] + \\epsilon)',
  )
})

test('an entry stands under the parameter that it is for', () => {
  const pair = { w: [[1, 2], [3, 4]], b: [5, 6] } // prettier-ignore
  const frozen = { ...pair, b: null }
  const memory: MemoryView = {
    layer: 2,
    updates: 3,
    slots: [{ symbol: 'v', before: pair, after: frozen, corrected: null }],
  }
  expect(remembered(memory, 'new_w:2:2:1', { place: 0, when: 'before' })).toBe(3)
  expect(remembered(memory, 'new_b:2:2', { place: 0, when: 'before' })).toBe(6)
  expect(remembered(memory, 'new_b:2:2', { place: 0, when: 'after' })).toBeNull()
  expect(remembered(memory, 'new_w:2:1:1', { place: 0, when: 'corrected' })).toBeNull()
  expect(remembered(memory, 'new_w:2:9:1', { place: 0, when: 'before' })).toBeNull()
})

test('an array of the program keeps its name', () => {
  const [line] = new Remembering(shape, '').lines('new_w', 2)
  const piece = line?.[0]
  if (piece?.kind !== 'grid') throw new Error('a grid comes first')
  const grid = memoryGrid('m', { place: 0, when: 'after' }, piece.grid, memoryOf('m_w[2]'))
  expect(grid).toMatchObject({ name: 'm_w[2]', latex: '\\texttt{m\\_w[2]}', rows: 3, columns: 2 })
})
