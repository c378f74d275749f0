/**
 * What a view may know of an exercise in progress: types only.
 *
 * `index.ts` re-exports these; nothing here or there names ground truth. The debrief appears only after EndEx.
 */
import type {
  AdversaryId,
  Briefing,
  DataSetId,
  DecidedBy,
  Decision,
  DefenderView,
  EndingId,
  Minute,
  ObjectiveId,
  Outcome,
  Refusal,
  SeatId,
} from '../engine/model/index.ts';

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

/** A stretch of time in a lane of the hot wash. */
export interface DebriefSpan {
  readonly from: Minute;
  readonly to: Minute;
  /** Text key for the words on the span. */
  readonly label: string;
  readonly kind: 'present' | 'quiet' | 'theft' | 'detect' | 'log' | 'evict' | 'leak' | 'public';
}

/** A moment in a lane. */
export interface DebriefMark {
  readonly minute: Minute;
  readonly label: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One actor over time: what was true, beside what the team knew of it. */
export interface DebriefLane {
  readonly id: AdversaryId | 'team' | 'public';
  readonly kind: 'adversary' | 'team' | 'public';
  /** When and how the team could first tell, or null for never. */
  readonly knownFrom: Minute | null;
  readonly truth: readonly DebriefSpan[];
  readonly knew: readonly DebriefSpan[];
  readonly marks: readonly DebriefMark[];
}

export interface DebriefDecision {
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  readonly seat: SeatId;
  readonly by: DecidedBy;
  readonly decision: Decision;
  /** Text key of the words on the card that was chosen. */
  readonly label: string;
  /** How it came out, with the dice, or null if it needed none or never finished. */
  readonly result: {
    readonly succeeded: boolean;
    readonly rolled: number;
    readonly odds: number;
  } | null;
  /** What it moved at once, by meter. */
  readonly meters: Readonly<Record<string, number>>;
  readonly note: DecisionNote | null;
}

/** What the team believed at the end, and what was so. */
export interface DebriefLoss {
  readonly data: DataSetId;
  readonly low: number;
  readonly high: number;
  readonly taken: number;
  readonly published: number;
}

/** One event of the real record, shown beside the play. */
export interface DebriefHistory {
  readonly id: string;
  readonly minute: Minute;
  readonly date: string;
  readonly confidence: 'documented' | 'reported' | 'alleged' | 'disputed' | 'invented';
  readonly source: string;
}

/** The first form of the hot wash: facts for the review, none before EndEx. */
export interface Debrief {
  readonly ending: EndingId;
  readonly outcome: Outcome;
  readonly minutes: Minute;
  /** Minutes from first foothold to detection, and so on; null for never. */
  readonly measures: {
    readonly dwell: Minute | null;
    readonly toContain: Minute | null;
    readonly toEvict: Minute | null;
  };
  readonly lanes: readonly DebriefLane[];
  readonly decisions: readonly DebriefDecision[];
  readonly loss: readonly DebriefLoss[];
  readonly objectives: readonly { readonly id: ObjectiveId; readonly value: number }[];
  readonly history: readonly DebriefHistory[];
}

/** The one thing that changes. Both views observe it. */
export interface ExerciseStore {
  readonly id: string;
  readonly seed: string;
  briefing(): Briefing;
  text(): ScenarioText;
  view(): DefenderView;
  /** Takes a decision. A refusal changes nothing. */
  decide(decision: Decision, note?: DecisionNote): DecideResult;
  /** Calls back after every accepted decision; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Facts for the hot wash, or null before EndEx. */
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
}
