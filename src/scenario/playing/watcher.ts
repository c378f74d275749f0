/**
 * What the checker reads of exercises that were played, and what a watcher of them is.
 *
 * How an exercise is played is handed in, since this layer stands below the one that plays. A watcher sees each
 * exercise once and keeps counts only, so that a million exercises need no more memory than ten.
 */
import type { Outcome } from '../../engine/model/outcome.ts';
import type { FindingCode } from '../codes.ts';
import type { Path } from '../finding.ts';

/** What the checker reads of one exercise that was played. */
export interface PlayedOnce {
  readonly policy: string;
  readonly ending: string | null;
  readonly outcome: Outcome | null;
  readonly phases: readonly { readonly phase: string }[];
  /** In the form of `decisionKey`. */
  readonly decisions: readonly { readonly decision: string; readonly by: string }[];
  readonly events: readonly { readonly type: string; readonly inject?: string }[];
  /** The last minute at which something was open to the team, under way, or came to it. */
  readonly livelyUntil: number;
  /** Minute of EndEx. */
  readonly endedAt: number;
}

/** One inject at one moment of one exercise: how it ended for each option, all else being equal. */
export interface Rivalry {
  readonly inject: string;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Exercises in which the ways part at each decision, with the same luck on every way. */
export interface RivalTrials {
  readonly count: number;
  readonly play: (index: number) => readonly Rivalry[];
  /** The seeds in words. */
  readonly seeds: string;
}

export interface Trials {
  /** How many exercises to play. */
  readonly count: number;
  /** How many at most, where something has not been met: what is rare is not what never comes. At least `count`. */
  readonly most: number;
  /** Plays exercise `index`; may throw, which is a finding. */
  readonly play: (index: number) => PlayedOnce;
  /** The seeds of so many exercises in words, such as `check/0 to check/299`. */
  readonly seeds: (count: number) => string;
  /** The plan they are played by. */
  readonly plan: string;
  readonly rivals: RivalTrials;
}

/** Adds a finding about `scenario.yaml`. */
export type Say = (path: Path, code: FindingCode, message: string, fix: string) => void;

/** How many exercises were tried, for the end of a sentence: `in 200 exercises (seeds check/0 to check/199)`. */
export interface Tried {
  readonly exercises: number;
  readonly inWords: string;
}

export interface Watcher {
  see(exercise: PlayedOnce, index: number): void;
  tell(say: Say, tried: Tried): void;
}
