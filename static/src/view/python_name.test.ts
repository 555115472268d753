import { expect, it } from 'vitest'
import { pythonName } from './python_name'

it.each([
  ['cost', 'cost'],
  ['z:2:1', 'z[2][0]'],
  ['delta:3:2', 'delta[3][1]'],
  ['grad_w:2:1:3', 'grad_w[2][0, 2]'],
  ['new_b:3:1', 'new_b[3][0]'],
  ['a:2:1@3', null],
  ['y:1', null],
  ['learning_rate', 'eta'],
])('%s is %s once the program has run', (id, name) => {
  expect(pythonName(id, '')).toBe(name)
})

it('names the learning rate that a schedule makes as its line does', () => {
  expect(pythonName('learning_rate', 'eta_e = eta * decay ** e')).toBe('eta_e')
})
