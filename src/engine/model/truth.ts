/**
 * Ground truth: all facts about one moment of an exercise, as plain JSON data.
 *
 * It has two halves. `known` holds what the team's own actions and senses have put on its table, `hidden`
 * everything else. Views are projected from `known` alone (see `project.ts`), which makes secrecy a matter of
 * construction. While an exercise is played it is kept by number (`facts.ts`), and only the writers in `writers` write it.
 */

import type { Mood } from './adversary.ts';
import type { DecidedBy, Decision } from './decision.ts';
import type { CredentialKind, Effect } from './effect.ts';
import type {
  ActionId,
  AdversaryId,
  AssetId,
  BeliefStatus,
  DataComponentId,
  DataSetId,
  DutyId,
  EndingId,
  FlagId,
  InjectId,
  LinkId,
  MeterId,
  Minute,
  OptionId,
  SeatId,
  SensorId,
  TechniqueId,
} from './ids.ts';
import type { BreachState, IntrusionState } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';

export interface GroundTruth {
  readonly known: DeepReadonly<Known>;
  readonly hidden: DeepReadonly<Hidden>;
}

/** Ground truth as its maker hands it over: nobody else holds it. */
export interface Draft {
  known: Known;
  hidden: Hidden;
}

/** All the way down. */
export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What the team has on its table. */
export interface Known {
  minute: Minute;
  turn: number;
  breach: BreachState;
  /** Turns in a row in which nothing new came; they grow longer (R47). */
  calm: number;
  /** Every state the breach machine has been in, in order, with the minute it was entered. */
  breachLog: { state: BreachState; minute: Minute }[];
  meters: Record<MeterId, number>;
  meterLog: MeterChange[];
  capacityLeft: number;
  capacityTotal: number;
  /** Added to the scenario's capacity by hires and the like. */
  capacityExtra: number;
  /** Money spent so far, thousands of US dollars. */
  spent: number;
  flags: Record<FlagId, Minute>;
  assets: Record<AssetId, KnownAsset>;
  cutLinks: Record<LinkId, Minute>;
  controls: Record<string, Minute>;
  sensors: Record<SensorId, Minute>;
  throttle: number;
  /** When the channels seen so far were last blocked, or null. */
  channelsBlocked: Minute | null;
  resets: Partial<Record<CredentialKind, Minute>>;
  observations: Observation[];
  findings: Finding[];
  /** Observed share taken, by data set. */
  observedLoss: Record<DataSetId, number>;
  published: Record<DataSetId, Publication>;
  /** Leaks that have happened, staged ones too: what adversaries do in public. */
  leaks: Record<string, Minute>;
  disclosedAt: Minute | null;
  disclosedComplete: number;
  claims: Claim[];
  promises: Record<FlagId, Minute>;
  duties: Record<DutyId, DutyState>;
  openInjects: OpenInject[];
  arrived: Record<InjectId, Minute>;
  answers: Record<InjectId, { option: OptionId; minute: Minute; by: DecidedBy }>;
  running: Running[];
  /** Last completion by `action`, and by `action/target` if it was aimed. */
  done: Record<string, Minute>;
  /** How often something was tried, by text key, or by `key/target` if it was aimed; part of the dice keys. */
  attempts: Record<string, number>;
  decisions: { turn: number; minute: Minute; seat: SeatId; decision: Decision; by: DecidedBy }[];
  ended: { ending: EndingId; minute: Minute; outcome: Outcome } | null;
}

export interface MeterChange {
  readonly minute: Minute;
  readonly meter: MeterId;
  readonly by: number;
  /** Text key of what moved it: `inject.<id>`, `inject.<id>.option.<id>`, `action.<id>` or `rule.<name>`. */
  readonly cause: string;
}

export interface KnownAsset {
  isolated: boolean;
  /** Minute of the last rebuild, or null for none. */
  rebuiltAt: Minute | null;
  imagedAt: Minute | null;
  /** Broken by an intruder at this minute, or null. A rebuild makes it new, mending makes it work again. */
  damagedAt: Minute | null;
  /** Coverage 0..1 by data component, sensors included. */
  coverage: Record<DataComponentId, number>;
  /** Sensor kits deployed here. */
  kits: SensorId[];
}

/** Something sensed or reported, perhaps wrongly. Carries nothing the team could not know. */
export interface Observation {
  /** `o1`, `o2`, ... in order of arrival. */
  readonly id: string;
  readonly minute: Minute;
  /** Text key: `sign.<component>` for what a sensor saw, `observation.<id>` for a report. */
  readonly text: string;
  /** Where it comes from: a sensor's data component, a person, an outside party. */
  readonly source:
    | { readonly kind: 'sensor'; readonly component: DataComponentId }
    | { readonly kind: 'person' };
  readonly asset: AssetId | null;
  readonly technique: TechniqueId | null;
  /** Which adversary it is attributed to, or null where nobody can tell. */
  readonly adversary: AdversaryId | null;
  /** 0..1 */
  readonly confidence: number;
  /** Whether it makes the team suspect or believe in a foothold on the asset, or neither. */
  readonly finding: 'suspected' | 'known' | null;
  /** What it shows leaving, if anything. `share` of the data set seen in this one act, 0..1. */
  readonly flow: { readonly data: DataSetId; readonly share: number } | null;
}

/** A foothold as the team believes it. */
export interface Finding {
  readonly asset: AssetId;
  readonly adversary: AdversaryId | null;
  readonly status: BeliefStatus;
  readonly since: Minute;
  readonly changed: Minute;
  /** 0..1 */
  readonly confidence: number;
  /** Ids of the observations behind it. */
  readonly sources: readonly string[];
}

export interface Publication {
  readonly minute: Minute;
  /** Share of the data set made public so far, 0..1. */
  readonly share: number;
}

export interface Claim {
  readonly data: DataSetId;
  readonly says: 'not-taken' | 'taken' | 'unknown';
  readonly minute: Minute;
  /** When publication proved it false, or null. */
  readonly contradictedAt: Minute | null;
}

export interface DutyState {
  readonly since: Minute;
  readonly due: Minute;
  readonly metAt: Minute | null;
  readonly missedAt: Minute | null;
}

export interface OpenInject {
  readonly inject: InjectId;
  readonly since: Minute;
  /** When its default happens. */
  readonly due: Minute;
}

/** An option or action under way. */
export interface Running {
  readonly kind: 'option' | 'action' | 'later';
  /** Text key: `inject.<id>.option.<id>`, `action.<id>`, or that of what scheduled it for `later`. */
  readonly key: string;
  readonly inject: InjectId | null;
  readonly option: OptionId | null;
  readonly action: ActionId | null;
  readonly target: AssetId | null;
  readonly seat: SeatId | null;
  readonly started: Minute;
  readonly due: Minute;
  /** For `later`. */
  readonly effects: readonly Effect[] | null;
}

/** What nobody on the team has seen. */
export interface Hidden {
  adversaries: Record<AdversaryId, AdversaryTruth>;
  /** Observations on their way: sensed, not yet arrived. */
  pending: { readonly due: Minute; readonly observation: Omit<Observation, 'id' | 'minute'> }[];
  nextFalseAlarm: Minute;
  /** Observation ids that were false alarms; for the hot wash. */
  falseAlarms: Record<string, true>;
  /** Scheduled injects that have not come yet, earliest date first: what there is to look through. */
  waiting: InjectId[];
  /** Minutes that matter for the outcome, or null for never. */
  firstFoothold: Minute | null;
  lastFootholdLost: Minute | null;
  lastTheft: Minute | null;
  /** Assets whose records an intruder wiped, with the last minute. */
  wiped: Record<AssetId, Minute>;
}

export interface AdversaryTruth {
  intrusion: IntrusionState;
  mood: Mood;
  /** 0..100 */
  awareness: number;
  nextAct: Minute;
  /** Counts acts; part of the dice keys. */
  acts: number;
  channel: number;
  footholds: Foothold[];
  credentials: Partial<Record<CredentialKind, Minute>>;
  /** Share of each data set staged and taken, 0..1. */
  staged: Record<DataSetId, number>;
  stolen: Record<DataSetId, number>;
  /** Times it came back after losing every foothold. */
  reentries: number;
  /** Minutes when it lost its last foothold, or null. */
  evictedAt: Minute | null;
  /** What it tried last that failed, or null. */
  failed: TechniqueId | null;
}

export interface Foothold {
  readonly asset: AssetId;
  readonly since: Minute;
  /** A spare is dormant and makes no noise until the others are gone. */
  readonly spare: boolean;
  readonly persistent: boolean;
}
