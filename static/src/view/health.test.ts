import { expect, test } from 'vitest'
import type { GradientCheckView, TraceView } from '../api/types'
import { isHidden, nothingMoves } from './health'

test('only where every parameter is 0 on both sides is there nothing to agree on', () => {
  const pass = { network: { sizes: [1, 2] } } as unknown as TraceView
  const check = (both_zero: number, at_kink: string[] = []) =>
    nothingMoves(
      { both_zero, at_kink, at_edge: at_kink.slice(0, 1) } as unknown as GradientCheckView,
      pass,
    )
  expect([check(4), check(3, ['b:2:1'])]).toEqual([true, true])
  expect([check(3), check(0)]).toEqual([false, false])
})

test('a large cost hides gradients, a small one shows that they are 0', () => {
  const hides = (resolution: number) => isHidden({ resolution } as unknown as GradientCheckView)
  expect([hides(2.2e-11), hides(2e68)]).toEqual([false, true])
})
