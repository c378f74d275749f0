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
export { type MergeResult, mergeFiles, openClass } from './class-store.ts';
export { followsOn } from './follows-on.ts';
export {
  createExercise,
  type OpenResult,
  openExercise,
  openReadOnly,
  type PaperResult,
  type ScenarioBundle,
} from './store.ts';
export type * from './types.ts';
