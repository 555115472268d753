/** What can be asked of the server, whoever answers. */
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

/** What a training tells while it runs, and at its end. */
export type TrainEvent =
  { name: 'progress'; progress: TrainProgress } | { name: 'done'; result: TrainView }

/** A file that the server has written, under the name that it gave it. */
export interface TakenFile {
  name: string
  content: Blob
}

/** The ends of a stretch of numbers. */
export interface Range extends Record<string, number> {
  from: number
  to: number
}

/** What the page asks of a server; tests give it a fake. */
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
  /** Values over the last passes up to the server's cursor, `stride` passes apart. */
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

/** What is sent with a call, and how the reply is wanted. */
export interface Call {
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
