/** Short names for the generated wire types: nothing is declared twice. */
import type { components, operations } from './schema.gen'

type Schemas = components['schemas']

/** The last change that can be taken back or done again. */
export interface Change {
  kind: 'parameters' | 'sample' | 'training' | 'train'
  text: string
}
export type SessionView = Schemas['SessionView'] & {
  history?: { undo: Change | null; redo: Change | null }
}
/** What a move answers: what it cannot change may be left out (`Prefer: return=minimal`). */
export type MovedView = Omit<SessionView, Lasting> & Partial<Pick<SessionView, Lasting>>
type Lasting = 'network' | 'training' | 'sample' | 'layers'
/** `from`: a session, of which everything that is not said is carried over. */
export type SessionCreate = Schemas['SessionCreate'] & { from?: string | null }
export type SessionPatch = Schemas['SessionPatch']
export type NetworkCreate = Schemas['NetworkCreate']
export type NetworkView = Schemas['NetworkView']
export type TrainingPatch = Schemas['TrainingPatch']
export type TrainingView = Schemas['TrainingView']
export type CursorView = Schemas['CursorView']
export type LayerView = Schemas['LayerView']
export type TraceView = Schemas['TraceView'] & {
  /** The list of stops holds all of them before this step, and the server alone knows the rest. */
  stops_cut?: { step: number } | null
  /** Indices of the samples that the pass really learns from, whichever of all is looked at. */
  learns_from?: number[]
}
export type TraceLayerView = Schemas['TraceLayerView']
export type SegmentView = Schemas['SegmentView']
export type Explanation = Schemas['Explanation']
export type TermView = Schemas['TermView']
export type FactorView = Schemas['FactorView']
export type GradientCheckView = Schemas['GradientCheckView']
export type TrainMove = Schemas['TrainMove']
export type TrainView = Schemas['TrainView']
/** What one `progress` event of a streamed training holds. */
export type TrainProgress =
  operations['train_session']['responses'][200]['content']['text/event-stream']
export type CurveView = Schemas['CurveView']
export type CurvePoint = Schemas['CurvePointView']
export type SeriesList = Schemas['SeriesList']
export type BookmarkCreate = Schemas['BookmarkCreate']
export type BookmarkView = Schemas['BookmarkView']
export type ConditionCreate = Schemas['ConditionCreate']
export type ConditionView = Schemas['ConditionView']
export type ConditionKindView = Schemas['ConditionKindView']
export type StopView = Schemas['StopView']
export type CatalogView = Schemas['CatalogView']
export type FunctionView = Schemas['FunctionView']
export type Problem = Schemas['Problem']

export type Phase = CursorView['phase']
export type Unit = CursorView['units'][number]
export type Direction = 'forward' | 'back'
export type Place = Schemas['PlaceView']
