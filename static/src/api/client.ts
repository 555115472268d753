/** The only place that talks to the server. Every refusal arrives as one `ApiError`. */
import { readEvents } from './events'
import type {
  AnswerView,
  BookmarkCreate,
  BookmarkView,
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
  MemoryView,
  LinkView,
  MovedView,
  NudgedView,
  NudgesView,
  PathsView,
  PlotView,
  Place,
  Problem,
  ProgramView,
  ProofView,
  SeriesList,
  SessionCreate,
  SessionPatch,
  SessionView,
  TangentView,
  TraceView,
  TrainMove,
  TrainProgress,
  TrainView,
  Unit,
  UploadedView,
} from './types'

/** A refused or failed call, with the server's problem body (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** What a training tells while it runs, and at its end. */
export type TrainEvent =
  { name: 'progress'; progress: TrainProgress } | { name: 'done'; result: TrainView }

/** A file that the server has written, under the name that it gave it. */
export interface TakenFile {
  name: string
  content: Blob
}

/** What the page asks of a server; tests give it a fake. */
/** The ends of a stretch of numbers. */
export interface Range extends Record<string, number> {
  from: number
  to: number
}

export interface Api {
  /** Whether the server answers and its store can be written. */
  ready(): Promise<boolean>
  catalog(): Promise<CatalogView>
  create(body: SessionCreate): Promise<SessionView>
  session(id: string): Promise<SessionView>
  /**
   * A new session in the state that a link keeps; refused with `404` where there is no link, with
   * `409` where its kernel is missing and no other one goes on.
   */
  openLink(link: string, kernel?: string): Promise<SessionView>
  /** A link to the state in which the session is now. */
  makeLink(id: string): Promise<LinkView>
  /** The session as a file; `passes` of them where the format holds several. */
  take(id: string, format: string, passes?: number): Promise<TakenFile>
  /** A new session made of a file; refused with `422` where it is none of those that can be. */
  bring(file: Blob, mediaType: string, kernel?: string): Promise<SessionView>
  /** Refused with `412` when the session has moved past `revision`; null is whichever it is at. */
  patch(id: string, revision: number | null, body: SessionPatch): Promise<SessionView>
  step(id: string, unit: Unit, count: number, direction: Direction): Promise<MovedView>
  seek(id: string, place: Place): Promise<MovedView>
  /** Takes the last changes back; refused with `409` when there are not so many. */
  undo(id: string, count: number): Promise<SessionView>
  redo(id: string, count: number): Promise<SessionView>
  /** All that can be taken back or repeated: what comes first first. */
  changes(id: string): Promise<ChangesView>
  /** A refusal comes before the first event; to stop reading stops the training. */
  train(id: string, body: TrainMove): AsyncIterable<TrainEvent>
  /** With `sample`, that one is looked at in place of those that the pass learns from. */
  trace(id: string, pass: number, sample?: number): Promise<TraceView>
  explain(id: string, quantity: string, sample?: number): Promise<Explanation>
  /** Explanations of the ops with index in [from, to), unmasked. */
  explainRange(
    id: string,
    pass: number,
    from: number,
    to: number,
    sample?: number,
  ): Promise<Explanation[]>
  /** With `all`, every parameter is listed. */
  gradientCheck(id: string, all?: boolean): Promise<GradientCheckView>
  /** One weight or bias, nudged by many ε. */
  nudges(id: string, parameter: string): Promise<NudgesView>
  /** The cost over one weight or bias, so far to either side of its value. */
  tangent(id: string, parameter: string, range: Range, sample?: number): Promise<TangentView>
  /** The pass with one weight or bias at another value. */
  nudged(id: string, parameter: string, value: number, sample?: number): Promise<NudgedView>
  /** A rule derived for one quantity, at the server's cursor. */
  proof(id: string, quantity: string, sample?: number): Promise<ProofView>
  /** Every way from a quantity to the cost, in the server's pass. */
  paths(id: string, quantity: string, sample?: number): Promise<PathsView>
  /** The function of a neuron, by its `a`; with `over`, an output's `a`, the cost over that. */
  plot(id: string, quantity: string, over?: string, sample?: number): Promise<PlotView>
  /** ∂a/∂z of a softmax output, and ∂C/∂a. */
  jacobian(id: string, sample?: number): Promise<JacobianView>
  /** What the optimiser remembers of a layer, before and after the update of the server's pass. */
  memory(id: string, layer: number, sample?: number): Promise<MemoryView>
  /** The server's pass as a NumPy program; without `values` the given arrays are left out. */
  source(id: string, values: boolean, sample?: number): Promise<ProgramView>
  diagnose(id: string, body: DiagnosisCreate): Promise<DiagnosisView>
  /** Cost from pass 0 to the furthest reached, at most about so many points of it. */
  curve(id: string, points: number): Promise<CurveView>
  /** Values over the last passes up to the server's cursor. */
  /** Values up to the cursor's pass, `stride` passes apart. */
  series(
    id: string,
    quantities: readonly string[],
    passes: number,
    stride: number,
  ): Promise<SeriesList>
  addCondition(id: string, body: ConditionCreate): Promise<ConditionView>
  switchCondition(id: string, condition: string, enabled: boolean): Promise<ConditionView>
  deleteCondition(id: string, condition: string): Promise<void>
  bookmark(id: string, body: BookmarkCreate): Promise<BookmarkView>
  forgetBookmark(id: string, bookmark: string): Promise<void>
  /** The first samples as they are at the cursor, and what is known of all of them. */
  rows(id: string, count: number): Promise<DataRowsView>
  /** What a neuron (both from 1) answers over the inputs, one or two of them. */
  surface(id: string, layer: number, neuron: number): Promise<SurfaceView>
  /** What every neuron answers, so many points a side. */
  surfaces(id: string, resolution: number): Promise<SurfacesView>
  /** What the network makes of an input that need not be a sample. */
  answer(id: string, x: readonly number[]): Promise<AnswerView>
  evaluation(id: string): Promise<EvaluationView>
  histograms(id: string): Promise<HistogramsView>
  /** Brings a data set: `file`, or `images` and `labels`, or only the `first` samples of it. */
  upload(files: Readonly<Record<string, File>>, first?: number): Promise<UploadedView>
  /** Its columns and first rows. */
  dataset(id: string): Promise<DatasetRowsView>
  /** Any other call, for parts of the page that come later and name it themselves. */
  call<T>(method: Method, path: string, of?: Pick<Call, 'body'>): Promise<T>
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface Call {
  body?: unknown
  /** Files in place of a body. */
  files?: Readonly<Record<string, File>>
  /** A body that is no JSON. */
  file?: { content: Blob; type: string }
  revision?: number
  accept?: string
  /** Only what the call changes is wanted back. */
  minimal?: boolean
}

const NO_CONTENT = 204

/** As many significant digits the server writes in formulas and sentences unasked. */
const USUAL_DIGITS = 4

/**
 * `language` is that of explanations, problems and the catalog's titles; `digits` are the
 * significant ones of the figures in explanations and proofs.
 */
export function httpApi(language = 'en', digits = () => USUAL_DIGITS, base = '/api/v1'): Api {
  const session = (id: string) => `/sessions/${encodeURIComponent(id)}`
  const move = <T>(path: string, body: unknown) => call<T>('POST', path, { body, minimal: true })
  const figures = () => (digits() === USUAL_DIGITS ? {} : { digits: digits() })
  const by = (kernel: string | undefined) => (kernel ? `?kernel=${kernel}` : '')
  const of = (sample: number | undefined) => (sample === undefined ? {} : { sample })

  async function send(method: Method, path: string, call: Call) {
    const { body, files, file, revision, accept, minimal } = call
    const headers: Record<string, string> = {
      accept: accept ?? 'application/json',
      'accept-language': language,
    }
    if (minimal) headers['prefer'] = 'return=minimal'
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (file) headers['content-type'] = file.type
    if (revision !== undefined) headers['if-match'] = `"${revision}"`
    let response: Response
    try {
      response = await fetch(base + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(files ? { body: formOf(files) } : {}),
        ...(file ? { body: file.content } : {}),
      })
    } catch {
      throw new ApiError(unreachable())
    }
    if (!response.ok) throw new ApiError(await problemOf(response))
    return response
  }

  async function call<T>(method: Method, path: string, of: Call = {}) {
    const response = await send(method, path, of)
    return (response.status === NO_CONTENT ? undefined : await response.json()) as T
  }

  async function take(id: string, format: string, passes?: number): Promise<TakenFile> {
    const asked = passes === undefined ? '' : `?passes=${passes}`
    const path = `${session(id)}/export/${encodeURIComponent(format)}${asked}`
    const response = await send('GET', path, { accept: '*/*' })
    const said = response.headers.get('content-disposition') ?? ''
    const [, name = format] = /filename="([^"]+)"/.exec(said) ?? []
    try {
      return { name, content: await response.blob() }
    } catch {
      throw new ApiError(unreachable())
    }
  }

  async function* train(id: string, body: TrainMove): AsyncGenerator<TrainEvent> {
    const accept = 'text/event-stream'
    const response = await send('POST', `${session(id)}/train`, { body, accept })
    if (!response.body) return
    try {
      for await (const { name, data } of readEvents(response.body)) {
        if (name === 'progress') yield { name, progress: JSON.parse(data) as TrainProgress }
        if (name === 'done') yield { name, result: JSON.parse(data) as TrainView }
        if (name === 'error') throw new ApiError(JSON.parse(data) as Problem)
      }
    } catch (error) {
      throw error instanceof TypeError ? new ApiError(unreachable()) : error
    }
  }

  return {
    ready: () =>
      fetch('/readyz').then(
        (response) => response.ok,
        () => false,
      ),
    catalog: () => call('GET', '/catalog'),
    create: (body) => call('POST', '/sessions', { body }),
    session: (id) => call('GET', session(id)),
    makeLink: (id) => call('POST', `${session(id)}/links`),
    take,
    bring: (content, type, kernel) =>
      call('POST', `/sessions/import${by(kernel)}`, { file: { content, type } }),
    openLink: (link, kernel) => call('POST', `/links/${link}/open${by(kernel)}`),
    patch: (id, revision, body) =>
      call('PATCH', session(id), revision === null ? { body } : { body, revision }),
    step: (id, unit, count, direction) => move(`${session(id)}/step`, { unit, count, direction }),
    seek: (id, place) => move(`${session(id)}/seek`, place),
    undo: (id, count) => call('POST', `${session(id)}/undo`, { body: { count } }),
    redo: (id, count) => call('POST', `${session(id)}/redo`, { body: { count } }),
    changes: (id) => call('GET', `${session(id)}/history`),
    train,
    trace: (id, pass, sample) =>
      call('GET', `${session(id)}/trace?${query({ pass, ...of(sample) })}`),
    explain: (id, quantity, sample) =>
      call('GET', `${session(id)}/explain/${quantity}?${query({ ...figures(), ...of(sample) })}`),
    explainRange: (id, pass, from, to, sample) =>
      call(
        'GET',
        `${session(id)}/explain?${query({ from, to, pass, ...figures(), ...of(sample) })}`,
      ),
    gradientCheck: (id, all = false) =>
      call('GET', `${session(id)}/gradient-check${all ? '?all=true' : ''}`),
    nudges: (id, parameter) => call('GET', `${session(id)}/gradient-check/${parameter}`),
    tangent: (id, parameter, range, sample) =>
      call('GET', `${session(id)}/nudge/${parameter}?${query({ ...range, ...of(sample) })}`),
    nudged: (id, parameter, value, sample) =>
      call('GET', `${session(id)}/nudge/${parameter}/at?${query({ value, ...of(sample) })}`),
    proof: (id, quantity, sample) =>
      call('GET', `${session(id)}/proof/${quantity}?${query({ ...figures(), ...of(sample) })}`),
    paths: (id, quantity, sample) =>
      call('GET', `${session(id)}/paths/${quantity}?${query(of(sample))}`),
    plot: (id, quantity, over, sample) =>
      call(
        'GET',
        `${session(id)}/plots/${quantity}?${over ? `over=${over}&` : ''}${query(of(sample))}`,
      ),
    jacobian: (id, sample) => call('GET', `${session(id)}/jacobian?${query(of(sample))}`),
    memory: (id, layer, sample) =>
      call('GET', `${session(id)}/memory/${layer}?${query(of(sample))}`),
    source: (id, values, sample) =>
      call('GET', `${session(id)}/program?values=${values}&${query(of(sample))}`),
    diagnose: (id, body) => call('POST', `${session(id)}/diagnose`, { body }),
    addCondition: (id, body) => call('POST', `${session(id)}/conditions`, { body }),
    switchCondition: (id, condition, enabled) =>
      call('PATCH', `${session(id)}/conditions/${condition}`, { body: { enabled } }),
    deleteCondition: (id, condition) => call('DELETE', `${session(id)}/conditions/${condition}`),
    curve: (id, points) => call('GET', `${session(id)}/curve?points=${points}`),
    series: (id, quantities, passes, stride) => {
      const ids = new URLSearchParams(quantities.map((one) => ['id', one]))
      return call('GET', `${session(id)}/series?${ids}&passes=${passes}&stride=${stride}`)
    },
    bookmark: (id, body) => call('POST', `${session(id)}/bookmarks`, { body }),
    forgetBookmark: (id, bookmark) =>
      call('DELETE', `${session(id)}/bookmarks/${encodeURIComponent(bookmark)}`),
    rows: (id, count) => call('GET', `${session(id)}/data?to=${count}`),
    surface: (id, layer, neuron) =>
      call('GET', `${session(id)}/surface?${query({ layer, neuron })}`),
    surfaces: (id, resolution) => call('GET', `${session(id)}/surfaces?resolution=${resolution}`),
    answer: (id, x) => call('POST', `${session(id)}/answer`, { body: { x } }),
    evaluation: (id) => call('GET', `${session(id)}/evaluation`),
    histograms: (id) => call('GET', `${session(id)}/histograms`),
    upload: (files, first) => call('POST', `/datasets${first ? `?first=${first}` : ''}`, { files }),
    dataset: (id) => call('GET', `/datasets/${encodeURIComponent(id)}`),
    call,
  }
}

function query(values: Record<string, number>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function formOf(files: Readonly<Record<string, File>>): FormData {
  const form = new FormData()
  for (const [field, file] of Object.entries(files)) form.append(field, file)
  return form
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return (await response.json()) as Problem
  const { status, statusText } = response
  return { type: 'about:blank', title: statusText, status, detail: statusText, code: 'http' }
}

function unreachable(): Problem {
  const code = 'unreachable'
  return { type: 'about:blank', title: code, status: 0, detail: code, code }
}
