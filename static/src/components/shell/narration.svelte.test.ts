import { expect, it } from 'vitest'
import { openedLab } from '../../state/fake/opened'
import type { Program } from '../../state/program'
import { Narration, type Narrated } from './narration.svelte'

/** A lab as far as it is narrated: a network of one neuron, after the move that made these ids. */
function lab(changes: Partial<Record<keyof Narrated, unknown>> = {}): Narrated {
  return {
    trace: {},
    program: { steps: 9 } as Program,
    session: { id: 's', revision: 4 },
    turn: 'parameters',
    made: ['z:2:1'],
    step: 1,
    pass: 0,
    edition: 1,
    training: false,
    value: (id: string) => (id === 'z:2:1' ? 0.377 : 0.5933),
    ...changes,
  } as unknown as Narrated
}

const still = { running: false }

it('tells the place, with the pass counted from 1, and what the move has computed', () => {
  expect(new Narration(lab(), still).sentence).toBe(
    'Step 1 of 9, pass 1: weighted input z of neuron 1 of layer 2 = 0.3770.',
  )
})

it('tells every number that a larger move has computed, but no hundreds', () => {
  const both = new Narration(lab({ made: ['z:2:1', 'a:2:1'] }), still).sentence
  expect(both).toContain('weighted input z of neuron 1 of layer 2 = 0.3770, activation a')
  const made = Array.from({ length: 300 }, (_, j) => `z:2:${j + 1}`)
  expect(new Narration(lab({ made }), still).sentence).toMatch(/and 292 more\.$/)
})

it('is quiet while a run or a training goes on', () => {
  expect(new Narration(lab(), { running: true }).sentence).toBe('')
  expect(new Narration(lab({ training: true }), still).sentence).toBe('')
})

it('tells a change that was made where one stands, until the next move', () => {
  const shown = lab() as { edition: number; step: number; session: { revision: number } } & Narrated
  const narration = new Narration(shown, still)
  narration.follow()
  shown.edition = 2
  shown.session.revision = 5
  narration.follow()
  expect(narration.sentence).toMatch(/^A weight or a bias was changed\. Step 1 of 9/)
  shown.step = 2
  narration.follow()
  expect(narration.sentence).toMatch(/^Step 2 of 9/)
})

it('tells of no change where the same revision was only asked for anew', () => {
  const shown = lab() as { edition: number } & Narrated
  const narration = new Narration(shown, still)
  narration.follow()
  shown.edition = 2
  narration.follow()
  expect(narration.sentence).toMatch(/^Step 1 of 9/)
})

it('tells what kind of change was taken back or done again, not which stands before it', async () => {
  const { lab } = await openedLab()
  const narration = new Narration(lab, still)
  narration.follow()
  const told = async (turn: Promise<unknown>) => {
    await turn
    narration.follow()
    return narration.sentence.split('.')[0]
  }
  const [sample, training] = ['The sample was changed', 'The way of learning was changed']
  expect(await told(lab.change({ sample: { x: [0.5, 0.1] } }))).toBe(sample)
  expect(await told(lab.change({ training: { learning_rate: 0.1 } }))).toBe(training)
  expect(await told(lab.change({ training: { learning_rate: 0.2 } }))).toBe(training)
  expect(await told(lab.undo())).toBe(training)
  expect(await told(lab.undo())).toBe(training)
  expect(await told(lab.undo())).toBe(sample)
  expect(await told(lab.redo())).toBe(sample)
  expect(await told(lab.redo())).toBe(training)
})
