/**
 * The history line: the real course beside the play. Types only.
 */
import type { Decision, EndingId, Minute, Outcome, SeatId } from '../engine/index.ts';

/** One event of the real record. Its sentence is the text `history.<id>`. */
export interface RecordEvent {
  readonly id: string;
  readonly label: string;
  readonly minute: Minute;
  readonly date: string;
  readonly confidence: 'documented' | 'reported' | 'alleged' | 'disputed' | 'invented';
  readonly source: string;
}

/** One decision of the reference line, `h1`, `h2`, ... */
export interface HistoryMoment {
  readonly id: string;
  readonly decision: Decision;
  readonly key: string;
  readonly label: string;
  readonly seat: SeatId | null;
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  readonly phase: string;
}

/** Where the play left the record. */
export interface LeftHistory {
  /** The moment on the player's line whose decision differs. */
  readonly moment: string;
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  /**
   * - `otherwise`: the record answered the same call with something else.
   * - `own`: the record knows no such action.
   */
  readonly kind: 'otherwise' | 'own';
  readonly played: Decision;
  /** Text key of the card that was played. */
  readonly label: string;
  /** Whether nobody decided, and the stated default or the plan did. */
  readonly byItself: boolean;
  readonly record: Decision | null;
  /** Text key of what the record did instead, or null. */
  readonly recordLabel: string | null;
}

/** The reference line. Handed out after EndEx only. */
export interface HistoryLine {
  /** The record, in the order of time. */
  readonly events: readonly RecordEvent[];
  /** The decisions of the record as the rules play them, ends of turns included. */
  readonly moments: readonly HistoryMoment[];
  readonly ending: EndingId;
  readonly outcome: Outcome;
  readonly minutes: Minute;
  /** "You left history here": the first of `departures`, or null for never. */
  readonly left: LeftHistory | null;
  /** Every decision of the player's line that the record took otherwise, in order. */
  readonly departures: readonly LeftHistory[];
}
