/**
 * Exercise events: what happened, in the past tense. Whatever changes has one; see `writers`.
 *
 * Each is listed in `EVENT_VISIBILITY` as seen by the team or hidden from it; a view never shows a hidden one.
 */

import type { Mood } from './adversary.ts';
import type { DecidedBy, Decision } from './decision.ts';
import type { CredentialKind, Effect } from './effect.ts';
import type {
  AdversaryId,
  AssetId,
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
import type { BreachSignal, BreachState, IntrusionState } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';
import type { Foothold, Observation, Running } from './truth.ts';

export type ExerciseEvent = { readonly minute: Minute } & EventBody;

export type EventBody =
  // the team's side
  | {
      readonly type: 'turnStarted';
      readonly turn: number;
      readonly capacity: number;
      readonly calm: number;
    }
  | {
      readonly type: 'decisionTaken';
      readonly seat: SeatId;
      readonly decision: Decision;
      readonly by: DecidedBy;
    }
  | { readonly type: 'injectArrived'; readonly inject: InjectId; readonly due: Minute | null }
  | {
      readonly type: 'injectAnswered';
      readonly inject: InjectId;
      readonly option: OptionId;
      readonly by: DecidedBy;
    }
  | {
      readonly type: 'capacitySpent';
      readonly capacity: number;
      readonly money: number;
      readonly cause: string;
    }
  | { readonly type: 'capacityChanged'; readonly by: number }
  | { readonly type: 'undertakingStarted'; readonly running: Running }
  | {
      readonly type: 'undertakingFinished';
      readonly running: Running;
      readonly succeeded: boolean;
      /** The dice, 0..1, and what it had to stay under. */
      readonly rolled: number;
      readonly odds: number;
    }
  | {
      readonly type: 'effectsScheduled';
      readonly running: Running & { readonly effects: readonly Effect[] };
    }
  | {
      readonly type: 'meterChanged';
      readonly meter: MeterId;
      readonly by: number;
      readonly cause: string;
    }
  | { readonly type: 'flagSet'; readonly flag: FlagId }
  | { readonly type: 'flagCleared'; readonly flag: FlagId }
  | {
      readonly type: 'sensorDeployed';
      readonly sensor: SensorId;
      readonly assets: readonly AssetId[];
    }
  | { readonly type: 'assetIsolated'; readonly asset: AssetId }
  | { readonly type: 'assetReconnected'; readonly asset: AssetId }
  | { readonly type: 'assetImaged'; readonly asset: AssetId }
  | { readonly type: 'assetDamaged'; readonly asset: AssetId }
  | { readonly type: 'assetMended'; readonly asset: AssetId }
  | { readonly type: 'dutyStarted'; readonly duty: DutyId; readonly due: Minute }
  | { readonly type: 'dutyMet'; readonly duty: DutyId }
  | { readonly type: 'dutyMissed'; readonly duty: DutyId }
  | { readonly type: 'assetRebuilt'; readonly asset: AssetId }
  | {
      readonly type: 'assetCleaned';
      readonly asset: AssetId;
      readonly adversary: AdversaryId | null;
    }
  | { readonly type: 'credentialsReset'; readonly kinds: readonly CredentialKind[] }
  | { readonly type: 'linkCut'; readonly link: LinkId }
  | { readonly type: 'linkRestored'; readonly link: LinkId }
  | { readonly type: 'controlSet'; readonly control: string }
  | { readonly type: 'trafficThrottled'; readonly strength: number }
  | { readonly type: 'channelsBlocked' }
  | { readonly type: 'disclosureMade'; readonly complete: number }
  | {
      readonly type: 'claimMade';
      readonly data: DataSetId;
      readonly says: 'not-taken' | 'taken' | 'unknown';
    }
  | { readonly type: 'claimContradicted'; readonly data: DataSetId }
  | { readonly type: 'promiseMade'; readonly promise: FlagId }
  | {
      readonly type: 'observationMade';
      readonly observation: Observation;
      readonly falseAlarm: boolean;
      /** It was on its way before; see `Hidden.pending`. */
      readonly wasPending: boolean;
    }
  | {
      readonly type: 'huntFinished';
      readonly asset: AssetId;
      readonly found: number;
      readonly coverage: number;
    }
  | {
      readonly type: 'phaseChanged';
      readonly from: BreachState;
      readonly to: BreachState;
      readonly signal: BreachSignal | 'ENDEX';
    }
  | {
      readonly type: 'dataPublished';
      readonly leak: string;
      readonly kind: 'staged' | 'persona' | 'release';
      readonly adversary: AdversaryId;
      readonly shares: Readonly<Record<DataSetId, number>>;
      readonly altered: number;
    }
  | { readonly type: 'exerciseEnded'; readonly ending: EndingId; readonly outcome: Outcome }
  // the other side
  | {
      readonly type: 'techniqueUsed';
      readonly adversary: AdversaryId;
      readonly technique: TechniqueId;
      readonly asset: AssetId;
      readonly succeeded: boolean;
    }
  | {
      readonly type: 'footholdGained';
      readonly adversary: AdversaryId;
      readonly foothold: Foothold;
      /** Where it came from inside, or null for an entry by a door. */
      readonly from: AssetId | null;
      /** Its door (`Door.id`), or null for a move inside. */
      readonly door: string | null;
    }
  | {
      readonly type: 'footholdLost';
      readonly adversary: AdversaryId;
      readonly asset: AssetId;
      readonly cause: string;
    }
  | { readonly type: 'footholdHardened'; readonly adversary: AdversaryId; readonly asset: AssetId }
  | { readonly type: 'footholdWoken'; readonly adversary: AdversaryId; readonly asset: AssetId }
  | {
      readonly type: 'credentialTaken';
      readonly adversary: AdversaryId;
      readonly kind: CredentialKind;
      readonly asset: AssetId;
    }
  | {
      readonly type: 'credentialLost';
      readonly adversary: AdversaryId;
      readonly kind: CredentialKind;
    }
  | {
      readonly type: 'dataStaged';
      readonly adversary: AdversaryId;
      readonly data: DataSetId;
      readonly share: number;
    }
  | {
      readonly type: 'dataTaken';
      readonly adversary: AdversaryId;
      readonly data: DataSetId;
      readonly share: number;
      readonly gigabytes: number;
    }
  | { readonly type: 'contactLost'; readonly adversary: AdversaryId; readonly until: Minute }
  | { readonly type: 'logsWiped'; readonly adversary: AdversaryId; readonly asset: AssetId }
  | { readonly type: 'channelChanged'; readonly adversary: AdversaryId; readonly channel: number }
  | {
      readonly type: 'awarenessRaised';
      readonly adversary: AdversaryId;
      readonly by: number;
      readonly cause: string;
    }
  | { readonly type: 'moodChanged'; readonly adversary: AdversaryId; readonly mood: Mood }
  | {
      readonly type: 'intrusionChanged';
      readonly adversary: AdversaryId;
      readonly from: IntrusionState;
      readonly to: IntrusionState;
    }
  | { readonly type: 'adversaryActed'; readonly adversary: AdversaryId; readonly nextAct: Minute }
  | {
      readonly type: 'observationSensed';
      readonly due: Minute;
      readonly observation: Omit<Observation, 'id' | 'minute'>;
    }
  | { readonly type: 'falseAlarmPlanned'; readonly next: Minute };

export type EventType = EventBody['type'];

/** Who can see an event of each type. A test fails when a type is missing. */
export const EVENT_VISIBILITY: Readonly<Record<EventType, 'team' | 'hidden'>> = {
  turnStarted: 'team',
  decisionTaken: 'team',
  injectArrived: 'team',
  injectAnswered: 'team',
  capacitySpent: 'team',
  capacityChanged: 'team',
  undertakingStarted: 'team',
  undertakingFinished: 'team',
  effectsScheduled: 'team',
  meterChanged: 'team',
  flagSet: 'team',
  flagCleared: 'team',
  sensorDeployed: 'team',
  assetIsolated: 'team',
  assetReconnected: 'team',
  assetImaged: 'team',
  assetDamaged: 'team',
  assetMended: 'team',
  dutyStarted: 'team',
  dutyMet: 'team',
  dutyMissed: 'team',
  assetRebuilt: 'team',
  assetCleaned: 'team',
  credentialsReset: 'team',
  linkCut: 'team',
  linkRestored: 'team',
  controlSet: 'team',
  trafficThrottled: 'team',
  channelsBlocked: 'team',
  disclosureMade: 'team',
  claimMade: 'team',
  claimContradicted: 'team',
  promiseMade: 'team',
  observationMade: 'team',
  huntFinished: 'team',
  phaseChanged: 'team',
  dataPublished: 'team',
  exerciseEnded: 'team',
  techniqueUsed: 'hidden',
  footholdGained: 'hidden',
  footholdLost: 'hidden',
  footholdHardened: 'hidden',
  footholdWoken: 'hidden',
  credentialTaken: 'hidden',
  credentialLost: 'hidden',
  dataStaged: 'hidden',
  dataTaken: 'hidden',
  contactLost: 'hidden',
  logsWiped: 'hidden',
  channelChanged: 'hidden',
  awarenessRaised: 'hidden',
  moodChanged: 'hidden',
  intrusionChanged: 'hidden',
  adversaryActed: 'hidden',
  observationSensed: 'hidden',
  falseAlarmPlanned: 'hidden',
};
