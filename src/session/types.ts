/**
 * What a view may know of an exercise in progress: types only.
 *
 * `index.ts` re-exports these; nothing here or there names ground truth. The debrief appears only after EndEx.
 */
import type {
  Briefing,
  Decision,
  DefenderView,
  Herrings,
  Minute,
  Refusal,
} from '../engine/index.ts';
import type { Debrief } from '../review/index.ts';
import type { Branches } from './branch-types.ts';

export type { Glyph } from '../exercise/index.ts';
export type {
  ChainLink,
  ComparedLine,
  ComparedMeasures,
  ComparedSeries,
  Comparison,
  Debrief,
  DebriefDecision,
  DebriefEviction,
  DebriefHistory,
  DebriefLane,
  DebriefLoss,
  DebriefMark,
  DebriefMeasure,
  DebriefReturn,
  DebriefSentence,
  DebriefSpan,
  DebriefStay,
  Difference,
  DifferenceKind,
  Divergence,
  FogAdversary,
  FogAsset,
  FogDark,
  FogData,
  FogLayer,
  FogRecord,
  FogStatus,
  FogView,
  HistoryLine,
  HistoryMoment,
  LeftHistory,
  LineDecision,
  RecordEvent,
  SeriesId,
  SeriesPoint,
  Side,
  StoryEntry,
} from '../review/index.ts';

export type * from './branch-types.ts';
export type * from './class-types.ts';

/** Text of a scenario in one language: flat keys such as `inject.first-call.title`, ICU MessageFormat values. */
export type ScenarioText = Readonly<Record<string, string>>;

/** Why and how sure; both optional, both kept with the decision. */
export interface DecisionNote {
  readonly rationale?: string;
  /** 0..1 */
  readonly confidence?: number;
}

/** What `decide` says: done, or refused and why. */
export type DecideResult = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal };

/** Measures that last and that no asset or link shows. */
export interface InForce {
  /** Share of bulk transfer out that is held back, 0..1. */
  readonly throttle: number;
  /** When the control channels seen by then were last blocked, or null. */
  readonly channelsBlocked: Minute | null;
}

/** The one thing that changes. Both views observe it. What the tree of decisions offers is in `Branches`. */
export interface ExerciseStore extends Branches {
  readonly id: string;
  readonly seed: string;
  readonly plan: string;
  briefing(): Briefing;
  /** In this language, or in the scenario's first; the language it was begun in unless given. */
  text(language?: string): ScenarioText;
  view(): DefenderView;
  /** What the team keeps in force on the way out at the cursor. It knows of it: nothing of it is hidden. */
  inForce(): InForce;
  /**
   * Takes a decision at the cursor. At a moment where it was taken before this walks onto that line; anything else
   * forks. A refusal changes nothing.
   */
  decide(decision: Decision, note?: DecisionNote): DecideResult;
  /** Calls back once after everything that changes something; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Facts for the hot wash of the cursor's line, or null before EndEx. */
  debrief(): Debrief | null;
  /** The exercise as the text of a `.hotwash` file. */
  save(): string;
}

/** What is needed to begin. */
export interface ExerciseSetup {
  readonly id: string;
  readonly seed: string;
  readonly plan: string;
  readonly language: string;
  /** Cards say what published guidance leans to. Off unless given. */
  readonly help?: boolean;
  /** The facilitator's key: lifts the curtain before EndEx. Only its fingerprint is kept. */
  readonly key?: string;
  /** How many false alarms: none, as the scenario has them, or twice as many. `some` unless given. */
  readonly herrings?: Herrings;
}
