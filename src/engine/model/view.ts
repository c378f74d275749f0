/**
 * The defender view: what one seat knows, and nothing else. All that screens and policies may read.
 *
 * Built from nothing by `project` (house rule 6). Everything here is plain JSON; texts are named by key and
 * resolved by the words of the scenario.
 */

import type { Adversary } from './adversary.ts';
import type { DecidedBy, Decision, DecisionTaken } from './decision.ts';
import type {
  ActionId,
  AdversaryId,
  AssetId,
  BeliefStatus,
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
  TechniqueId,
  ZoneId,
} from './ids.ts';
import type { BreachPhase, BreachState } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';
import type { AssetKind, InjectKind, Link } from './scenario.ts';
import type { Claim, DutyState, Finding, MeterChange, Observation, Publication } from './truth.ts';

/** The public part of a scenario: what may be shown before anything has happened. */
export interface Briefing {
  readonly scenario: ScenarioId;
  readonly revision: number;
  readonly start: string;
  readonly endsBy: Minute;
  readonly languages: readonly string[];
  readonly seats: readonly SeatId[];
  readonly plans: readonly {
    readonly id: PlanId;
    readonly minutes: number;
    readonly decisions: number;
  }[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly csf: readonly string[];
    readonly nice: readonly string[];
  }[];
  readonly zones: readonly ZoneId[];
  readonly assets: readonly {
    readonly id: AssetId;
    readonly zone: ZoneId;
    readonly kind: AssetKind;
    readonly hosts: number;
    readonly at: readonly [number, number];
    /** People depend on it: while it is out of use, harm grows. */
    readonly serves?: true;
  }[];
  readonly links: readonly Link[];
  readonly dataSets: readonly {
    readonly id: DataSetId;
    readonly asset: AssetId;
    readonly size: number;
    readonly personal: boolean;
  }[];
}

export interface DefenderView {
  readonly scenario: ScenarioId;
  /** The seat this was built for; `all` is the whole table round one screen. */
  readonly seat: SeatId | 'all';
  readonly minute: Minute;
  /** Calendar time, ISO 8601 in UTC. */
  readonly date: string;
  readonly turn: number;
  /** Length of the turn that `advance` would play, in minutes. */
  readonly turnLength: Minute;
  readonly breach: BreachState;
  readonly phase: BreachPhase;
  readonly breachLog: readonly { readonly state: BreachState; readonly minute: Minute }[];
  readonly capacity: { readonly left: number; readonly total: number };
  readonly meters: Readonly<Record<MeterId, number>>;
  readonly meterLog: readonly MeterChange[];
  readonly assets: readonly AssetView[];
  readonly links: readonly LinkView[];
  readonly findings: readonly Finding[];
  /** Adversaries the team can tell apart by now, in the order it met them. */
  readonly adversaries: readonly {
    readonly id: AdversaryId;
    readonly look: Adversary['look'];
    readonly since: Minute;
  }[];
  readonly observations: readonly Observation[];
  readonly loss: readonly LossView[];
  readonly disclosedAt: Minute | null;
  readonly claims: readonly Claim[];
  readonly promises: readonly { readonly promise: FlagId; readonly minute: Minute }[];
  readonly duties: readonly DutyView[];
  /** What single seats know; a seat's own view holds only its own. */
  readonly facts: readonly { readonly fact: FactId; readonly seat: SeatId }[];
  readonly controls: readonly ControlId[];
  readonly flags: readonly FlagId[];
  /** Injects that ask something and wait for an answer, oldest first. */
  readonly open: readonly OpenInjectView[];
  /** Injects that have arrived, with what became of them, oldest first. */
  readonly papers: readonly PaperView[];
  readonly running: readonly RunningView[];
  /** Every playbook action, with why it can't be taken now, if so. */
  readonly playbook: readonly ActionView[];
  readonly decisions: readonly DecisionTaken[];
  /** What changed since the decision before: for the map, sounds and live regions. In order. */
  readonly happenings: readonly Happening[];
  /** Ending and outcome once the exercise is over. */
  readonly ended: {
    readonly ending: EndingId;
    readonly minute: Minute;
    readonly outcome: Outcome;
  } | null;
}

export interface AssetView {
  readonly id: AssetId;
  readonly zone: ZoneId;
  readonly kind: AssetKind;
  readonly hosts: number;
  readonly isolated: boolean;
  readonly rebuiltAt: Minute | null;
  readonly imagedAt: Minute | null;
  readonly damagedAt: Minute | null;
  /** Mean coverage 0..1 over the components this scenario uses; 0 means no telemetry here. */
  readonly telemetry: number;
  readonly coverage: Readonly<Record<DataComponentId, number>>;
  /** Strongest standing of any finding here; `unknown` says nothing was found, not that nothing is there. */
  readonly belief: BeliefStatus | 'unknown';
  readonly dataSets: readonly DataSetId[];
}

/** A deadline of law or promise that has begun to run. */
export interface DutyView extends DutyState {
  readonly duty: DutyId;
  readonly seat: SeatId;
  /** The rule it follows, as the scenario names it. */
  readonly rule: string;
}

export interface LinkView extends Link {
  readonly cut: boolean;
}

/** Data loss as a range, because nobody has seen all of it. Shares 0..1. */
export interface LossView {
  readonly data: DataSetId;
  /** Seen to leave. */
  readonly low: number;
  /** Could have left, given where intruders are believed to be and what was visible. */
  readonly high: number;
  readonly published: Publication | null;
}

/** What a card on the desk needs to know. */
export interface ChoiceView {
  readonly seat: SeatId;
  readonly capacity: number;
  readonly money: number;
  /** Minutes until it is done. */
  readonly takes: Minute;
  /** Odds as a band, 0..1: what the team can tell before it commits. */
  readonly odds: { readonly low: number; readonly high: number };
  readonly tags: readonly string[];
  /** Whether published guidance leans this way on what the team knows now; `null` when help is off. */
  readonly advised: boolean | null;
  /** `null` when it can be chosen now. */
  readonly blocked:
    | 'not-available'
    | 'not-enough-capacity'
    | 'not-enough-money'
    | 'already-running'
    | 'already-done'
    | null;
}

export interface OpenInjectView {
  readonly inject: InjectId;
  readonly kind: InjectKind;
  readonly to: SeatId;
  readonly since: Minute;
  readonly due: Minute;
  readonly default: OptionId;
  readonly options: readonly (ChoiceView & { readonly option: OptionId })[];
}

export interface PaperView {
  readonly inject: InjectId;
  readonly kind: InjectKind;
  readonly to: SeatId;
  readonly minute: Minute;
  readonly answer: {
    readonly option: OptionId;
    readonly minute: Minute;
    readonly by: DecidedBy;
  } | null;
}

export interface RunningView {
  /** Text key of what is under way: `inject.<id>.option.<id>` or `action.<id>`. */
  readonly key: string;
  readonly target: AssetId | null;
  readonly started: Minute;
  readonly due: Minute;
}

export interface ActionView extends ChoiceView {
  readonly action: ActionId;
  /** Assets it can be aimed at now; empty when it takes no target. */
  readonly targets: readonly AssetId[];
  readonly needsTarget: boolean;
}

/** One visible change, small enough to be spoken or animated. */
export type Happening =
  | { readonly type: 'turnStarted'; readonly minute: Minute; readonly turn: number }
  | {
      readonly type: 'injectArrived';
      readonly minute: Minute;
      readonly inject: InjectId;
      readonly kind: InjectKind;
      readonly asks: boolean;
    }
  | {
      readonly type: 'injectAnswered';
      readonly minute: Minute;
      readonly inject: InjectId;
      readonly option: OptionId;
      readonly by: DecidedBy;
    }
  | {
      readonly type: 'started';
      readonly minute: Minute;
      readonly key: string;
      readonly target: AssetId | null;
      readonly due: Minute;
    }
  | {
      readonly type: 'finished';
      readonly minute: Minute;
      readonly key: string;
      readonly target: AssetId | null;
      readonly succeeded: boolean;
      readonly rolled: number;
      readonly odds: number;
    }
  | { readonly type: 'observed'; readonly minute: Minute; readonly observation: Observation }
  | {
      readonly type: 'hunted';
      readonly minute: Minute;
      readonly asset: AssetId;
      readonly found: number;
      readonly coverage: number;
    }
  | {
      readonly type: 'meterChanged';
      readonly minute: Minute;
      readonly meter: MeterId;
      readonly by: number;
      readonly cause: string;
    }
  | {
      readonly type: 'sensorDeployed';
      readonly minute: Minute;
      readonly sensor: string;
      readonly assets: readonly AssetId[];
    }
  | {
      readonly type:
        | 'assetIsolated'
        | 'assetReconnected'
        | 'assetImaged'
        | 'assetDamaged'
        | 'assetRebuilt'
        | 'assetCleaned';
      readonly minute: Minute;
      readonly asset: AssetId;
    }
  | { readonly type: 'linkCut' | 'linkRestored'; readonly minute: Minute; readonly link: LinkId }
  | { readonly type: 'credentialsReset'; readonly minute: Minute }
  | { readonly type: 'trafficThrottled' | 'channelsBlocked'; readonly minute: Minute }
  | { readonly type: 'disclosed'; readonly minute: Minute }
  | {
      readonly type: 'dutyStarted' | 'dutyMet' | 'dutyMissed';
      readonly minute: Minute;
      readonly duty: DutyId;
      readonly due: Minute | null;
    }
  | { readonly type: 'claimContradicted'; readonly minute: Minute; readonly data: DataSetId }
  | {
      readonly type: 'phaseChanged';
      readonly minute: Minute;
      readonly from: BreachState;
      readonly to: BreachState;
    }
  | {
      readonly type: 'published';
      readonly minute: Minute;
      readonly kind: 'staged' | 'persona' | 'release';
      readonly data: readonly DataSetId[];
    }
  | { readonly type: 'ended'; readonly minute: Minute; readonly ending: EndingId };

/** A decision that can be taken now, by the view alone. */
export type OpenDecision = Decision;

/** The technique names a view needs for its labels. */
export type TechniqueNames = Readonly<Record<TechniqueId, string>>;
