import { expect, it } from 'vitest'
import { persistent } from './persistent'

it('asks for a part again until it is there', async () => {
  let asked = 0
  const load = () => {
    asked += 1
    return asked < 3 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('part')
  }
  expect(await persistent(load, 0)).toBe('part')
  expect(asked).toBe(3)
})
