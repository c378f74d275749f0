/**
 * A scenario as the engine reads it: plain data, checked and resolved by `src/scenario`.
 *
 * Dates in the file have become exercise minutes, defaults have been filled in, and every reference is known
 * to exist. The engine knows no story: everything that is particular stands here.
 */
import type { Adversary, Technique } from './adversary.ts';
import type { BeliefCondition, WorldCondition } from './condition.ts';
import type { Decision } from './decision.ts';
import type { CredentialKind, Effect } from './effect.ts';
import type {
  ActionId,
  AdversaryId,
  AssetId,
  AxisId,
  ControlId,
  DataComponentId,
  DataSetId,
  DutyId,
  EndingId,
  FactId,
  FlagId,
  InjectId,
  LinkId,
  MeterId,
  Minute,
  ObjectiveId,
  OptionId,
  PlanId,
  ScenarioId,
  SeatId,
  SensorId,
  ZoneId,
} from './ids.ts';

export interface Scenario {
  readonly format: 1;
  readonly id: ScenarioId;
  /** Counts up whenever replays of older exercises would differ. */
  readonly revision: number;
  /** StartEx, ISO 8601 in UTC. Minute 0. */
  readonly start: string;
  /** EndEx at the latest. */
  readonly endsBy: Minute;
  /** ATT&CK release that technique ids are taken from. */
  readonly attack: '18.1';
  readonly languages: readonly string[];
  readonly seats: readonly Seat[];
  /** Capacity points per turn at full stamina, before any `capacity` effect. */
  readonly capacity: number;
  /** How long a turn lasts, by `phase` or `phase.substate`; the more exact key wins. */
  readonly turns: Readonly<Record<string, Minute>>;
  readonly meters: Readonly<Record<MeterId, number>>;
  readonly rules: RuleSettings;
  readonly zones: readonly Zone[];
  readonly assets: readonly Asset[];
  readonly links: readonly Link[];
  readonly dataSets: readonly DataSet[];
  readonly sensors: readonly SensorKit[];
  readonly controls: readonly Control[];
  readonly techniques: readonly Technique[];
  readonly adversaries: readonly Adversary[];
  readonly falseAlarms: FalseAlarms;
  readonly flags: readonly FlagId[];
  readonly injects: readonly Inject[];
  readonly actions: readonly Action[];
  readonly leaks: readonly Leak[];
  readonly duties: readonly Duty[];
  readonly endings: readonly Ending[];
  readonly facts: readonly SeatFact[];
  readonly objectives: readonly Objective[];
  readonly scoring: Scoring;
  readonly plans: readonly Plan[];
  readonly history: History;
}

/** Rates that a scenario may set, since a hospital's night differs from a party's year. */
export interface RuleSettings {
  /** Stamina lost per day in which the team spent all its capacity, in a crisis phase. */
  readonly staminaLossPerDay: number;
  /** Stamina regained per quiet day. */
  readonly staminaGainPerDay: number;
  /** Trust lost when everything of a data set with sensitivity 1 is published and nobody was warned. */
  readonly trustPerPublication: number;
  /** Trust regained per day of candour once disclosed, in publicFallout. */
  readonly trustGainPerDay: number;
  /** Minutes after the last sign of an intruder until an eviction counts as verified. */
  readonly verifyAfter: Minute;
  /** Thousands of US dollars a week that full leadership confidence opens in a crisis. */
  readonly allowancePerWeek: number;
  /** Flags that multiply the harm done while assets that serve are out of use (R67). */
  readonly harmSoftenedBy: readonly { readonly flag: FlagId; readonly factor: number }[];
  /** While this flag is set, work is done under privilege and legal exposure grows by a third less (R64). */
  readonly privilege?: FlagId;
}

export interface Seat {
  readonly id: SeatId;
}

export interface Zone {
  readonly id: ZoneId;
}

export const ASSET_KINDS = [
  'workstations',
  'laptops',
  'server',
  'mail',
  'chat',
  'files',
  'database',
  'directory',
  'vpn',
  'gateway',
  'cloud',
  'phones',
  'backup',
  'website',
  'partner',
  'internet',
  'clinical',
] as const;
/** Decides the icon on the map; rules never look at it. */
export type AssetKind = (typeof ASSET_KINDS)[number];

/** A host or a group of hosts. */
export interface Asset {
  readonly id: AssetId;
  readonly zone: ZoneId;
  readonly kind: AssetKind;
  /** How many machines stand behind the symbol. */
  readonly hosts: number;
  /** Where it stands on the map: 0..1 across and down within its zone. */
  readonly at: readonly [number, number];
  /** Coverage 0..1 by data component before any sensor is deployed. */
  readonly telemetry: Readonly<Record<DataComponentId, number>>;
  /** Kinds of credentials an intruder with administrator rights can take here. */
  readonly credentials: readonly CredentialKind[];
  /** Whether the team's rebuild and clean reach it without being named (cloud and partners are often forgotten). */
  readonly inScope: boolean;
  /** Points of harm a day while it is out of use, for those who depend on it (R67). */
  readonly serves?: number;
  /** Has a way to the outside that no link of the scenario shows (R68). */
  readonly outlet?: boolean;
}

/** A way from one asset to another that techniques can travel and data can leave by. */
export interface Link {
  readonly id: LinkId;
  readonly from: AssetId;
  readonly to: AssetId;
  readonly kind: 'network' | 'trust' | 'internet' | 'cloud';
  /** A credential of this kind opens it; without, an intruder rarely gets over (R48). */
  readonly asks?: CredentialKind;
}

export interface DataSet {
  readonly id: DataSetId;
  readonly asset: AssetId;
  /** Size in GB. */
  readonly size: number;
  /** 0..1, how much its publication hurts. */
  readonly sensitivity: number;
  /** Whether law gives the people in it a right to be told. */
  readonly personal: boolean;
}

/** A sensor kit: what `deploy` puts on an asset. */
export interface SensorKit {
  readonly id: SensorId;
  /** Coverage 0..1 by data component; the better of kit and base counts. */
  readonly coverage: Readonly<Record<DataComponentId, number>>;
  /** Minutes from event to observation. */
  readonly delay: Minute;
  /** Keeps its records where an intruder cannot wipe them (R51). */
  readonly offHost: boolean;
}

export interface Control {
  readonly id: ControlId;
  /** Share 0..1 of a hindered technique's chance that is lost. */
  readonly strength: number;
}

export interface FalseAlarms {
  /** Expected number per 30 days at full coverage. */
  readonly perMonth: number;
  /** Text ids, `observation.<id>`. */
  readonly kinds: readonly {
    readonly id: string;
    readonly component: DataComponentId;
    readonly assets: readonly AssetId[];
  }[];
}

/** How many false alarms an exercise has: none, as the scenario sets them, or twice as many. */
export const HERRINGS = ['none', 'some', 'many'] as const;
export type Herrings = (typeof HERRINGS)[number];

export const INJECT_KINDS = [
  'call',
  'mail',
  'meeting',
  'message',
  'report',
  'news',
  'letter',
  'post',
] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];

/** A scripted event. Without options it only tells. */
export interface Inject {
  readonly id: InjectId;
  readonly kind: InjectKind;
  readonly to: SeatId;
  readonly when?: WorldCondition;
  /** Not before. An inject with neither `at` nor `when` only comes by an `inject` effect. */
  readonly at?: Minute;
  /** Not after. */
  readonly until?: Minute;
  /** Ends a running turn when it arrives, so that the team can answer at once. */
  readonly interrupts: boolean;
  readonly effects: readonly Effect[];
  /** Minutes until the default happens. Present exactly when there are options. */
  readonly deadline?: Minute;
  readonly default?: OptionId;
  readonly options: readonly Option[];
  /** Objectives this decision bears on. */
  readonly objectives: readonly ObjectiveId[];
}

/** What it takes and what it brings; shared by options and actions. */
export interface Undertaking {
  readonly seat: SeatId;
  /** Capacity points. */
  readonly capacity: number;
  /** Thousands of US dollars. */
  readonly money: number;
  /** Minutes until it is done; 0 is at once. */
  readonly takes: Minute;
  /** Done at this minute, if that is later than `takes` would have it. */
  readonly until?: Minute;
  /** Chance 0..1 of success before stamina and other conditions; 1 is certain. */
  readonly odds: number;
  readonly needs?: BeliefCondition;
  /** On starting, whatever comes of it. */
  readonly begin: readonly Effect[];
  readonly success: readonly Effect[];
  readonly failure: readonly Effect[];
  /** NIST CSF 2.0 subcategories or categories and D3FEND ids, for the tags on the card. */
  readonly tags: readonly string[];
  /** What published guidance would have the team do here, given what it knows. Read by the prudent policy. */
  readonly advised: boolean | BeliefCondition;
}

export interface Option extends Undertaking {
  readonly id: OptionId;
}

export interface Action extends Undertaking {
  readonly id: ActionId;
  /** Assets it can be aimed at; empty when it needs no target. */
  readonly targets: readonly AssetId[];
  /** Can be done once only, or again (per target). */
  readonly repeatable: boolean;
  readonly objectives: readonly ObjectiveId[];
}

/** An adversary's publication. It can only show what was stolen. */
export interface Leak {
  readonly id: string;
  readonly adversary: AdversaryId;
  readonly kind: 'staged' | 'persona' | 'release';
  readonly when?: WorldCondition;
  readonly at?: Minute;
  readonly until?: Minute;
  /** Needs at least one of these to have been stolen; publishes what it has of each. */
  readonly data: readonly DataSetId[];
  /** Share of the stolen part that is shown, 0..1. */
  readonly share: number;
  /** Share of what is shown that was altered, 0..1. */
  readonly altered: number;
  /** Does not wait for its date once its adversary is in the mood to publish and acts (R60). */
  readonly hastens: boolean;
  /** The flag that says the team has checked what was shown (R62). */
  readonly checkedBy?: FlagId;
  /** Each known flag multiplies the harm done to trust. */
  readonly softenedBy: readonly { readonly flag: FlagId; readonly factor: number }[];
}

/** Something law or a promise binds a seat to do in time. */
export interface Duty {
  readonly id: DutyId;
  readonly seat: SeatId;
  /** The rule it follows, such as `HIPAA 45 CFR 164.404`, or `promise`. */
  readonly rule: string;
  /** When the clock starts, on what the team knows: awareness, discovery, a promise made. */
  readonly when: BeliefCondition;
  readonly within: Minute;
  /** What fulfils it. */
  readonly met: BeliefCondition;
  /** What missing it costs: legal exposure, and public trust where people were waiting. */
  readonly legal: number;
  readonly trust: number;
}

/** Something one seat knows that the others do not, from the moment its condition holds on what the team knows. */
export interface SeatFact {
  readonly id: FactId;
  readonly seat: SeatId;
  readonly when?: BeliefCondition;
}

/** The first ending whose condition holds at EndEx is the ending. The last has no condition. */
export interface Ending {
  readonly id: EndingId;
  readonly when?: WorldCondition;
  /** EndEx comes as soon as this holds at the end of a turn, for endings that can end the exercise early. */
  readonly closes?: WorldCondition;
}

export interface Objective {
  readonly id: ObjectiveId;
  /** NIST CSF 2.0 categories. */
  readonly csf: readonly string[];
  /** NICE Framework components 2.0.0: work roles, tasks, knowledge, skills. */
  readonly nice: readonly string[];
  /** Axes that measure it. */
  readonly axes: readonly AxisId[];
}

export interface Scoring {
  /** Weights of the axes in the outcome score; they need not add up to 1. */
  readonly weights: Readonly<Record<AxisId, number>>;
  /** Days at which a time axis reaches 0. */
  readonly days: { readonly detect: number; readonly contain: number; readonly evict: number };
  /** Thousands of US dollars at which the cost axis reaches 0. */
  readonly cost: number;
}

export interface Plan {
  readonly id: PlanId;
  /** Minutes of real time. */
  readonly minutes: number;
  /** Injects put to the team; all others take their default at once. `all` puts every one. */
  readonly puts: readonly InjectId[] | 'all';
  /**
   * What happens with those not put: their own default, what was really done where the record says, or the options
   * named here, and the default of the rest.
   */
  readonly takes: 'default' | 'history' | Readonly<Record<InjectId, OptionId>>;
}

/** What was really done, as decisions; shown in the hot wash only. */
export interface History {
  readonly decisions: readonly HistoryDecision[];
  readonly events: readonly HistoryEvent[];
}

export interface HistoryDecision {
  readonly decision: Decision;
  /** For actions: not before this minute. Answers are given when the inject is open. */
  readonly at?: Minute;
}

export interface HistoryEvent {
  readonly id: string;
  readonly at: Minute;
  readonly confidence: 'documented' | 'reported' | 'alleged' | 'disputed' | 'invented';
  readonly source: string;
}
