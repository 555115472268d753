/** Short names for the generated wire types: nothing is declared twice. */
import type { components, operations } from './schema.gen'

type Schemas = components['schemas']

/** A request whose names are texts: the page takes them from the catalogue, not from a list. */
type Named<T> = T extends string
  ? string
  : T extends object
    ? { [Key in keyof T]: Named<T[Key]> }
    : T

export type SessionView = Schemas['SessionView']
/** What a move answers, whole or without what it seldom changes (`Prefer: return=minimal`). */
export type MovedView = Schemas['MinimalSessionView'] & Partial<SessionView>
/** A change that can be taken back or done again. */
export type ChangeView = Schemas['ChangeView']
export type SessionCreate = Named<Schemas['SessionCreate']>
export type SessionPatch = Named<Schemas['SessionPatch']>
export type NetworkCreate = Named<Schemas['NetworkCreate']>
/** All changes that can be taken back or repeated. */
export type ChangesView = Schemas['ChangesView']
/** A session of a family of branches. */
export type RelativeView = Schemas['RelativeView']
export type FamilyView = Schemas['FamilyView']
/** Other − this, and the settings that are not the same. */
export type ComparisonView = Schemas['ComparisonView']
export type LinkView = Schemas['LinkView']
export type NetworkView = Schemas['NetworkView']
export type TrainingView = Schemas['TrainingView']
export type CursorView = Schemas['CursorView']
export type LayerView = Schemas['LayerView']
export type TraceView = Schemas['TraceView']
export type SegmentView = Schemas['SegmentView']
export type Explanation = Schemas['Explanation']
export type TermView = Schemas['TermView']
export type FactorView = Schemas['FactorView']
export type GradientCheckView = Schemas['GradientCheckView']
export type NudgesView = Schemas['NudgesView']
/** The cost over one parameter, with its tangent. */
export type TangentView = Schemas['TangentView']
/** The forward pass with one parameter moved. */
export type NudgedView = Schemas['NudgedView']
export type ProofView = Schemas['ProofView']
export type PathsView = Schemas['PathsView']
/** A function of one number, as points to draw. */
export type PlotView = Schemas['PlotView']
export type MemoryView = Schemas['MemoryView']
export type JacobianView = Schemas['JacobianView']
export type ProgramView = Schemas['ProgramView']
export type DiagnosisView = Schemas['DiagnosisView']
export type DiagnosisCreate = Schemas['DiagnosisCreate']
export type TrainMove = Schemas['TrainMove']
export type TrainView = Schemas['TrainView']
/** What one `progress` event of a streamed training holds. */
export type TrainProgress =
  operations['train_session']['responses'][200]['content']['text/event-stream']
/** How good the network is after an epoch of a training. */
export type EpochPoint = Schemas['EpochCostView']
export type CurveView = Schemas['CurveView']
export type CurvePoint = Schemas['CurvePointView']
export type SeriesList = Schemas['SeriesList']
export type BookmarkCreate = Schemas['BookmarkCreate']
export type BookmarkView = Schemas['BookmarkView']
export type ConditionCreate = Named<Schemas['ConditionCreate']>
export type ConditionView = Schemas['ConditionView']
export type ConditionKindView = Schemas['ConditionKindView']
export type StopView = Schemas['StopView']
/** A data set of the catalogue. */
export type DatasetView = Schemas['DatasetView']
/** A data set of a reader's own, and with some of its rows. */
export type UploadedView = Schemas['UploadedView']
export type DatasetRowsView = Schemas['DatasetRowsView']
export type ColumnView = Schemas['ColumnView']
export type DataCreate = Schemas['DataCreate']
export type DataRowsView = Schemas['DataRowsView']
export type AnswerView = Schemas['AnswerView']
export type SurfaceView = Schemas['SurfaceView']
export type SurfacesView = Schemas['SurfacesView']
export type EvaluationView = Schemas['EvaluationView']
export type HistogramsView = Schemas['HistogramsView']
export type CatalogView = Schemas['CatalogView']
export type Problem = Schemas['Problem']

export type Phase = CursorView['phase']
export type Unit = CursorView['units'][number]
export type Direction = 'forward' | 'back'
export type Place = Schemas['PlaceView']
