import { describe, expect, it } from 'vitest'
import type { Explanation, FactorView, TermView } from '../api/types'
import { statementOf } from './contribution'

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
  return { latex: '', value, factors }
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
    state: [],
  }
  const context = { layers: 3, activation: 'sigmoid', samples }
  return statementOf(explanation, context, (other) => MAZUR[other] ?? null)
}

describe('statementOf', () => {
  it('brings w·a over each incoming edge, numbered like the terms', () => {
    const { callouts, ribbons } = statement('z:2:1', [
      term(of('w:2:1:1'), of('a:1:1')),
      term(of('w:2:1:2'), of('a:1:2')),
      term(of('b:2:1')),
    ])
    expect(callouts.get('2:1:1')).toEqual({
      badge: 1,
      top: '0.05000 ×',
      bottom: '= 0.007500',
      flow: 'forward',
    })
    expect([...callouts.keys()]).toEqual(['2:1:2', '2:1:1'])
    expect(ribbons.get('2:1')).toBe('Σ 0.02750 + b 0.3500')
  })

  it('brings w·δ back over each outgoing edge, then the slope', () => {
    const { callouts, ribbons } = statement(
      'delta:2:1',
      [term(of('w:3:1:1'), of('delta:3:1')), term(of('w:3:2:1'), of('delta:3:2'))],
      [of('slope:2:1')],
    )
    expect(callouts.get('3:2:1')).toEqual({
      badge: 2,
      top: '× −0.03810',
      bottom: '← −0.01905',
      flow: 'backward',
    })
    expect(ribbons.get('2:1')).toBe('Σ 0.03635 ⊙ σ′ 0.2413')
  })

  it('says what an output error is made of', () => {
    const terms = [term(of('a:3:1')), term(MINUS, of('y:1'))]
    const { callouts, ribbons } = statement('delta:3:1', terms, [of('slope:3:1')])
    expect(callouts.size).toBe(0)
    expect(ribbons.get('3:1')).toBe('(0.7514 − 0.01000) × σ′ 0.1868')
  })

  it('lets a and δ meet on the edge of a weight gradient', () => {
    const { callouts } = statement('grad_w:3:1:1', [term(of('a:2:1'), of('delta:3:1'))])
    expect(callouts.get('3:1:1')).toMatchObject({ top: 'a 0.5933 ×', bottom: 'δ 0.1385 =' })
  })

  it('says that a gradient of a batch is a mean', () => {
    const terms = [term(of('a:2:1'), of('delta:3:1')), term(of('a:2:1'), of('delta:3:1'))]
    const { callouts } = statement('grad_w:3:1:1', terms, [], 4)
    expect(callouts.get('3:1:1')?.top).toBe('mean of 4')
  })

  it('keeps the old weight readable and says what is taken from it', () => {
    const step = term(MINUS, of('learning_rate'), of('grad_w:3:1:1'))
    const { callouts } = statement('new_w:3:1:1', [term(of('w:3:1:1')), step])
    expect(callouts.get('3:1:1')).toMatchObject({ top: '0.4000 →', bottom: '− 0.5 ×' })
  })

  it('gives each output its share of the cost', () => {
    const gap: FactorView = { id: null, latex: '', value: -0.7, sources: ['y:1', 'a:3:1'] }
    expect(statement('cost', [term(gap, gap)]).ribbons.get('3:1')).toBe('adds 0.4900')
  })

  it('shows what is not known as unknown', () => {
    const { callouts, ribbons } = statement('delta:2:1', [term(of('w:3:1:1'), of('delta:9:9'))])
    expect(callouts.get('3:1:1')).toMatchObject({ top: '× □', bottom: '← □' })
    expect(ribbons.get('2:1')).toBe('Σ □')
  })
})
