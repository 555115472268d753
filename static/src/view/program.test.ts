import { expect, test } from 'vitest'
import { gridOf, keyOf, numpyShape, standIn, tokensOf } from './program'

test('the arrays of a line are found, and nothing else', () => {
  const arrays = (line: string) => tokensOf(line).flatMap(({ array }) => array ?? [])
  expect(arrays('delta[2] = (w[3].T @ delta[3]) * slope[2]')).toEqual([
    'delta[2]',
    'w[3]',
    'delta[3]',
    'slope[2]',
  ])
  expect(arrays('new_w[2] = w[2] - eta * grad_w[2]')).toEqual([
    'new_w[2]',
    'w[2]',
    'eta',
    'grad_w[2]',
  ])
  expect(arrays('cost = 0.5 * np.sum((y - a[3])**2)')).toEqual(['cost', 'y', 'a[3]'])
  expect(arrays('m_w[2] = beta1 * m_w[2] + (1 - beta1) * grad_w[2]')).toEqual(['grad_w[2]'])
  expect(arrays('eta_e = eta * decay ** e')).toEqual(['eta_e'])
  expect(arrays('w, b = {}, {}')).toEqual([])
})

test('a line is the same text again', () => {
  const line = 'grad_w[3] = Delta[3].T @ A[2] / m + l2 * w[3]'
  expect(
    tokensOf(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line)
})

test.each([
  ['w[2]', 'w 2', '(3, 2)'],
  ['a[1]', 'a 1', '(2,)'],
  ['b[2]', 'b 2', '(3,)'],
  ['Delta[3]', 'delta 3', '(2, 4)'],
  ['y', 'y 0', '(4,)'],
  ['Y', 'y 0', '(2, 4)'],
])('%s holds %s in the shape %s', (array, key, shape) => {
  const grid = gridOf(array, [2, 3, 4], ['', '@5'])
  expect(keyOf(array)).toBe(key)
  expect(grid && numpyShape(array, grid)).toBe(shape)
})

test('an array is represented by what the explanation is made from', () => {
  const explained = ['w:3:1:2', 'delta:3:1', 'delta:2:2']
  expect(standIn('w[3]', explained, null)).toBe('w:3:1:2')
  expect(standIn('delta[2]', explained, null)).toBe('delta:2:2')
  expect(standIn('b[2]', explained, gridOf('b[2]', [2, 3, 4], ['']))).toBe('b:2:1')
  expect(standIn('cost', explained, null)).toBe('cost')
})
