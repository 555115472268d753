import { expect, test } from 'vitest'
import { gridOf, keyOf, madeBy, numpyShape, readsOf, standIn, tokensOf } from './listing'

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
  ['cost', 'cost 0', '()'],
  ['eta_e', 'learning_rate 0', '()'],
])('%s holds %s in the shape %s', (array, key, shape) => {
  const grid = gridOf(array, [2, 3, 4], ['', '@5'])
  expect(keyOf(array)).toBe(key)
  expect(grid && numpyShape(array, grid)).toBe(shape)
})

test('a line reads what stands right of its sign, the weights of a penalty among it', () => {
  expect(readsOf('new_w[2] = w[2] - eta * grad_w[2]', [2, 3, 4])).toEqual([
    'w[2]',
    'eta',
    'grad_w[2]',
  ])
  const penalty = 'cost = np.mean((Y - A[3])**2) + l1 * sum(np.abs(v).sum() for v in w.values())'
  expect(readsOf(penalty, [2, 3, 4])).toEqual(['Y', 'A[3]', 'w[2]', 'w[3]'])
})

test('a line makes what stands left of its sign, the inputs too', () => {
  expect(madeBy('delta[2] = (w[3].T @ delta[3]) * slope[2]')).toBe('delta[2]')
  expect(madeBy('A = {1: np.array([[1.0, 0.0]])}')).toBe('A[1]')
  expect(madeBy('w, b = {}, {}')).toBeNull()
})

test('under a schedule only the rate of the epoch is the learning rate', () => {
  expect(tokensOf('eta, e = 2.0, 1', true).flatMap(({ array }) => array ?? [])).toEqual([])
  expect(tokensOf('eta = 2.0').flatMap(({ array }) => array ?? [])).toEqual(['eta'])
})

test('an array is represented by what the explanation is made from', () => {
  const explained = ['w:3:1:2', 'delta:3:1', 'delta:2:2']
  expect(standIn('w[3]', explained, null)).toBe('w:3:1:2')
  expect(standIn('delta[2]', explained, null)).toBe('delta:2:2')
  expect(standIn('b[2]', explained, gridOf('b[2]', [2, 3, 4], ['']))).toBe('b:2:1')
  expect(standIn('cost', explained, null)).toBe('cost')
})
