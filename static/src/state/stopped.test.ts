import { expect, it } from 'vitest'
import type { TraceView } from '../api/types'
import { programOf } from './fake/segments'
import { stoppedBefore } from './stopped'

const program = programOf([2, 2, 2], true)

function passThatStopsAt(quantity: string | null) {
  const diverged = quantity === null ? null : { quantity, pass: 0, reason: '' }
  const trace = { diverged, program: program.segments, steps: program.steps }
  return { program, trace: trace as unknown as TraceView }
}

it('names where a pass stops, for the number itself and for all that come after it', () => {
  const pass = passThatStopsAt('z:3:1')
  for (const id of ['z:3:1', 'a:3:1', 'a:3:1@1', 'cost', 'delta:2:1', 'new_w:2:1:1']) {
    expect(stoppedBefore(pass, id), id).toBe('z:3:1')
  }
})

it('says nothing of what the pass has or comes to, nor of a pass that goes on', () => {
  const pass = passThatStopsAt('z:3:1')
  for (const id of ['x:1', 'w:3:1:1', 'z:2:1', 'a:2:2', 'slope:2:2']) {
    expect(stoppedBefore(pass, id), id).toBeNull()
  }
  expect(stoppedBefore(passThatStopsAt(null), 'cost')).toBeNull()
})
