/**
 * News: what has changed since somebody last looked, so that only what it bears on is looked at again.
 *
 * Injects and leaks wait for conditions by the dozen, and most of what happens bears on none of them. Each condition
 * heeds some topics and each event touches some; between two looks the touched topics are noted beside the draft.
 * A memory aid and nothing else: a draft without notes, such as any copy, is looked at through and through, and what
 * is decided is the same (`tests/engine/news.test.ts` plays both ways).
 */
import type {
  BeliefCondition,
  BeliefTest,
  Draft,
  EventType,
  Minute,
  WorldCondition,
  WorldTest,
} from './model/index.ts';

const PHASE = 1;
const FLAGS = 2;
const METERS = 4;
const INJECTS = 8;
const UNDERTAKINGS = 16;
const SENSORS = 32;
const NETWORK = 64;
const FINDINGS = 128;
const PUBLIC = 256;
const DUTIES = 512;
const TIME = 1024;
const ADVERSARIES = 2048;
const NOTHING = 0;
const EVERYTHING = 4095;

/** What the two charts' signals are raised on. */
export const SIGNAL_TOPICS = PHASE | FINDINGS | PUBLIC;
/** What every leak heeds: what there is to leak, and the mood to do it. */
export const LEAK_TOPICS = ADVERSARIES | PUBLIC;
export { TIME as DATE_TOPIC };

type KeyOf<T> = T extends unknown ? keyof T : never;

const HEEDED: Readonly<Record<KeyOf<BeliefTest | WorldTest>, number>> = {
  phase: PHASE,
  visited: PHASE,
  flag: FLAGS,
  time: TIME,
  meter: METERS,
  answered: INJECTS,
  arrived: INJECTS,
  done: UNDERTAKINGS,
  running: UNDERTAKINGS,
  sensor: SENSORS,
  isolated: NETWORK,
  damaged: NETWORK,
  cut: NETWORK,
  duty: DUTIES,
  finding: FINDINGS,
  disclosed: PUBLIC,
  published: PUBLIC,
  leaked: PUBLIC,
  claimed: PUBLIC,
  contradicted: PUBLIC,
  stolen: ADVERSARIES,
  foothold: ADVERSARIES,
  intrusion: ADVERSARIES,
  awareness: ADVERSARIES,
  reentered: ADVERSARIES,
  chance: NOTHING,
};

/** The topics of which an event of each type is news. */
const TOUCHED: Readonly<Record<EventType, number>> = {
  turnStarted: NOTHING,
  decisionTaken: NOTHING,
  injectArrived: INJECTS,
  injectAnswered: INJECTS,
  capacitySpent: METERS,
  capacityChanged: NOTHING,
  undertakingStarted: UNDERTAKINGS,
  undertakingFinished: UNDERTAKINGS,
  effectsScheduled: UNDERTAKINGS,
  meterChanged: METERS,
  flagSet: FLAGS,
  flagCleared: FLAGS,
  sensorDeployed: SENSORS,
  assetIsolated: NETWORK,
  assetReconnected: NETWORK,
  assetImaged: NOTHING,
  assetDamaged: NETWORK,
  dutyStarted: DUTIES,
  dutyMet: DUTIES,
  dutyMissed: DUTIES,
  assetMended: NETWORK,
  assetRebuilt: NETWORK | FINDINGS,
  assetCleaned: FINDINGS,
  credentialsReset: NOTHING,
  linkCut: NETWORK,
  linkRestored: NETWORK,
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
  footholdGained: ADVERSARIES,
  footholdLost: ADVERSARIES,
  footholdHardened: ADVERSARIES,
  footholdWoken: ADVERSARIES,
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
};

/** The topics a condition heeds; none for no condition. */
export function topicsOf(condition: BeliefCondition | WorldCondition | undefined): number {
  if (condition === undefined) return NOTHING;
  if ('all' in condition) return joined(condition.all);
  if ('any' in condition) return joined(condition.any);
  if ('not' in condition) return topicsOf(condition.not);
  return HEEDED[Object.keys(condition)[0] as keyof typeof HEEDED];
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

/** One who looks: what has been touched since the last look, and when that was. */
interface Watch {
  touched: number;
  at: Minute;
}

/** The notes beside a draft, one watch for each who looks. */
export interface News {
  readonly injects: Watch;
  readonly leaks: Watch;
  readonly signals: Watch;
  /** The topics that injects still to come heed. */
  awaited: number;
}

const notes = new WeakMap<Draft, News>();
const unseen = (): Watch => ({ touched: EVERYTHING, at: -1 });
let forgetful = false;

/** The notes beside a draft; of a draft nobody has looked at, that everything is new. */
export function newsOf(draft: Draft): News {
  let news = forgetful ? undefined : notes.get(draft);
  if (news === undefined) {
    news = { injects: unseen(), leaks: unseen(), signals: unseen(), awaited: EVERYTHING };
    notes.set(draft, news);
  }
  return news;
}

/** Notes what an event of this type is news of. */
export function touch(news: News, type: EventType): void {
  const topics = forgetful ? EVERYTHING : TOUCHED[type];
  if (topics === NOTHING) return;
  news.injects.touched |= topics;
  news.leaks.touched |= topics;
  news.signals.touched |= topics;
}

/** Looks: the topics touched since the last look, time among them if a turning point has passed since. */
export function look(watch: Watch, now: Minute, points: readonly Minute[]): number {
  const topics = watch.touched | (firstAfter(points, watch.at) <= now ? TIME : NOTHING);
  watch.touched = NOTHING;
  watch.at = now;
  return forgetful ? EVERYTHING : topics;
}

/** The first of some minutes, earliest first, that comes after another; the end of time if none does. By halving. */
export function firstAfter(minutes: readonly Minute[], after: Minute): Minute {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] as Minute) > after) high = middle;
    else low = middle + 1;
  }
  return minutes[low] ?? Number.MAX_SAFE_INTEGER;
}

/** Looks at everything every time, or at what is new. For the test that both come to the same. */
export function lookAtEverything(on: boolean): void {
  forgetful = on;
}
