/**
 * Topics: what a condition heeds and what an event is news of, as bits, so that both can be laid over each other.
 *
 * Flags, injects, meters and actions are many, so each kind has several bits and a name falls on one of them by its
 * hash: news of one flag does not wake all who wait for another. Two that share a bit cost a look in vain, nothing else.
 */
import { wordOf } from './dice.ts';
import type {
  BeliefCondition,
  BeliefTest,
  EventType,
  ExerciseEvent,
  Minute,
  Running,
  WorldCondition,
  WorldTest,
} from './model/index.ts';
import { recordOf } from './record.ts';

const NOTHING = 0;
const PHASE = 1;
const SENSORS = 1 << 1;
const NETWORK = 1 << 2;
const FINDINGS = 1 << 3;
const PUBLIC = 1 << 4;
const DUTIES = 1 << 5;
const TIME = 1 << 6;
const ADVERSARIES = 1 << 7;
/** Where adversaries stand and can go: footholds, isolation, links. */
const GROUND = 1 << 8;
/** All bits: 31, so that a set of topics is a small integer. */
export const EVERYTHING = 0x7fff_ffff;

/** A kind of topic that is spread over some bits from a first one on. */
interface Kind {
  readonly first: number;
  readonly bits: number;
}
const METERS: Kind = { first: 9, bits: 3 };
const FLAGS: Kind = { first: 12, bits: 8 };
const INJECTS: Kind = { first: 20, bits: 6 };
const ACTIONS: Kind = { first: 26, bits: 5 };

/** The bit of a name among those of its kind. */
const bitOf = ({ first, bits }: Kind, name: string): number =>
  1 << (first + ((wordOf(name) >>> 8) % bits));

/** What the two charts' signals are raised on. */
export const SIGNAL_TOPICS = PHASE | FINDINGS | PUBLIC;
/** What every leak heeds: what there is to leak, and the mood to do it. */
export const LEAK_TOPICS = ADVERSARIES | PUBLIC;
export { DUTIES as DUTY_TOPIC, GROUND as GROUND_TOPIC, TIME as DATE_TOPIC };

type KeyOf<T> = T extends unknown ? keyof T : never;
type TestOf<K> = Extract<BeliefTest | WorldTest, Readonly<Record<K & string, unknown>>>;

/** What each test heeds, by what it names. */
const HEEDED: { readonly [K in KeyOf<BeliefTest | WorldTest>]: (test: TestOf<K>) => number } = {
  phase: () => PHASE,
  visited: () => PHASE,
  flag: ({ flag }) => bitOf(FLAGS, flag),
  time: () => TIME,
  meter: ({ meter }) => bitOf(METERS, meter.id),
  answered: ({ answered }) => bitOf(INJECTS, answered.inject),
  arrived: ({ arrived }) => bitOf(INJECTS, arrived),
  done: ({ done }) => bitOf(ACTIONS, done),
  running: ({ running }) => bitOf(ACTIONS, running),
  sensor: () => SENSORS,
  isolated: () => NETWORK,
  damaged: () => NETWORK,
  cut: () => NETWORK,
  duty: () => DUTIES,
  finding: () => FINDINGS,
  disclosed: () => PUBLIC,
  published: () => PUBLIC,
  leaked: () => PUBLIC,
  claimed: () => PUBLIC,
  contradicted: () => PUBLIC,
  stolen: () => ADVERSARIES,
  foothold: () => ADVERSARIES,
  intrusion: () => ADVERSARIES,
  awareness: () => ADVERSARIES,
  reentered: () => ADVERSARIES,
  chance: () => NOTHING,
};

/** What can be waited for of an undertaking is that an action runs or is done; an option's own course is not. */
const actionTopic = ({ action }: Running): number =>
  action === null ? NOTHING : bitOf(ACTIONS, action);

/** The topics of which an event of each type is news. */
const TOUCHED: {
  readonly [T in EventType]: number | ((event: Extract<ExerciseEvent, { type: T }>) => number);
} = recordOf({
  turnStarted: NOTHING,
  decisionTaken: NOTHING,
  injectArrived: ({ inject }) => bitOf(INJECTS, inject),
  injectAnswered: ({ inject }) => bitOf(INJECTS, inject),
  capacitySpent: () => bitOf(METERS, 'budget'),
  capacityChanged: NOTHING,
  undertakingStarted: ({ running }) => actionTopic(running),
  undertakingFinished: ({ running }) => actionTopic(running),
  effectsScheduled: NOTHING,
  meterChanged: ({ meter }) => bitOf(METERS, meter),
  flagSet: ({ flag }) => bitOf(FLAGS, flag),
  flagCleared: ({ flag }) => bitOf(FLAGS, flag),
  sensorDeployed: SENSORS,
  assetIsolated: NETWORK | GROUND,
  assetReconnected: NETWORK | GROUND,
  assetImaged: NOTHING,
  assetDamaged: NETWORK,
  dutyStarted: DUTIES,
  dutyMet: DUTIES,
  dutyMissed: DUTIES,
  assetMended: NETWORK,
  assetRebuilt: NETWORK | FINDINGS,
  assetCleaned: FINDINGS,
  credentialsReset: NOTHING,
  linkCut: NETWORK | GROUND,
  linkRestored: NETWORK | GROUND,
  controlSet: NOTHING,
  trafficThrottled: NOTHING,
  channelsBlocked: NOTHING,
  disclosureMade: PUBLIC,
  claimMade: PUBLIC,
  claimContradicted: PUBLIC,
  promiseMade: NOTHING,
  observationMade: FINDINGS,
  huntFinished: FINDINGS,
  phaseChanged: PHASE,
  dataPublished: PUBLIC,
  exerciseEnded: NOTHING,
  techniqueUsed: NOTHING,
  footholdGained: ADVERSARIES | GROUND,
  footholdLost: ADVERSARIES | GROUND,
  footholdHardened: ADVERSARIES | GROUND,
  footholdWoken: ADVERSARIES | GROUND,
  credentialTaken: NOTHING,
  credentialLost: NOTHING,
  dataStaged: NOTHING,
  dataTaken: ADVERSARIES,
  contactLost: ADVERSARIES,
  logsWiped: NOTHING,
  channelChanged: NOTHING,
  awarenessRaised: ADVERSARIES,
  moodChanged: ADVERSARIES,
  intrusionChanged: ADVERSARIES,
  adversaryActed: NOTHING,
  observationSensed: NOTHING,
  falseAlarmPlanned: NOTHING,
});

/** The topics of which events of one type are news: always the same, or by what the event says. */
export type Touches = number | ((event: ExerciseEvent) => number);

/** The topics of which events of a type are news. */
export function touchesOf(type: EventType): Touches {
  return TOUCHED[type] as Touches;
}

/** The topics of which an event is news. */
export function topicsTouched(event: ExerciseEvent): number {
  const touches = touchesOf(event.type);
  return typeof touches === 'number' ? touches : touches(event);
}

/** The topics a condition heeds; none for no condition. */
export function topicsOf(condition: BeliefCondition | WorldCondition | undefined): number {
  if (condition === undefined) return NOTHING;
  if ('all' in condition) return joined(condition.all);
  if ('any' in condition) return joined(condition.any);
  if ('not' in condition) return topicsOf(condition.not);
  const heeds = HEEDED[Object.keys(condition)[0] as keyof typeof HEEDED];
  return (heeds as (test: BeliefTest | WorldTest) => number)(condition);
}

const joined = (parts: readonly WorldCondition[]): number =>
  parts.reduce((topics, part) => topics | topicsOf(part), NOTHING);

/** Every minute at which a condition on time turns. */
export function turningPoints(condition: WorldCondition | undefined): readonly Minute[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(turningPoints);
  if ('any' in condition) return condition.any.flatMap(turningPoints);
  if ('not' in condition) return turningPoints(condition.not);
  if (!('time' in condition)) return [];
  return [condition.time.from, condition.time.to].filter((minute) => minute !== undefined);
}
