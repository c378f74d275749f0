/**
 * All that a view may import of the inside. For now types only; the functions join them here.
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
} from '../engine/model/index.ts';
export type * from './types.ts';
