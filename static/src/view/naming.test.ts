import { expect, test } from 'vitest'
import { isIn } from '../api/presence'
import { idsNamed } from './naming'

const trace = {
  network: { sizes: [2, 3, 12], activations: ['sigmoid', 'sigmoid'], cost: 'quadratic' as const },
  batch: { indices: [4, 7], shown: 4 },
}
const named = (text: string) => idsNamed(text, (id) => isIn(id, trace))

test.each([
  ['delta:2:1', 'delta:2:1'],
  ['δ 2 1', 'delta:2:1'],
  ['δ²₁', 'delta:2:1'],
  ['d21', 'delta:2:1'],
  ['  Delta 2,1 ', 'delta:2:1'],
  ['fehler 3 12', 'delta:3:12'],
  ['δ³₁₂', 'delta:3:12'],
  ['w 3 12 2', 'w:3:12:2'],
  ['w²₁₂', 'w:2:1:2'],
  ['w212', 'w:2:1:2'],
  ['w(2, 1, 2)', 'w:2:1:2'],
  ['dC/dw 2 1 2', 'grad_w:2:1:2'],
  ['∂C/∂w²₁₂', 'grad_w:2:1:2'],
  ['grad_w:2:1:2', 'grad_w:2:1:2'],
  ['∂C/∂b 2 3', 'grad_b:2:3'],
  ['∂C/∂z 2 3', 'delta:2:3'],
  ['w 2 1 2 new', 'new_w:2:1:2'],
  ['new b 2 1', 'new_b:2:1'],
  ['b 2 1 neu', 'new_b:2:1'],
  ['σ′ 2 1', 'slope:2:1'],
  ["sigma'(2,1)", 'slope:2:1'],
  ['x 2', 'a:1:2'],
  ['a 1 2', 'a:1:2'],
  ['y 12', 'y:12'],
  ['C', 'cost'],
  ['cost', 'cost'],
  ['eta', 'learning_rate'],
])('%s means %s', (text, id) => {
  expect(named(text)).toContain(id)
})

test('what is said in full comes alone', () => {
  expect(named('δ 2 1')).toEqual(['delta:2:1'])
  expect(named('w 2 1 2')).toEqual(['w:2:1:2'])
})

test('what is only begun is completed, as far as there is such a thing', () => {
  expect(named('δ 2')).toEqual(['delta:2:1', 'delta:2:2', 'delta:2:3'])
  expect(named('z')).toEqual([
    'z:2:1',
    'z:2:2',
    'z:2:3',
    'z:3:1',
    'z:3:2',
    'z:3:3',
    'z:3:4',
    'z:3:5',
  ])
})

test.each(['', 'q 1 2', 'δ 1 1', 'w 2 9 1', 'δ 2 1 1', 'wort 2 1', 'a 4 1'])(
  '%s means nothing',
  (text) => {
    expect(named(text)).toEqual([])
  },
)
