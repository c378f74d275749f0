/**
 * Outcome: the axes an exercise is judged on, and which ending it came to.
 *
 * R39 Data kept falls with what was taken and again with what was published, weighed by sensitivity.
 * R40 Time to detect runs from the first foothold (dwell time), time to contain from detection to the last theft,
 *     time to evict from detection to the loss of the last foothold; never is 0, nothing to find is 100. The axis
 *     of eviction is the mean over the adversaries that got in: one thrown out of two is half the work.
 * R41 The outcome score is the mean of the axes as the scenario weighs them. It never stands alone.
 * R42 The ending is the first of the scenario's list whose condition holds.
 * Words: dwell time and time to contain as in M-Trends and NIST SP 800-61r3.
 */
import { DAY } from '../calendar.ts';
import type { Compiled } from '../compile.ts';
import { type Facts, NEVER, orNull, type Secrets } from '../facts.ts';
import { freshFacts, freshSecrets } from '../ground-truth.ts';
import {
  AXES,
  type AxisId,
  type DeepReadonly,
  type EndingId,
  type GroundTruth,
  type Hidden,
  type Known,
  type Minute,
  type Outcome,
} from '../model/index.ts';
import { METER } from '../names.ts';
import { look } from '../news.ts';
import type { Run } from '../run.ts';

/** When the team first acted on a breach, or null. A leak that told the world first is no detection. */
export function detectedAt({ breachLog }: Pick<DeepReadonly<Known>, 'breachLog'>): Minute | null {
  for (const { state, minute } of breachLog) {
    if (state.startsWith('undetectedPersistence')) continue;
    return state.startsWith('leak') || state === 'closed' ? null : minute;
  }
  return null;
}

/** The largest share of a data set any adversary holds, 0..1. */
export function takenShare(hidden: DeepReadonly<Hidden>, data: string): number {
  let most = 0;
  for (const id in hidden.adversaries)
    most = Math.max(most, hidden.adversaries[id]?.stolen[data] ?? 0);
  return most;
}

/** The three measures of time in minutes; null for never, 0 where there was nothing to do. */
export interface Times {
  readonly dwell: Minute | null;
  readonly toContain: Minute | null;
  readonly toEvict: Minute | null;
}

/** What they are measured by. */
interface Clock {
  readonly firstFoothold: Minute | null;
  readonly lastTheft: Minute | null;
  readonly lastFootholdLost: Minute | null;
}

/** The three measures of time of an exercise that has come to this truth. */
export function timesOf({ known, hidden }: GroundTruth): Times {
  const inside = Object.values(hidden.adversaries).some(({ footholds }) => footholds.length > 0);
  return timesBy(detectedAt(known), hidden, inside);
}

function timesBy(detected: Minute | null, clock: Clock, inside: boolean): Times {
  if (clock.firstFoothold === null) return { dwell: 0, toContain: 0, toEvict: 0 };
  if (detected === null) return { dwell: null, toContain: null, toEvict: null };
  return {
    dwell: Math.max(0, detected - clock.firstFoothold),
    toContain: Math.max(0, (clock.lastTheft ?? detected) - detected),
    toEvict: inside ? null : Math.max(0, (clock.lastFootholdLost ?? detected) - detected),
  };
}

const clamp = (value: number): number => (value < 0 ? 0 : Math.min(value, 100));
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A time as an axis: 100 for none, 0 after so many days or never. */
const timeAxis = (minutes: Minute | null, days: number): number =>
  minutes === null ? 0 : clamp(100 - (100 * minutes) / (days * DAY));

/** R39 to R41, of ground truth. */
export const outcomeOf = (compiled: Compiled, { known, hidden }: GroundTruth): Outcome =>
  outcomeAt(compiled, freshFacts(compiled, known), freshSecrets(compiled, hidden));

/** R39 to R41. */
export function outcomeAt(compiled: Compiled, facts: Facts, secrets: Secrets): Outcome {
  const { scoring } = compiled.scenario;
  const { meters } = facts;
  const detected = detectedAt(facts);
  const clock: Clock = {
    firstFoothold: orNull(secrets.firstFoothold),
    lastTheft: orNull(secrets.lastTheft),
    lastFootholdLost: orNull(secrets.lastFootholdLost),
  };
  const inside = secrets.adversaries.some(({ holds }) => holds.length > 0);
  const times = timesBy(detected, clock, inside);
  const axes: Record<AxisId, number> = {
    dataKept: dataAxis(compiled, facts, secrets),
    timeToDetect: timeAxis(times.dwell, scoring.days.detect),
    timeToContain: timeAxis(times.toContain, scoring.days.contain),
    timeToEvict: evictionAxis(detected, secrets, scoring.days.evict),
    evidence: meters[METER.evidence] as number,
    trust: meters[METER.trust] as number,
    law: 100 - (meters[METER.legal] as number),
    care: 100 - (meters[METER.harm] as number),
    cost: clamp(100 - (100 * facts.spent) / scoring.cost),
    people: ((meters[METER.stamina] as number) + (meters[METER.leadership] as number)) / 2,
  };
  let total = 0;
  let weights = 0;
  for (const axis of AXES) {
    axes[axis] = tenth(axes[axis]);
    total += axes[axis] * scoring.weights[axis];
    weights += scoring.weights[axis];
  }
  return Object.assign(axes, { score: weights === 0 ? 0 : tenth(total / weights) });
}

/** R39 */
function dataAxis({ setList }: Compiled, facts: Facts, { adversaries }: Secrets): number {
  let weight = 0;
  let lost = 0;
  for (const [data, { sensitivity }] of setList.entries()) {
    weight += sensitivity;
    const published = facts.published.of[data]?.share ?? 0;
    let taken = 0;
    for (const { stolen } of adversaries) taken = Math.max(taken, stolen.of[data] as number);
    lost += sensitivity * (0.5 * taken + 0.5 * published);
  }
  return weight === 0 ? 100 : clamp(100 - (100 * lost) / weight);
}

/** R40 for eviction: mean over those who were ever inside. */
function evictionAxis(detected: Minute | null, { adversaries }: Secrets, days: number): number {
  let were = 0;
  let sum = 0;
  for (const { holds, evictedAt } of adversaries) {
    if (holds.length === 0 && evictedAt === NEVER) continue;
    were++;
    if (detected !== null && evictedAt !== NEVER && holds.length === 0)
      sum += timeAxis(Math.max(0, evictedAt - detected), days);
  }
  return were === 0 ? 100 : sum / were;
}

/** R42. The last ending has no condition, so there is always one. */
export function endingOf({ compiled, facts, secrets, seed }: Run): EndingId {
  for (const { ending, when } of compiled.endings)
    if (when === null || when(facts, secrets, seed)) return ending.id;
  throw new Error('no ending without a condition');
}

/** Whether some ending may close the exercise now. Asked again only when there is news of what they ask for. */
export function closesNow({ compiled, facts, secrets, seed, news, now }: Run): boolean {
  const fresh = look(news.closers, now, compiled.closingPoints);
  if ((fresh & compiled.closingTopics) === 0) return false;
  for (const closes of compiled.closers) if (closes(facts, secrets, seed)) return true;
  return false;
}
