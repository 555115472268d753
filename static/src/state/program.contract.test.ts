/** The page's program arithmetic against the server's: cases come from the Python tests. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Direction, SegmentView, Unit } from '../api/types'
import { Program } from './program'

interface Case {
  name: string
  segments: SegmentView[]
  /** 1 where absent. */
  passes_per_epoch?: number
  /** Ids in order, where given. */
  ops?: string[]
  moves: {
    from: [pass: number, step: number]
    unit: Unit
    direction: Direction
    to: [pass: number, step: number]
  }[]
}

const path = process.env.PROGRAM_CASES
const cases = path ? (JSON.parse(readFileSync(path, 'utf8')) as Case[]) : []

describe.runIf(path)("the server's cases", () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(0))

  it.each(cases)('$name', (one) => {
    const program = new Program(one.segments)
    one.ops?.forEach((id, index) => {
      expect(program.opAt(index)?.id).toBe(id)
      expect(program.stepOf(id)).toBe(index + 1)
    })
    for (const { from, unit, direction, to } of one.moves) {
      const [pass, step] = from
      const place = program.move({ pass, step }, unit, direction, one.passes_per_epoch)
      expect([place.pass, place.step], JSON.stringify({ from, unit, direction })).toEqual(to)
    }
  })
})
