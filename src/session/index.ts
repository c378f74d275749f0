/**
 * All that a view may import of the inside: how to begin, open and read an exercise. Ground truth is not among it.
 */

export type {
  ActionView,
  AssetKind,
  AssetView,
  BreachPhase,
  BreachState,
  Briefing,
  ChoiceView,
  DecidedBy,
  Decision,
  DecisionTaken,
  DefenderView,
  Finding,
  Happening,
  InjectKind,
  LinkView,
  LossView,
  MeterChange,
  MeterId,
  Minute,
  Observation,
  OpenInjectView,
  PaperView,
  Refusal,
  RunningView,
} from '../engine/index.ts';
export { decisionKey, lifecycleTrack, type TrackStop } from '../engine/index.ts';
export { atOnce, type InPieces } from '../exercise/index.ts';
export {
  type FileInTheWay,
  type GatheredClass,
  gatheringClass,
  type MergeResult,
  mergeFiles,
  openClass,
  playingClass,
} from './class-store.ts';
export { followsOn } from './follows-on.ts';
export { inSlices, type Pace, SLICE, type Sliced } from './slices.ts';
export {
  createExercise,
  type OpenResult,
  openExercise,
  openingExercise,
  openReadOnly,
  type PaperResult,
  type ScenarioBundle,
} from './store.ts';
export type * from './types.ts';
