/**
 * What comparing two lines says: types only, plain data.
 *
 * Every sentence is named by a text key with values; nothing here is worded. What is `true` is there only where
 * the truth of both lines may be shown.
 */
import type { Decision, EndingId, Minute, Outcome, SeatId } from '../../engine/index.ts';

export type Side = 'a' | 'b';

/** A decision on one of the two lines. */
export interface LineDecision {
  /** Id of the moment it led to, on its own line. */
  readonly moment: string;
  readonly decision: Decision;
  /** `answer:inject/option`, `act:action/target` or `advance`. */
  readonly key: string;
  /** Text key of the card. */
  readonly label: string;
  readonly seat: SeatId | null;
  readonly turn: number;
  /** When it was taken. */
  readonly minute: Minute;
  readonly date: string;
}

/** One of the two lines, as it is named at the head of its column. */
export interface ComparedLine {
  /** `here`, `history`, or the id that `addLine` gave. */
  readonly of: string;
  /** The moment the line was followed to; null for StartEx. */
  readonly moment: string | null;
  /** Name of the line or of its moment, as somebody wrote it, or null. */
  readonly name: string | null;
  readonly seed: string;
  readonly decisions: number;
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  readonly ending: EndingId | null;
  readonly outcome: Outcome | null;
}

/** Where two lines part. */
export interface Divergence {
  /** The last moment they have in common, as each line names it; null for StartEx. */
  readonly moment: { readonly a: string | null; readonly b: string | null };
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  /** The first decision after it, or null where the line ends there. */
  readonly a: LineDecision | null;
  readonly b: LineDecision | null;
  /**
   * - `decision`: another decision; the dice are the same.
   * - `luck`: other dice from here on.
   * - `end`: one of them stops here.
   * - `setup`: they were set up differently (seed, plan, false alarms), so they have no moment in common.
   */
  readonly kind: 'decision' | 'luck' | 'end' | 'setup';
}

export type SeriesId =
  /** Share 0..1 of a data set that has been taken; known: the low end of the range. */
  | 'taken'
  /** Share 0..1 of a data set that is public. */
  | 'published'
  /** Footholds: believed and real. */
  | 'footholds'
  /** Points 0..100. */
  | 'evidence'
  | 'trust'
  | 'leadership'
  | 'stamina'
  | 'attribution'
  | 'legal'
  | 'harm'
  /** Thousands of US dollars spent so far. */
  | 'cost'
  /** Money left, thousands of US dollars. */
  | 'budget';

/** A value from this minute until the next point. */
export interface SeriesPoint {
  readonly minute: Minute;
  readonly value: number;
}

/** One quantity of both lines over the common time axis. Steps, not slopes. */
export interface ComparedSeries {
  readonly id: SeriesId;
  /** Data set, or null. */
  readonly subject: string | null;
  readonly unit: 'share' | 'count' | 'points' | 'thousand-dollars';
  /** What the team knew. */
  readonly known: { readonly a: readonly SeriesPoint[]; readonly b: readonly SeriesPoint[] };
  /** What was so; null where both are the same thing, or it may not be shown. */
  readonly true: {
    readonly a: readonly SeriesPoint[];
    readonly b: readonly SeriesPoint[];
  } | null;
}

export type DifferenceKind =
  | 'taken'
  | 'published'
  | 'footholds'
  | 'damage'
  | 'dwell'
  | 'contain'
  | 'evict'
  | 'evidence'
  | 'trust'
  | 'leadership'
  | 'stamina'
  | 'attribution'
  | 'law'
  | 'care'
  | 'duty'
  | 'cost'
  | 'disclosure'
  | 'claim'
  | 'ending';

/** One event in a chain of causes. */
export interface ChainLink {
  /** Which line it stands in; an absence stands in the line it is absent from. */
  readonly side: Side;
  /** The moment on that line whose decision it happened in; null for before the first. */
  readonly moment: string | null;
  readonly minute: Minute;
  readonly date: string;
  /** Text key: `chain.<name>` of `ui/words`, or `chain.not.<name>` for what did not happen. */
  readonly key: string;
  /** Numbers and words for the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Text keys whose text belongs into the sentence under that name: `{ asset: 'asset.mail.name' }`. */
  readonly names: Readonly<Record<string, string>>;
  /** `decision` where the chain begins, `absent` for what stands in the other line only. */
  readonly kind: 'decision' | 'event' | 'absent';
  /** Nobody on the team could see it happen. */
  readonly hidden: boolean;
}

/** One thing in which the lines differ, and why. */
export interface Difference {
  /** Stable within a comparison: `taken/mailboxes`. */
  readonly id: string;
  readonly kind: DifferenceKind;
  /** Data set, adversary, asset or duty it is about, or null. */
  readonly subject: string | null;
  /** Text key of that subject's name, or null. */
  readonly name: string | null;
  readonly unit: 'share' | 'count' | 'points' | 'thousand-dollars' | 'minutes' | 'none';
  /** How it came out; null for never. */
  readonly a: number | null;
  readonly b: number | null;
  /** Who came out better, if one can say. */
  readonly better: Side | null;
  /** 0..100: how much of the outcome hangs on it; differences stand in this order. */
  readonly weight: number;
  /** Whether the team could not have told this difference from what it knew. */
  readonly hidden: boolean;
  /** What led to it, in the order of time, both lines told together. May be empty. */
  readonly chain: readonly ChainLink[];
}

/** One entry of the public story: what the world could read. */
export interface StoryEntry {
  readonly moment: string | null;
  readonly minute: Minute;
  readonly date: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly names: Readonly<Record<string, string>>;
  /** Whether the other line tells the same at the same time. */
  readonly shared: boolean;
}

/** Two lines side by side. */
export interface Comparison {
  readonly a: ComparedLine;
  readonly b: ComparedLine;
  /** Null when the two are one and the same moment. */
  readonly divergence: Divergence | null;
  /** The common time axis. */
  readonly from: Minute;
  readonly to: Minute;
  /** Whether hidden things are in here. */
  readonly truth: boolean;
  /** Minutes; null for never. Only where the truth may be shown. */
  readonly measures: {
    readonly a: ComparedMeasures | null;
    readonly b: ComparedMeasures | null;
  };
  readonly series: readonly ComparedSeries[];
  readonly differences: readonly Difference[];
  readonly story: { readonly a: readonly StoryEntry[]; readonly b: readonly StoryEntry[] };
}

/** First foothold to detection, detection to last theft, detection to last foothold lost. */
export interface ComparedMeasures {
  readonly dwell: Minute | null;
  readonly contain: Minute | null;
  readonly evict: Minute | null;
}
