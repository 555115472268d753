/** What the fake server tells of a pass: its trace, and what explains it. */
import type { Range } from '../../api/api'
import type {
  DiagnosisCreate,
  DiagnosisView,
  Explanation,
  GradientCheckView,
  JacobianView,
  MemoryView,
  NudgedView,
  NudgesView,
  PathsView,
  PlotView,
  ProgramView,
  ProofView,
  TangentView,
  TraceView,
} from '../../api/types'
import { LAYERS } from './mazur'
import { FakeMoves } from './moves'

export class FakePasses extends FakeMoves {
  async trace(_: string, pass: number, looked?: number): Promise<TraceView> {
    const { network, training } = this.view()
    const own = this.sampleOf(pass)
    const sample = looked === undefined ? own : this.sampleAt(looked)
    const { cut } = this
    const { diverging } = this
    const isUnknown = pass > this.furthest.pass + 1 || (diverging !== null && pass > diverging)
    if (isUnknown) this.refuse ??= { call: 'trace', status: 409 }
    await this.allow(`trace ${pass}${looked === undefined ? '' : ` of ${looked}`}`)
    const { steps, segments } = this.program
    return {
      pass,
      epoch: pass,
      steps,
      network,
      training,
      learning_rate: training.learning_rate,
      batch: { indices: [sample.index], shown: sample.index },
      sample,
      cost: 0.2984 - pass / 100,
      layers: [{ layer: 1, a: sample.x }, ...LAYERS.slice(1)],
      program: [...segments],
      slope_cancels: false,
      stops: this.enabledStops().filter(
        (stop) => stop.pass === pass && !(cut && stop.step >= cut.step),
      ),
      stops_cut: cut,
      learns_from: [own.index],
      ...(pass === diverging && looked === undefined
        ? { diverged: { pass, quantity: 'cost', reason: 'the cost is too large' } }
        : {}),
    }
  }

  async explain(_: string, id: string, looked?: number): Promise<Explanation> {
    await this.allow(`explain ${id}${looked === undefined ? '' : ` of ${looked}`}`)
    return explanationOf(id)
  }

  async explainRange(_: string, pass: number, from: number, to: number): Promise<Explanation[]> {
    await this.allow(`explainRange ${pass} ${from} ${to}`)
    return Array.from({ length: to - from }, (__, i) =>
      explanationOf(this.program.opAt(from + i)?.id ?? ''),
    )
  }

  async gradientCheck(_: string, all = false): Promise<GradientCheckView> {
    await this.allow(all ? 'check all' : 'check')
    const found = {
      max_relative_error: 3e-11,
      passed: true,
      epsilon: 1e-5,
      worst: 'w:2:1:1',
      at_kink: [],
      at_edge: [],
      hidden: [],
      resolution: 2e-11,
      both_zero: 0,
    }
    const one = {
      numeric: 0.1,
      analytic: 0.1,
      relative_error: 3e-11,
      at_kink: false,
      at_edge: false,
      hidden: false,
      both_zero: false,
    }
    return all ? { ...found, parameters: [{ id: 'w:2:1:1', ...one }] } : found
  }

  async nudges(_: string, parameter: string): Promise<NudgesView> {
    await this.allow(`nudges ${parameter}`)
    const points = Array.from({ length: 11 }, (__, i) => {
      const [plus, minus] = [0.3, 0.2]
      const numbers = { plus, minus, quotient: 0.1, difference: 0, error: 0, kink: false }
      return { epsilon: 10 ** -(i + 1), resolution: 10 ** (i - 15), ...numbers }
    })
    return { id: parameter, value: 0.15, gradient: 0.1, kink: false, points }
  }

  async tangent(
    _: string,
    parameter: string,
    { from, to }: Range,
    looked?: number,
  ): Promise<TangentView> {
    const of = looked === undefined ? '' : ` of ${looked}`
    await this.allow(`tangent ${parameter} ${from} ${to}${of}`)
    const value = (from + to) / 2
    const x = [from, value, to]
    // ½ value², so that the tangent's slope is the value
    const costs = x.map((one) => one ** 2 / 2)
    const [cost, gradient] = [value ** 2 / 2, value]
    return { id: parameter, value, cost, gradient, x, costs, kinks: [], more: 0, holds: null }
  }

  async nudged(_: string, parameter: string, value: number, looked?: number): Promise<NudgedView> {
    await this.allow(`nudged ${parameter} ${value}${looked === undefined ? '' : ` of ${looked}`}`)
    const start = 0.15
    const by = value - start
    const cost = value ** 2 / 2
    const [change, predicted] = [cost - start ** 2 / 2, start * by]
    const layers = [{ layer: 2, z: [value, 0.4], a: [value, 0.6], slope: [1, 0.2] }]
    const gap = change - predicted
    return { id: parameter, start, value, by, cost, change, predicted, gap, kink: null, layers }
  }

  /** As the server: a quantity that is not computed yet has no value. */
  async proof(_: string, quantity: string, looked?: number): Promise<ProofView> {
    await this.allow(`proof ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
    const since = this.program.stepOf(quantity)
    const value = since !== null && since <= this.cursor.step ? 1 : null
    const said = {
      latex: quantity,
      substituted: quantity,
      reason: `About ${quantity}.`,
      note: null,
    }
    const line = { ...said, value, factors: [], terms: [], outer: [], aside: null }
    return { id: quantity, rule: { id: 'test', number: null, name: 'test' }, value, lines: [line] }
  }

  async paths(_: string, quantity: string, looked?: number): Promise<PathsView> {
    await this.allow(`paths ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
    const path = {
      ids: ['a:1:1', 'delta:2:1'],
      values: [0.5, 0.2],
      value: 0.1,
      smallest: 'delta:2:1',
    }
    return { id: quantity, value: 0.1, count: 1, rest: 0, paths: [path] }
  }

  async plot(_: string, quantity: string, over?: string, looked?: number): Promise<PlotView> {
    await this.allow(`plot ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
    const at = { x: 0, value: 0.5, slope: 0.25 }
    const points = { x: [-6, 0, 6], value: [0, 0.5, 1], slope: [0, 0.25, 0] }
    return { id: quantity, over: over ?? quantity.replace('a', 'z'), ...points, at }
  }

  async jacobian(): Promise<JacobianView> {
    await this.allow('jacobian')
    return { outputs: [[0.25, -0.25], [-0.25, 0.25]], by_output: [0.5, -0.5] } // prettier-ignore
  }

  async memory(_: string, layer: number): Promise<MemoryView> {
    await this.allow(`memory ${layer}`)
    return { layer, updates: 1, slots: [] }
  }

  async source(_: string, values: boolean, looked?: number): Promise<ProgramView> {
    await this.allow(`source${looked === undefined ? '' : ` of ${looked}`}`)
    const line = { line: 1, ids: ['z:2:1', 'z:2:2'], more: 0, step: 0, kind: 'z', layer: 2 }
    const source = 'z[2] = w[2] @ a[1] + b[2]\n'
    return {
      source,
      elided: !values,
      lines: [{ ...line, operands: ['w[2]', 'a[1]', 'b[2]'] }],
      memory: [],
    }
  }

  async diagnose(_: string, { quantity, value }: DiagnosisCreate): Promise<DiagnosisView> {
    await this.allow(`diagnose ${quantity} ${value}`)
    return {
      correct: Number(value) === 1,
      near: false,
      tolerance: 1e-6,
      expected: 1,
      slips: [],
    }
  }
}

function explanationOf(id: string): Explanation {
  return {
    id,
    rule: { id: 'test', number: null, name: 'test' },
    latex: { symbolic: id, substituted: id, matrix: id },
    numpy: id,
    words: `All about ${id}.`,
    value: 1,
    terms: [],
    outer_factors: [],
    depends_on: ['w:2:1:1'],
    used_by: ['a:2:1'],
    general: null,
    state: [],
  }
}
