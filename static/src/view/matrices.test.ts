import { expect, test } from 'vitest'
import { type Grid, idAt, placeOf, spanOf } from './grids'
import { productOf } from './matrices'
import { groupsOf, type Shape } from './matrix_pieces'

const shape: Shape = {
  sizes: [2, 3, 4],
  activation: () => 'sigmoid',
  samples: [''],
  l1: 0,
  l2: 0,
  optimizer: 'sgd',
  frozen: false,
  sources: new Set(),
  matrix: "\\delta^{L} = (a^{L} - y) \\odot \\sigma'(z^{L})",
}

/** A product as text: `z²(3×1) = w²(3×2) · …`. */
function drawn(id: string, change: Partial<Shape> = {}): string {
  const said = (grid: Grid) => `${grid.name}[${grid.rows}×${grid.columns}]`
  const product = productOf(id, { ...shape, ...change })
  return (product?.pieces ?? [])
    .map((piece) => {
      if (piece.kind === 'sign') return piece.latex
      if (piece.kind === 'grid') return said(piece.grid)
      return `${said(piece.left)} × ${said(piece.top)} → ${said(piece.body)}`
    })
    .join(' ')
}

test('a weighted input is the layer’s weights times the column below, plus the biases', () => {
  expect(drawn('z:2:1')).toBe('z²[3×1] = w²[3×2] \\cdot a¹[2×1] + b²[3×1]')
})

test('a hidden error meets the weights above it, transposed', () => {
  expect(drawn('delta:2:1')).toBe('δ²[3×1] = (w³)ᵀ[3×4] \\cdot δ³[4×1] \\odot σ′(z²)[3×1]')
  expect(productOf('delta:2:1', shape)?.stored).toMatchObject({ rows: 4, columns: 3 })
})

test('a mask of dropout is a factor of a, and of a hidden error behind its slope', () => {
  const sources = new Set(['mask', 'z'])
  expect(drawn('mask:2:1')).toBe('r²[3×1]')
  expect(drawn('a:2:1', { sources })).toBe('a²[3×1] = r²[3×1] \\odot \\sigma\\,( z²[3×1] )')
  expect(drawn('delta:2:1', { sources })).toBe(
    'δ²[3×1] = (w³)ᵀ[3×4] \\cdot δ³[4×1] \\odot σ′(z²)[3×1] \\odot r²[3×1]',
  )
})

test('a weight gradient is a multiplication table', () => {
  expect(drawn('grad_w:3:1:2')).toBe('δ³[4×1] × (a²)ᵀ[1×3] → ∂C/∂w³[4×3]')
})

test('in a batch it is a product over the samples; a penalty stands behind it', () => {
  expect(drawn('grad_w:3:1:2', { samples: ['', '@4', '@7'], l2: 0.1, l1: 0.2 })).toBe(
    '∂C/∂w³[4×3] = \\tfrac{1}{3} δ³[4×3] \\cdot (a²)ᵀ[3×3] + \\lambda_2 w³[4×3] ' +
      '+ \\lambda_1 \\operatorname{sign} w³[4×3]',
  )
  expect(drawn('grad_b:3:1', { samples: ['', '@4'] })).toBe(
    '∂C/∂b³[4×1] = \\tfrac{1}{2} δ³[4×2] \\mathbf 1',
  )
})

test.each([
  ["\\delta^{L} = (a^{L} - y) \\odot \\sigma'(z^{L})", '( a³[4×1] - y[4×1] ) \\odot σ′(z³)[4×1]'],
  ['\\delta^{L} = a^{L} - y', 'a³[4×1] - y[4×1]'],
  ['\\delta^{L} = -y \\odot (1 - a^{L})', '- y[4×1] \\odot\\,(1 - a³[4×1] )'],
])('an output error is drawn as its rule says: %s', (matrix, expected) => {
  expect(drawn('delta:3:1', { matrix })).toBe(`δ³[4×1] = ${expected}`)
})

test('a slope is drawn from what it is made from', () => {
  expect(drawn('slope:2:1')).toBe("σ′(z²)[3×1] = \\sigma'\\,( z²[3×1] )")
  expect(drawn('slope:2:1', { sources: new Set(['a']) })).toBe('σ′(z²)[3×1] \\leftarrow a²[3×1]')
})

test('a frozen bias takes no step', () => {
  expect(drawn('new_b:2:1', { frozen: true })).toBe('b²[3×1] = b²[3×1]')
  expect(drawn('new_b:2:1')).toBe('b²[3×1] = b²[3×1] - η[1×1] \\cdot ∂C/∂b²[3×1]')
})

test('an optimiser that remembers takes no plain step, and η is drawn all the same', () => {
  expect(drawn('new_w:2:1:1', { optimizer: 'adam' })).toBe(
    'w²[3×2] \\leftarrow w²[3×2] , ∂C/∂w²[3×2] , η[1×1]',
  )
})

test('the cost is drawn from every sample, and from the weights where they are penalised', () => {
  const matrix = 'C = \\frac{1}{2} \\|y - a^{L}\\|^2'
  expect(drawn('cost', { matrix })).toBe('C[1×1] = \\tfrac12\\,\\| y[4×1] - a³[4×1] \\|^2')
  expect(drawn('cost', { matrix, samples: ['', '@4', '@7'] })).toBe(
    'C[1×1] = \\tfrac{1}{2 \\cdot 3}\\,\\| y[4×3] - a³[4×3] \\|^2',
  )
  expect(drawn('cost', { matrix, sources: new Set(['a', 'y', 'w']) })).toBe(
    'C[1×1] \\leftarrow y[4×1] , a³[4×1] , w²[3×2] , w³[4×3]',
  )
  expect(drawn('cost', { matrix: 'C = -y^T \\ln a^{L}' })).toBe(
    'C[1×1] \\leftarrow y[4×1] , a³[4×1]',
  )
})

test('each id of each grid is found where it stands', () => {
  const batch = { samples: ['', '@4', '@7'] }
  for (const id of [
    'z:2:1',
    'delta:2:1',
    'grad_w:3:1:1',
    'new_w:2:1:1',
    'cost',
    'a:3:2@4',
    'delta:2:1@7',
  ]) {
    for (const change of [{}, batch]) {
      const product = productOf(id, { ...shape, ...change })
      for (const piece of product?.pieces ?? []) {
        const grids = piece.kind === 'grid' ? [piece.grid] : []
        const table = piece.kind === 'table' ? [piece.left, piece.top, piece.body] : grids
        for (const grid of table) {
          for (let row = 0; row < grid.rows; row += 1) {
            for (let column = 0; column < grid.columns; column += 1) {
              const cell = { row, column }
              expect(placeOf(grid, idAt(grid, cell))).toEqual(cell)
            }
          }
        }
      }
    }
  }
})

test('the lit part of a grid reaches from its first to its last id', () => {
  const [, , weights] = productOf('z:2:1', shape)?.pieces ?? []
  const grid = weights?.kind === 'grid' ? weights.grid : null
  expect(grid && spanOf(grid, ['w:2:2:1', 'w:2:2:2', 'b:2:2', 'w:3:1:1'])).toEqual({
    from: { row: 1, column: 0 },
    to: { row: 1, column: 1 },
  })
  expect(grid && spanOf(grid, ['z:2:1'])).toBeNull()
})

test('a sign goes over to the next line with the matrix that it belongs to', () => {
  const groups = groupsOf(productOf('a:2:1', shape)?.pieces ?? [])
  const signs = groups.map((group) =>
    group.map((p) => (p.kind === 'sign' ? p.latex : '□')).join(' '),
  )
  expect(signs).toEqual(['□', '= \\sigma\\,( □ )'])
})

test('of a large batch the first samples are drawn, and the mean is of all', () => {
  const samples = Array.from({ length: 100 }, (_, index) => (index === 0 ? '' : `@${index}`))
  expect(drawn('grad_b:3:1', { samples })).toBe('∂C/∂b³[4×1] = \\tfrac{1}{100} δ³[4×64] \\mathbf 1')
  expect(drawn('cost', { samples })).toContain('y[4×64]')
})
