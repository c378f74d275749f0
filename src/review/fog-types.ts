/**
 * Knew, knowable, true: the three pictures of one moment. Types only.
 */
import type { AdversaryId, AssetId, DataSetId, Minute } from '../engine/index.ts';

/**
 * How an asset stands in one picture.
 * - knew: `unknown`, `suspected`, `known`, `cleared`
 * - knowable: `recorded` (traces of an intruder lie in the telemetry), `silent` (telemetry, and nothing in it),
 *   `dark` (no telemetry: nobody could have told)
 * - true: `present`, `past` (an intruder was here and is gone), `clean`
 */
export type FogStatus =
  | 'unknown'
  | 'suspected'
  | 'known'
  | 'cleared'
  | 'recorded'
  | 'silent'
  | 'dark'
  | 'present'
  | 'past'
  | 'clean';

export interface FogAsset {
  readonly asset: AssetId;
  readonly status: FogStatus;
  /** Since when, or null. */
  readonly since: Minute | null;
  /** Who, as far as this picture can tell them apart. */
  readonly adversaries: readonly AdversaryId[];
}

/** How much of a data set has left. Shares 0..1; a range where the picture leaves room. */
export interface FogData {
  readonly data: DataSetId;
  readonly low: number;
  readonly high: number;
}

export interface FogAdversary {
  readonly adversary: AdversaryId;
  /** Whether it is in this picture at all. */
  readonly seen: boolean;
  readonly since: Minute | null;
  /** Where it is, in this picture. */
  readonly assets: readonly AssetId[];
  /** How it stands and what it feels; in the true picture only. */
  readonly state: string | null;
  readonly mood: string | null;
  readonly awareness: number | null;
}

/** One of the three pictures. All list the same assets, data sets and adversaries in the same order. */
export interface FogLayer {
  readonly assets: readonly FogAsset[];
  readonly data: readonly FogData[];
  /** The picture of what the team knew names only adversaries it had met. */
  readonly adversaries: readonly FogAdversary[];
}

/** Something the telemetry recorded, summed up by where, what and who. */
export interface FogRecord {
  readonly asset: AssetId;
  readonly component: string;
  readonly technique: string;
  /** Name of the technique, in English as ATT&CK gives it. */
  readonly name: string;
  readonly adversary: AdversaryId;
  readonly first: Minute;
  readonly last: Minute;
  /** How many acts were recorded, and how many of them anyone noticed by this moment. */
  readonly acts: number;
  readonly noticed: number;
  /** The records were wiped since and were kept nowhere else. */
  readonly wiped: boolean;
}

/** What was done where no telemetry was, summed up by asset. */
export interface FogDark {
  readonly asset: AssetId;
  readonly acts: number;
  readonly first: Minute;
  readonly last: Minute;
}

export interface FogView {
  readonly moment: string | null;
  readonly minute: Minute;
  readonly date: string;
  readonly knew: FogLayer;
  /** Null behind the curtain: the line has not ended, and the facilitator's key was not given. */
  readonly knowable: FogLayer | null;
  readonly truth: FogLayer | null;
  /** What was recorded and unseen, latest first; null behind the curtain. */
  readonly unseen: readonly FogRecord[] | null;
  /** What left no trace; null behind the curtain. */
  readonly dark: readonly FogDark[] | null;
}
