/** For tests: a server of Mazur's network in memory. It keeps the order of calls it was sent. */
import { ApiError, type Api, type TakenFile, type TrainEvent } from '../api/client'
import type {
  AnswerView,
  BookmarkCreate,
  BookmarkView,
  ChangeView,
  CatalogView,
  ChangesView,
  ConditionCreate,
  ConditionView,
  CurveView,
  DataRowsView,
  DatasetRowsView,
  EvaluationView,
  HistogramsView,
  SurfacesView,
  SurfaceView,
  DiagnosisCreate,
  DiagnosisView,
  Direction,
  Explanation,
  GradientCheckView,
  JacobianView,
  LinkView,
  MovedView,
  NudgesView,
  PathsView,
  PlotView,
  Place,
  ProgramView,
  ProofView,
  SeriesList,
  SessionCreate,
  SessionPatch,
  SessionView,
  StopView,
  TraceView,
  TrainMove,
  Unit,
  UploadedView,
} from '../api/types'
import { ANSWER, HISTOGRAMS, SURFACE, SURFACES } from './fake_learning'
import { type Program, programOf } from './program'

/** Mazur 2015, to a few digits: enough to tell one number from another. */
const LAYERS = [
  { layer: 1, a: [0.05, 0.1] },
  {
    layer: 2,
    z: [0.3775, 0.3925],
    a: [0.5933, 0.5969],
    slope: [0.2413, 0.2406],
    delta: [0.008771, 0.009954],
    b: [0.35, 0.35],
    grad_b: [0.008771, 0.009954],
    new_b: [0.3456, 0.345],
    w: [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    grad_w: [
      [0.0004386, 0.0008771],
      [0.0004977, 0.0009954],
    ],
    new_w: [
      [0.1498, 0.1996],
      [0.2498, 0.2995],
    ],
  },
  {
    layer: 3,
    z: [1.106, 1.225],
    a: [0.7514, 0.7729],
    slope: [0.1868, 0.1755],
    delta: [0.1385, -0.0381],
    b: [0.6, 0.6],
    grad_b: [0.1385, -0.0381],
    new_b: [0.5308, 0.619],
    w: [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    grad_w: [
      [0.08217, 0.08267],
      [-0.0226, -0.02274],
    ],
    new_w: [
      [0.3589, 0.4087],
      [0.5113, 0.5614],
    ],
  },
] satisfies TraceView['layers']

/** Of two samples: a number and a class. */
const UPLOADED: UploadedView = {
  id: 'brought',
  name: '',
  samples: 2,
  columns: [
    { name: 'size', kind: 'number', minimum: 1.5, maximum: 2.5, classes: null },
    { name: 'colour', kind: 'class', minimum: null, maximum: null, classes: ['blue', 'red'] },
  ],
  targets: [],
  image: null,
}

type Kept = Pick<FakeServer, 'cursor' | 'furthest' | 'learningRate' | 'data' | 'choices'>

interface Turn {
  kind: ChangeView['kind']
  /** Where the change was made. */
  place: Place
  to: Kept
}

function kindOf({ set, sample }: SessionPatch): ChangeView['kind'] {
  if (set) return 'parameters'
  return sample ? 'sample' : 'training'
}

function changeOf(turns: readonly Turn[]): ChangeView | null {
  const turn = turns.at(-1)
  return turn ? { kind: turn.kind, text: `the change of ${turn.kind}` } : null
}

const NO_MARKS = { test_cost: null, accuracy: null, test_accuracy: null }

export class FakeServer implements Api {
  readonly calls: string[] = []
  readonly program: Program = programOf([2, 2, 2], true)
  readonly patches: SessionPatch[] = []
  readonly created: SessionCreate[] = []
  revision = 1
  cursor: Place = { pass: 0, step: 0 }
  furthest: Place = { pass: 0, step: 0 }
  bookmarks: BookmarkView[] = []
  conditions: ConditionView[] = []
  /** Where each condition holds, in the order of time. */
  stops: StopView[] = []
  stopped: StopView | null = null
  /** The list of a trace ends before this step. */
  cut: { step: number } | null = null
  /** The data set that was brought last. */
  uploaded: UploadedView | null = null
  learningRate = 0.5
  /** The data; where there are more samples, they are like the first but for `x[0]`. */
  data = [{ x: [0.05, 0.1], y: [0.01, 0.99] }]
  /** The samples that passes were made to learn from instead of their turn. */
  choices = new Map<number, number>()
  /** The states that links keep. */
  readonly links = new Map<string, Kept>()
  units: Unit[] = ['op', 'neuron', 'layer', 'phase', 'pass', 'epoch']
  #id = 'fake'
  #created = 0
  readonly #others = new Map<string, Kept>()
  /** What undo and redo go to, the next one last. */
  #past: Turn[] = []
  #future: Turn[] = []
  /** The next call of this name is refused with this status. */
  refuse: { call: string; status: number; code?: string } | null = null
  /** Where given, the answer to this call waits. */
  hold: { call: string; until: Promise<void> } | null = null

  /** How often it was asked whether it works again, and what it says. */
  asked = 0
  isReady = true

  async ready(): Promise<boolean> {
    this.asked += 1
    return this.isReady
  }

  async catalog(): Promise<CatalogView> {
    return {
      presets: [],
      datasets: [],
      activations: [],
      costs: [],
      optimizers: [],
      schedules: [],
      initializers: [],
      kernels: [],
      rules: [],
      limits: {},
      errors: [],
      conditions: [],
      slips: [],
    }
  }

  async create(body: SessionCreate): Promise<SessionView> {
    return this.#answer('create', () => {
      this.created.push(body)
      this.#leave()
      this.cursor = { pass: 0, step: 0 }
      this.furthest = this.cursor
    })
  }

  /** Another session begins, and the present one is kept. */
  #leave(): void {
    this.#others.set(this.#id, this.#kept())
    this.#created += 1
    this.#id = this.#created === 1 ? 'fake' : `fake ${this.#created}`
    this.#past = []
    this.#future = []
  }

  /** One session at a time is kept in full: to ask for another brings that one back. */
  async session(id: string): Promise<SessionView> {
    await this.#allow('session')
    const other = id === this.#id ? undefined : this.#others.get(id)
    if (other) {
      this.#others.set(this.#id, this.#kept())
      Object.assign(this, other)
      this.#id = id
    }
    return this.#view()
  }

  async call<T>(method: string, path: string): Promise<T> {
    this.refuse ??= { call: 'call', status: 404 }
    await this.#allow('call')
    throw new Error(`the fake knows no ${method} ${path}`)
  }

  async makeLink(): Promise<LinkView> {
    await this.#allow('makeLink')
    const id = `link ${this.links.size + 1}`
    this.links.set(id, structuredClone(this.#kept()))
    return { id, path: `/links/${id}` }
  }

  async take(_: string, format: string, passes?: number): Promise<TakenFile> {
    if (passes !== undefined && format !== 'html') this.refuse ??= { call: 'take', status: 422 }
    await this.#allow(`take ${format} ${passes ?? 1}`)
    return { name: `network.${format}`, content: new Blob([JSON.stringify(this.#kept())]) }
  }

  /** Only what `take` has written can be brought. */
  async bring(file: Blob, mediaType: string): Promise<SessionView> {
    const text = await file.text()
    if (!text.startsWith('{')) this.refuse ??= { call: 'bring', status: 422 }
    return this.#answer(`bring ${mediaType}`, () => {
      this.#leave()
      Object.assign(this, JSON.parse(text), { choices: new Map() })
    })
  }

  /** The state that a link keeps is opened as a session of its own; the sender's stays. */
  async openLink(link: string): Promise<SessionView> {
    const kept = this.links.get(link)
    if (!kept) this.refuse ??= { call: 'openLink', status: 404, code: 'link_not_found' }
    return this.#answer(`openLink ${link}`, () => {
      this.#leave()
      Object.assign(this, structuredClone(kept))
    })
  }

  get samples(): number {
    return this.data.length
  }

  set samples(count: number) {
    this.data = Array.from({ length: count }, (_, i) => ({ x: [0.05 + i, 0.1], y: [0.01, 0.99] }))
  }

  /** The cursor stays; what was reached after it is discarded. */
  async patch(_: string, revision: number, body: SessionPatch): Promise<SessionView> {
    if (revision !== this.revision) {
      this.refuse ??= { call: 'patch', status: 412, code: 'stale_revision' }
    }
    return this.#answer(`patch ${revision}`, () => {
      this.#past.push({ kind: kindOf(body), place: this.cursor, to: this.#kept() })
      this.#future = []
      this.patches.push(body)
      this.learningRate = body.training?.learning_rate ?? this.learningRate
      this.furthest = this.cursor
      this.stopped = null
      const { index, x, y } = body.sample ?? {}
      if (index !== undefined && index !== null) this.choices.set(this.cursor.pass, index)
      const shown = this.data[this.#sampleOf(this.cursor.pass).index]
      if (shown && x) shown.x = x
      if (shown && y) shown.y = y
    })
  }

  async undo(_: string, count: number): Promise<SessionView> {
    return this.#turn('undo', this.#past, this.#future, count)
  }

  async redo(_: string, count: number): Promise<SessionView> {
    return this.#turn('redo', this.#future, this.#past, count)
  }

  async changes(): Promise<ChangesView> {
    await this.#allow('changes')
    const listed = (turns: Turn[]) =>
      turns.toReversed().map(({ kind, place }) => ({
        kind,
        text: `the change of ${kind}`,
        ...place,
      }))
    return { undo: listed(this.#past), redo: listed(this.#future) }
  }

  async step(_: string, unit: Unit, count: number, direction: Direction): Promise<MovedView> {
    if (!this.units.includes(unit)) this.refuse ??= { call: 'step', status: 422 }
    return this.#moved(`step ${unit} ${count}`, () => {
      this.stopped = null
      for (let i = 0; i < count && !this.stopped; i += 1) {
        const from = this.cursor
        const to = this.program.move(from, unit, direction, this.samples)
        this.stopped = direction === 'back' ? null : this.#firstStop(from, to)
        this.#goTo(this.stopped ? { pass: this.stopped.pass, step: this.stopped.step } : to)
      }
    })
  }

  async seek(_: string, place: Place): Promise<MovedView> {
    const { furthest } = this
    if (this.program.steps * (place.pass - furthest.pass) + place.step > furthest.step) {
      this.refuse ??= { call: 'seek', status: 409 }
    }
    return this.#moved(`seek ${place.pass} ${place.step}`, () => this.#goTo(place))
  }

  /** An epoch for each that is asked for; whatever moves the session in between ends it. */
  async *train(_: string, { epochs = 1 }: TrainMove): AsyncGenerator<TrainEvent> {
    const { pass } = this.cursor
    const cost = 0.1
    let session = await this.#answer(`train ${epochs}`)
    for (let run = 1; run <= epochs; run += 1) {
      // a moment in which others may call
      await new Promise((resolve) => setTimeout(resolve))
      if (session.revision !== this.revision) break
      session = await this.#answer('epoch', () => this.#goTo({ pass: pass + run, step: 0 }))
      const history = [{ epoch: run, cost, ...NO_MARKS }]
      const { revision } = session
      const times = { seconds: run, seconds_left: epochs - run, ...NO_MARKS, best: null }
      const passes = { passes_run: run, passes: null }
      const progress = { epochs_run: run, epochs, cost, pass: pass + run, revision, history }
      yield { name: 'progress', progress: { ...progress, ...passes, ...times } }
    }
    const epochs_run = this.furthest.pass - pass
    const stopped_by = epochs_run === epochs ? 'epochs' : 'interrupted'
    const history = [{ epoch: epochs_run, cost, ...NO_MARKS }]
    const ran = { epochs_run, passes_run: epochs_run, cost, stopped_by, history }
    const told = { ...ran, ...NO_MARKS, best: null }
    yield { name: 'done', result: { ...told, session: this.#view() } }
  }

  async trace(_: string, pass: number, looked?: number): Promise<TraceView> {
    const { network, training } = this.#view()
    const own = this.#sampleOf(pass)
    const sample = looked === undefined ? own : this.#sample(looked)
    const { cut } = this
    if (pass > this.furthest.pass + 1) this.refuse ??= { call: 'trace', status: 409 }
    await this.#allow(`trace ${pass}${looked === undefined ? '' : ` of ${looked}`}`)
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
      stops: this.#enabledStops().filter(
        (stop) => stop.pass === pass && !(cut && stop.step >= cut.step),
      ),
      stops_cut: cut,
      learns_from: [own.index],
    }
  }

  async explain(_: string, id: string, looked?: number): Promise<Explanation> {
    await this.#allow(`explain ${id}${looked === undefined ? '' : ` of ${looked}`}`)
    return explanationOf(id)
  }

  async explainRange(_: string, pass: number, from: number, to: number): Promise<Explanation[]> {
    await this.#allow(`explainRange ${pass} ${from} ${to}`)
    return Array.from({ length: to - from }, (__, i) =>
      explanationOf(this.program.opAt(from + i)?.id ?? ''),
    )
  }

  async gradientCheck(_: string, all = false): Promise<GradientCheckView> {
    await this.#allow(all ? 'check all' : 'check')
    const found = {
      max_relative_error: 3e-11,
      passed: true,
      epsilon: 1e-5,
      worst: null,
      at_kink: [],
      resolution: 2e-11,
      both_zero: 0,
    }
    const one = {
      numeric: 0.1,
      analytic: 0.1,
      relative_error: 3e-11,
      at_kink: false,
      both_zero: false,
    }
    return all ? { ...found, parameters: [{ id: 'w:2:1:1', ...one }] } : found
  }

  async nudges(_: string, parameter: string): Promise<NudgesView> {
    await this.#allow(`nudges ${parameter}`)
    const points = Array.from({ length: 11 }, (__, i) => {
      const [plus, minus] = [0.3, 0.2]
      const numbers = { plus, minus, quotient: 0.1, difference: 0, error: 0, kink: false }
      return { epsilon: 10 ** -(i + 1), ...numbers }
    })
    return { id: parameter, value: 0.15, gradient: 0.1, kink: false, points }
  }

  /** As the server: a quantity that is not computed yet has no value. */
  async proof(_: string, quantity: string, looked?: number): Promise<ProofView> {
    await this.#allow(`proof ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
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
    await this.#allow(`paths ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
    const path = {
      ids: ['a:1:1', 'delta:2:1'],
      values: [0.5, 0.2],
      value: 0.1,
      smallest: 'delta:2:1',
    }
    return { id: quantity, value: 0.1, count: 1, rest: 0, paths: [path] }
  }

  async plot(_: string, quantity: string, over?: string, looked?: number): Promise<PlotView> {
    await this.#allow(`plot ${quantity}${looked === undefined ? '' : ` of ${looked}`}`)
    const at = { x: 0, value: 0.5, slope: 0.25 }
    const points = { x: [-6, 0, 6], value: [0, 0.5, 1], slope: [0, 0.25, 0] }
    return { id: quantity, over: over ?? quantity.replace('a', 'z'), ...points, at }
  }

  async jacobian(): Promise<JacobianView> {
    await this.#allow('jacobian')
    return { outputs: [[0.25, -0.25], [-0.25, 0.25]], by_output: [0.5, -0.5] } // prettier-ignore
  }

  async source(_: string, values: boolean, looked?: number): Promise<ProgramView> {
    await this.#allow(`source${looked === undefined ? '' : ` of ${looked}`}`)
    const line = { line: 1, ids: ['z:2:1', 'z:2:2'], more: 0, step: 0, kind: 'z', layer: 2 }
    const source = 'z[2] = w[2] @ a[1] + b[2]\n'
    return { source, elided: !values, lines: [{ ...line, operands: ['w[2]', 'a[1]', 'b[2]'] }] }
  }

  async diagnose(_: string, { quantity, value }: DiagnosisCreate): Promise<DiagnosisView> {
    await this.#allow(`diagnose ${quantity} ${value}`)
    return { correct: Number(value) === 1, tolerance: 1e-6, expected: 1, slips: [] }
  }

  async addCondition(_: string, body: ConditionCreate): Promise<ConditionView> {
    const { kind, target = null, value = null } = body
    const over: ConditionView['over'] =
      body.over === 'data' || body.over === 'pass' ? body.over : null
    const condition = { id: `condition ${kind}`, kind, target, value, over, enabled: true }
    await this.#answer(`condition ${kind}`, () => this.conditions.push(condition))
    return condition
  }

  async switchCondition(_: string, id: string, enabled: boolean): Promise<ConditionView> {
    await this.#answer(`switch ${id}`, () => {
      this.conditions = this.conditions.map((one) => (one.id === id ? { ...one, enabled } : one))
    })
    const condition = this.conditions.find((one) => one.id === id)
    if (!condition) throw new Error(`there is no ${id}`)
    return condition
  }

  async deleteCondition(_: string, id: string): Promise<void> {
    await this.#answer(`delete ${id}`, () => {
      this.conditions = this.conditions.filter((one) => one.id !== id)
    })
  }

  /** A point a pass, up to the furthest. */
  async curve(): Promise<CurveView> {
    await this.#allow('curve')
    const count = this.furthest.pass + 1
    const points = Array.from({ length: count }, (_, pass) => ({ pass, epoch: pass, cost: 0.1 }))
    return { furthest: this.furthest, points }
  }

  async series(_: string, ids: readonly string[], passes: number): Promise<SeriesList> {
    await this.#allow(`series ${ids.join(' ')}`)
    const first = Math.max(0, this.cursor.pass - passes + 1)
    const values = Array.from({ length: this.cursor.pass - first + 1 }, (__, i) => first + i)
    return { first, series: ids.map((id) => ({ id, values })) }
  }

  async bookmark(_: string, { name, pass, step }: BookmarkCreate): Promise<BookmarkView> {
    const mark = { id: `mark ${name}`, name, pass: pass ?? 0, step: step ?? 0 }
    await this.#answer(`bookmark ${name}`, () => this.bookmarks.push(mark))
    return mark
  }

  async forgetBookmark(_: string, bookmark: string): Promise<void> {
    await this.#answer(`forget ${bookmark}`, () => {
      this.bookmarks = this.bookmarks.filter(({ id }) => id !== bookmark)
    })
  }

  async rows(_: string, count: number): Promise<DataRowsView> {
    if (count > this.samples) this.refuse ??= { call: 'rows', status: 422 }
    await this.#allow(`rows ${count}`)
    const rows = this.data.slice(0, count)
    return {
      inputs: ['x1', 'x2'],
      outputs: ['y1', 'y2'],
      count: this.samples,
      first: 0,
      x: rows.map(({ x }) => x),
      y: rows.map(({ y }) => y),
      test: [],
      image: null,
    }
  }

  async surface(_: string, layer: number, neuron: number): Promise<SurfaceView> {
    const isThere = layer > 1 && layer <= 3 && neuron > 0 && neuron <= 2
    if (!isThere) this.refuse ??= { call: 'surface', status: 422 }
    await this.#allow(`surface ${layer}:${neuron}`)
    return SURFACE
  }

  async surfaces(): Promise<SurfacesView> {
    await this.#allow('surfaces')
    return SURFACES
  }

  async answer(_: string, x: readonly number[]): Promise<AnswerView> {
    await this.#allow('answer')
    return { ...ANSWER, x: [...x] }
  }

  async evaluation(): Promise<EvaluationView> {
    await this.#allow('evaluation')
    const worst = this.data.map((_, index) => ({ index, cost: 0.1 }))
    return { train: { cost: 0.1, accuracy: null }, test: null, confusion: null, worst }
  }

  async histograms(): Promise<HistogramsView> {
    await this.#allow('histograms')
    return HISTOGRAMS
  }

  async upload(files: Readonly<Record<string, File>>): Promise<UploadedView> {
    const { images, labels, file } = files
    const fields = Object.keys(files).sort().join(' ')
    if (!file && !(images && labels)) this.refuse ??= { call: 'upload', status: 422 }
    await this.#allow(`upload ${fields}`)
    this.uploaded = { ...UPLOADED, name: (file ?? images)?.name ?? '' }
    return this.uploaded
  }

  async dataset(id: string): Promise<DatasetRowsView> {
    const found = this.uploaded?.id === id ? this.uploaded : null
    if (!found) this.refuse ??= { call: 'dataset', status: 404, code: 'dataset_not_found' }
    await this.#allow(`dataset ${id}`)
    return {
      ...(found ?? UPLOADED),
      first: 0,
      rows: [
        [1.5, 'red'],
        [2.5, 'blue'],
      ],
    }
  }

  async #answer(call: string, act: () => void = () => {}): Promise<SessionView> {
    await this.#allow(call)
    act()
    this.revision += 1
    return this.#view()
  }

  async #allow(call: string): Promise<void> {
    this.calls.push(call)
    if (this.hold?.call === call) await this.hold.until
    const refusal = this.refuse
    if (!refusal || !call.startsWith(refusal.call)) return
    this.refuse = null
    const { status, code = 'refused' } = refusal
    const detail = `refused ${call}`
    throw new ApiError({ type: 'about:blank', title: detail, status, detail, code })
  }

  #enabledStops(): StopView[] {
    const enabled = (id: string) => this.conditions.find((one) => one.id === id)?.enabled ?? false
    return this.stops.filter(({ condition }) => enabled(condition.id))
  }

  #firstStop(from: Place, to: Place): StopView | null {
    const time = ({ pass, step }: Place) => pass * this.program.steps + step
    const between = (stop: StopView) => time(from) < time(stop) && time(stop) <= time(to)
    return this.#enabledStops().find(between) ?? null
  }

  #sampleOf(pass: number): SessionView['sample'] {
    return this.#sample(this.choices.get(pass) ?? pass % this.samples)
  }

  #sample(index: number): SessionView['sample'] {
    return { index, ...(this.data[index] ?? { x: [], y: [] }) }
  }

  /** As the server answers who prefers a minimal view. */
  async #moved(call: string, act: () => void): Promise<MovedView> {
    const view: MovedView = await this.#answer(call, act)
    delete view.network
    delete view.training
    delete view.sample
    delete view.layers
    return view
  }

  #kept(): Kept {
    const { cursor, furthest, learningRate } = this
    const data = structuredClone(this.data)
    return { cursor, furthest, learningRate, data, choices: new Map(this.choices) }
  }

  async #turn(
    call: 'undo' | 'redo',
    from: Turn[],
    onto: Turn[],
    count: number,
  ): Promise<SessionView> {
    if (from.length < count) this.refuse ??= { call, status: 409, code: `nothing_to_${call}` }
    return this.#answer(call, () => {
      for (const { to, ...turn } of from.splice(-count).toReversed()) {
        onto.push({ ...turn, to: this.#kept() })
        Object.assign(this, to)
      }
    })
  }

  #goTo(place: Place): void {
    this.cursor = place
    const { pass, step } = this.furthest
    if (place.pass > pass || (place.pass === pass && place.step > step)) this.furthest = place
  }

  #view(): SessionView {
    const { pass, step } = this.cursor
    const { steps } = this.program
    const sample = this.#sampleOf(pass)
    return {
      id: this.#id,
      revision: this.revision,
      network: { sizes: [2, 2, 2], activations: ['sigmoid', 'sigmoid'], cost: 'quadratic' },
      training: {
        optimizer: 'sgd',
        learning_rate: this.learningRate,
        batch_size: 1,
        shuffle: false,
        train_biases: true,
      },
      cursor: {
        pass,
        step,
        steps,
        epoch: pass,
        phase: this.program.opAt(step)?.phase ?? 'done',
        last: this.program.opAt(step - 1)?.id ?? null,
        next: this.program.opAt(step)?.id ?? null,
        units: this.units,
      },
      furthest: this.furthest,
      kernel: 'numpy',
      batch: { indices: [sample.index], shown: sample.index },
      sample,
      setup: {
        preset: 'mazur-biases',
        edited: false,
        dataset: null,
        samples: this.samples,
        data: {
          preset: null,
          dataset: null,
          samples: null,
          noise: null,
          seed: null,
          targets: null,
          inputs: null,
          standardize: false,
          test_fraction: null,
        },
        test_samples: 0,
        image: null,
        initializer: null,
        seed: 0,
      },
      cost: null,
      layers: [],
      bookmarks: this.bookmarks,
      conditions: this.conditions,
      ...(this.stopped && { stopped_by: this.stopped }),
      history: {
        undo: changeOf(this.#past),
        redo: changeOf(this.#future),
      },
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
