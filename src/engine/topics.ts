/**
 * Topics: what a condition heeds and what an event is news of, as bits, so that both can be laid over each other.
 *
 * Flags, injects, meters and actions are many, so each kind has several bits and a name falls on one of them by its
 * place: news of one flag does not wake all who wait for another. Two that share a bit cost a look in vain, nothing else.
 */
import type {
  BeliefCondition,
  BeliefTest,
  Minute,
  WorldCondition,
  WorldTest,
} from './model/index.ts';
import { METER, type ScenarioNames } from './names.ts';

const NOTHING = 0;
export const PHASE = 1;
export const SENSORS = 1 << 1;
export const NETWORK = 1 << 2;
export const FINDINGS = 1 << 3;
export const PUBLIC = 1 << 4;
export const DUTIES = 1 << 5;
const TIME = 1 << 6;
export const ADVERSARIES = 1 << 7;
/** All bits: 31, so that a set of topics is a small integer. */
export const EVERYTHING = 0x7fff_ffff;

// Kinds of topic that are spread over some bits.

/** The topic of a meter, by its place. */
export const meterTopic = (place: number): number => 1 << (8 + (place & 3));
/** The topic of a flag. */
export const flagTopic = (place: number): number => 1 << (12 + (place & 7));
/** The topic of an inject. */
export const injectTopic = (place: number): number => 1 << (20 + (place % 6));
/** The topic of an action; of none at all for an option, whose own course nothing waits for. */
export const actionTopic = (place: number): number => (place < 0 ? 0 : 1 << (26 + (place % 5)));

/** What the two charts' signals are raised on. */
export const SIGNAL_TOPICS = PHASE | FINDINGS | PUBLIC;
/** What every leak heeds: what there is to leak, and the mood to do it. */
export const LEAK_TOPICS = ADVERSARIES | PUBLIC;
export { DUTIES as DUTY_TOPIC, TIME as DATE_TOPIC };

type KeyOf<T> = T extends unknown ? keyof T : never;
type TestOf<K> = Extract<BeliefTest | WorldTest, Readonly<Record<K & string, unknown>>>;

/** What each test heeds, by what it names. */
const HEEDED: {
  readonly [K in KeyOf<BeliefTest | WorldTest>]: (test: TestOf<K>, names: ScenarioNames) => number;
} = {
  phase: () => PHASE,
  visited: () => PHASE,
  flag: ({ flag }, { flags }) => flagTopic(flags.of(flag)),
  time: () => TIME,
  meter: ({ meter }) => meterTopic(METER[meter.id]),
  answered: ({ answered }, { injects }) => injectTopic(injects.of(answered.inject)),
  arrived: ({ arrived }, { injects }) => injectTopic(injects.of(arrived)),
  done: ({ done }, { actions }) => actionTopic(actions.of(done)),
  running: ({ running }, { actions }) => actionTopic(actions.of(running)),
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

/** The topics a condition heeds; none for no condition. */
export function topicsOf(
  names: ScenarioNames,
  condition: BeliefCondition | WorldCondition | undefined,
): number {
  if (condition === undefined) return NOTHING;
  if ('all' in condition) return joined(names, condition.all);
  if ('any' in condition) return joined(names, condition.any);
  if ('not' in condition) return topicsOf(names, condition.not);
  const heeds = HEEDED[Object.keys(condition)[0] as keyof typeof HEEDED];
  return (heeds as (test: BeliefTest | WorldTest, names: ScenarioNames) => number)(
    condition,
    names,
  );
}

const joined = (names: ScenarioNames, parts: readonly WorldCondition[]): number =>
  parts.reduce((topics, part) => topics | topicsOf(names, part), NOTHING);

/** Every minute at which a condition on time turns. */
export function turningPoints(condition: WorldCondition | undefined): readonly Minute[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(turningPoints);
  if ('any' in condition) return condition.any.flatMap(turningPoints);
  if ('not' in condition) return turningPoints(condition.not);
  if (!('time' in condition)) return [];
  return [condition.time.from, condition.time.to].filter((minute) => minute !== undefined);
}
