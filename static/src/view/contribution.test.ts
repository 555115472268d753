import { describe, expect, it } from 'vitest'
import type { Explanation, FactorView, TermView } from '../api/types'
import { statementOf } from './contribution'
import { type Line, textOf } from './shows'

const MAZUR: Record<string, number> = {
  'a:1:1': 0.05,
  'a:1:2': 0.1,
  'w:2:1:1': 0.15,
  'w:2:1:2': 0.2,
  'b:2:1': 0.35,
  'w:3:1:1': 0.4,
  'w:3:2:1': 0.5,
  'a:2:1': 0.5932699921071872,
  'a:3:1': 0.7513650695523157,
  'y:1': 0.01,
  'delta:3:1': 0.13849856162855698,
  'delta:3:2': -0.03809823651655623,
  'slope:2:1': 0.24130070857232525,
  'slope:3:1': 0.18681560180895948,
  'grad_w:3:1:1': 0.08216704056423078,
  learning_rate: 0.5,
}

function of(id: string): FactorView {
  return { id, latex: id, value: MAZUR[id] ?? null, sources: [] }
}

const MINUS: FactorView = { id: null, latex: '-1', value: -1, sources: [] }

function term(...factors: FactorView[]): TermView {
  const value = factors.some((factor) => factor.value === null)
    ? null
    : factors.reduce((product, factor) => product * (factor.value ?? 0), 1)
  return { latex: '', penalty: false, value, factors }
}

function statement(id: string, terms: TermView[], outer: FactorView[] = [], samples = 1) {
  const explanation: Explanation = {
    id,
    rule: { id: '', number: null, name: '' },
    latex: { symbolic: '', substituted: '', matrix: '' },
    numpy: '',
    words: '',
    value: null,
    terms,
    outer_factors: outer,
    depends_on: [],
    used_by: [],
    general: null,
    state: [],
  }
  const context = { layers: 3, activation: 'sigmoid', samples, sample: 1, words: WORDS }
  return statementOf(explanation, context, (other) => MAZUR[other] ?? null)
}

const WORDS = {
  meanError: (samples: string) => `mean δ of ${samples}`,
  meanOf: (samples: string) => `mean of ${samples}`,
  adds: (share: string) => `adds ${share}`,
  sampleAdds: (sample: string, share: string) => `sample ${sample} adds ${share}`,
  otherSamples: 'other samples',
  penalty: 'penalty',
  softmax: 'softmax of the layer',
}

function written(line: Line | undefined): string {
  return textOf(line ?? [])
}

/** What each figure of a line is. */
function shown(line: Line | undefined): string[] {
  return (line ?? []).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.shows]))
}

describe('statementOf', () => {
  it('brings w·a over each incoming edge, numbered like the terms', () => {
    const { callouts, ribbons } = statement('z:2:1', [
      term(of('w:2:1:1'), of('a:1:1')),
      term(of('w:2:1:2'), of('a:1:2')),
      term(of('b:2:1')),
    ])
    const first = callouts.get('2:1:1')
    expect(first).toMatchObject({ badge: 1, flow: 'forward' })
    expect(written(first?.top)).toBe('0.05000 ×')
    expect(shown(first?.top)).toEqual(['z:2:1#term:1.factor:2'])
    expect(written(first?.bottom)).toBe('= 0.007500')
    expect(shown(first?.bottom)).toEqual(['z:2:1#term:1'])
    expect([...callouts.keys()]).toEqual(['2:1:2', '2:1:1'])
    expect(written(ribbons.get('2:1'))).toBe('Σ 0.02750 + b 0.3500')
    expect(shown(ribbons.get('2:1'))).toEqual(['z:2:1#sum:1,2', 'z:2:1#term:3'])
  })

  it('brings w·δ back over each outgoing edge, then the slope', () => {
    const { callouts, ribbons } = statement(
      'delta:2:1',
      [term(of('w:3:1:1'), of('delta:3:1')), term(of('w:3:2:1'), of('delta:3:2'))],
      [of('slope:2:1')],
    )
    const second = callouts.get('3:2:1')
    expect(second).toMatchObject({ badge: 2, flow: 'backward' })
    expect(written(second?.top)).toBe('× −0.03810')
    expect(written(second?.bottom)).toBe('← −0.01905')
    expect(written(ribbons.get('2:1'))).toBe('Σ 0.03635 ⊙ σ′ 0.2413')
    expect(shown(ribbons.get('2:1'))).toEqual(['delta:2:1#sum:1,2', 'delta:2:1#outer:1'])
  })

  it('goes with the weights that the terms were made with, whatever has become of them', () => {
    const { weights } = statement('delta:2:1', [term(of('w:3:1:1'), of('delta:3:1'))])
    expect(weights.get('3:1:1')).toEqual({
      value: 0.4,
      shows: 'delta:2:1#term:1.factor:1',
      old: true,
    })
  })

  it('says what an output error is made of', () => {
    const terms = [term(of('a:3:1')), term(MINUS, of('y:1'))]
    const { callouts, ribbons } = statement('delta:3:1', terms, [of('slope:3:1')])
    expect(callouts.size).toBe(0)
    expect(written(ribbons.get('3:1'))).toBe('(0.7514 − 0.01000) × σ′ 0.1868')
  })

  it('takes away a target of nothing, and says nothing of an input', () => {
    const nothing: FactorView = { ...of('y:1'), value: 0 }
    const terms = [term(of('a:3:1')), term(MINUS, nothing)]
    const { ribbons } = statement('delta:3:1', terms, [of('slope:3:1')])
    expect(written(ribbons.get('3:1'))).toBe('(0.7514 − 0) × σ′ 0.1868')
    expect(statement('a:1:1', []).ribbons.size).toBe(0)
  })

  it('lets a and δ meet on the edge of a weight gradient', () => {
    const { callouts } = statement('grad_w:3:1:1', [term(of('a:2:1'), of('delta:3:1'))])
    const callout = callouts.get('3:1:1')
    expect(written(callout?.top)).toBe('a 0.5933 ×')
    expect(written(callout?.bottom)).toBe('δ 0.1385 =')
  })

  it('tells the products of a gradient from the penalty on its weight', () => {
    const constant = (value: number): FactorView => ({ id: null, latex: '', value, sources: [] })
    const terms = [term(of('a:2:1'), of('delta:3:1')), term(constant(0.1), of('w:3:1:1'))]
    const one = statement('grad_w:3:1:1', terms).callouts.get('3:1:1')
    expect(written(one?.top)).toBe('a·δ 0.08217')
    expect(written(one?.bottom)).toBe('L2 +0.04000 =')
    expect(shown(one?.bottom)).toEqual(['grad_w:3:1:1#sum:2'])
    const sign = term(constant(0.01), { ...constant(1), sources: ['w:3:1:1'] })
    const both = statement('grad_w:3:1:1', [...terms, sign], [], 3).callouts.get('3:1:1')
    expect(written(both?.top)).toBe('Σ a·δ 0.08217')
    expect(written(both?.bottom)).toBe('L1, L2 +0.05000 =')
  })

  it('says that a gradient of a batch is a mean', () => {
    const terms = [term(of('a:2:1'), of('delta:3:1')), term(of('a:2:1'), of('delta:3:1'))]
    const { callouts } = statement('grad_w:3:1:1', terms, [], 4)
    expect(written(callouts.get('3:1:1')?.top)).toBe('mean of 4')
    expect(written(callouts.get('3:1:1')?.bottom)).toBe('a·δ =')
  })

  it('keeps the old weight readable and says what is taken from it', () => {
    const step = term(MINUS, of('learning_rate'), of('grad_w:3:1:1'))
    const { callouts, weights } = statement('new_w:3:1:1', [term(of('w:3:1:1')), step])
    expect(written(callouts.get('3:1:1')?.top)).toBe('0.4000 →')
    expect(written(callouts.get('3:1:1')?.bottom)).toBe('− 0.5000 ×')
    expect(weights.get('3:1:1')).toMatchObject({ shows: 'new_w:3:1:1#made', old: false })
  })

  it('does not call a change nothing that is not known yet', () => {
    const steps = [of('momentum'), of('grad_w:9:9:9')].map((one) => term(MINUS, one))
    const { callouts } = statement('new_w:3:1:1', [term(of('w:3:1:1')), ...steps])
    expect(written(callouts.get('3:1:1')?.bottom)).toBe('Δ □')
  })

  it('gives each output its share of the cost', () => {
    const gap: FactorView = { id: null, latex: '', value: -0.7, sources: ['y:1', 'a:3:1'] }
    expect(written(statement('cost', [term(gap, gap)]).ribbons.get('3:1'))).toBe('adds 0.4900')
  })

  it('gives an output the shown sample’s share only, and the penalty to no neuron', () => {
    const from = (value: number, ...sources: string[]): TermView =>
      term({ id: null, latex: '', value, sources })
    const { ribbons, notes } = statement(
      'cost',
      [
        from(0.1, 'y:1', 'a:3:1'),
        from(0.3, 'y:1@1', 'a:3:1@1'),
        from(0.5, 'y:1@2', 'a:3:1@2'),
        from(2, 'w:2:1:1', 'w:2:1:2'),
        from(4, 'w:3:1:1'),
      ],
      [],
      3,
    )
    expect([...ribbons].map(([key, line]) => [key, written(line)])).toEqual([
      ['3:1', 'sample 1 adds 0.1000'],
    ])
    expect(shown(ribbons.get('3:1'))).toEqual(['batch#shown', 'cost#term:1'])
    expect(notes).toEqual([
      { words: 'other samples', figure: { text: '0.8000', shows: 'cost#sum:2,3' } },
      { words: 'penalty', figure: { text: '6', shows: 'cost#sum:4,5' } },
    ])
  })

  it('shows what is not known as unknown', () => {
    const { callouts, ribbons } = statement('delta:2:1', [term(of('w:3:1:1'), of('delta:9:9'))])
    expect(written(callouts.get('3:1:1')?.top)).toBe('× □')
    expect(written(callouts.get('3:1:1')?.bottom)).toBe('← □')
    expect(written(ribbons.get('2:1'))).toBe('Σ □')
  })
})
