import { expect, test } from 'vitest'
import { litBy, rowsAround } from './jacobian'

const lights = (id: string, suffix = '') => {
  const { entry, byOutput } = litBy(new Map([[id, 'self']]), 3, suffix)
  const rows = [1, 2, 3].map((j) => [1, 2, 3].map((k) => entry(j, k)?.[0] ?? '-').join(''))
  return [...rows, [1, 2, 3].map((k) => byOutput(k)?.[0] ?? '-').join('')]
}

test('an error is made from its row and from all of ∂C/∂a', () => {
  expect(lights('delta:3:2')).toEqual(['---', 'sss', '---', 'sss'])
})

test('an output makes its row, its column and its own ∂C/∂a; a target only that', () => {
  expect(lights('a:3:1')).toEqual(['uuu', 'u--', 'u--', 'u--'])
  expect(lights('y:3')).toEqual(['---', '---', '---', '--u'])
})

test('what is of another layer or sample lights nothing', () => {
  for (const id of ['delta:2:1', 'a:2:1', 'delta:3:1@4', 'cost']) {
    expect(lights(id)).toEqual(['---', '---', '---', '---'])
  }
  expect(lights('delta:3:1@4', '@4')[0]).toBe('sss')
})

test('of a large matrix the rows around one are drawn', () => {
  expect(rowsAround(2, 3)).toEqual([1, 2, 3])
  expect([rowsAround(1, 40)[0], rowsAround(40, 40).at(-1)]).toEqual([1, 40])
  expect(rowsAround(20, 40)).toContain(20)
  expect(rowsAround(40, 40)).toHaveLength(12)
})
