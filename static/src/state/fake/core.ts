/** What all resources of the fake server share: its state, and how it answers and refuses. */
import { ApiError } from '../../api/problems'
import type {
  BookmarkView,
  CatalogView,
  ChangeView,
  ConditionView,
  Place,
  SessionCreate,
  SessionPatch,
  SessionView,
  StopView,
  Unit,
  UploadedView,
} from '../../api/types'
import { NO_DATA } from '../data'
import type { Program } from '../program'
import { programOf } from './segments'

export type Kept = Pick<FakeCore, 'cursor' | 'furthest' | 'learningRate' | 'data' | 'choices'>

export interface Turn {
  kind: ChangeView['kind']
  /** Where the change was made. */
  place: Place
  to: Kept
}

function changeOf(turns: readonly Turn[]): ChangeView | null {
  const turn = turns.at(-1)
  return turn ? { kind: turn.kind, text: `the change of ${turn.kind}` } : null
}

export class FakeCore {
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
  /** Whether what links and files hold was made by a kernel that this server has not. */
  lacksKernel = false
  units: Unit[] = ['op', 'neuron', 'layer', 'phase', 'pass', 'epoch']
  protected id = 'fake'
  #created = 0
  protected readonly others = new Map<string, Kept>()
  /** What undo and redo go to, the next one last. */
  protected past: Turn[] = []
  protected future: Turn[] = []
  /** The pass that has no end. */
  diverging: number | null = null
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

  async call<T>(method: string, path: string): Promise<T> {
    this.refuse ??= { call: 'call', status: 404 }
    await this.allow('call')
    throw new Error(`the fake knows no ${method} ${path}`)
  }

  get samples(): number {
    return this.data.length
  }

  set samples(count: number) {
    this.data = Array.from({ length: count }, (_, i) => ({ x: [0.05 + i, 0.1], y: [0.01, 0.99] }))
  }

  protected async changed(call: string, act: () => void = () => {}): Promise<SessionView> {
    await this.allow(call)
    act()
    this.revision += 1
    return this.view()
  }

  protected async allow(call: string): Promise<void> {
    this.calls.push(call)
    if (this.hold?.call === call) await this.hold.until
    const refusal = this.refuse
    if (!refusal || !call.startsWith(refusal.call)) return
    this.refuse = null
    const { status, code = 'refused' } = refusal
    const detail = `refused ${call}`
    throw new ApiError({ type: 'about:blank', title: detail, status, detail, code })
  }

  protected sampleOf(pass: number): SessionView['sample'] {
    return this.sampleAt(this.choices.get(pass) ?? pass % this.samples)
  }

  protected sampleAt(index: number): SessionView['sample'] {
    return { index, ...(this.data[index] ?? { x: [], y: [] }) }
  }

  protected kept(): Kept {
    const { cursor, furthest, learningRate } = this
    const data = structuredClone(this.data)
    return { cursor, furthest, learningRate, data, choices: new Map(this.choices) }
  }

  protected goTo(place: Place): void {
    this.cursor = place
    const { pass, step } = this.furthest
    if (place.pass > pass || (place.pass === pass && place.step > step)) this.furthest = place
  }

  protected view(): SessionView {
    const { pass, step } = this.cursor
    const { steps } = this.program
    const sample = this.sampleOf(pass)
    return {
      id: this.id,
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
        data: NO_DATA,
        file: null,
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
        undo: changeOf(this.past),
        redo: changeOf(this.future),
      },
    }
  }

  protected enabledStops(): StopView[] {
    const enabled = (id: string) => this.conditions.find((one) => one.id === id)?.enabled ?? false
    return this.stops.filter(({ condition }) => enabled(condition.id))
  }

  /** Another session begins, and the present one is kept. */
  protected leave(): void {
    this.others.set(this.id, this.kept())
    this.#created += 1
    this.id = this.#created === 1 ? 'fake' : `fake ${this.#created}`
    this.past = []
    this.future = []
  }
}
