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
import type { Seed } from '../dice.ts';
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
import { look } from '../news.ts';
import type { Run } from '../run.ts';

type Facts = { readonly known: DeepReadonly<Known>; readonly hidden: DeepReadonly<Hidden> };

/** When the team first acted on a breach, or null. A leak that told the world first is no detection. */
export function detectedAt(known: DeepReadonly<Known>): Minute | null {
  for (const { state, minute } of known.breachLog) {
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

const clamp = (value: number): number => (value < 0 ? 0 : Math.min(value, 100));
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The three measures of time in minutes; null for never, 0 where there was nothing to do. */
export function timesOf({ known, hidden }: Facts): {
  readonly dwell: Minute | null;
  readonly toContain: Minute | null;
  readonly toEvict: Minute | null;
} {
  const detected = detectedAt(known);
  if (hidden.firstFoothold === null) return { dwell: 0, toContain: 0, toEvict: 0 };
  if (detected === null) return { dwell: null, toContain: null, toEvict: null };
  let inside = false;
  for (const id in hidden.adversaries)
    if ((hidden.adversaries[id]?.footholds.length ?? 0) > 0) inside = true;
  return {
    dwell: Math.max(0, detected - hidden.firstFoothold),
    toContain: Math.max(0, (hidden.lastTheft ?? detected) - detected),
    toEvict: inside ? null : Math.max(0, (hidden.lastFootholdLost ?? detected) - detected),
  };
}

/** R39 to R41. */
export function outcomeOf(compiled: Compiled, facts: GroundTruth | Facts): Outcome {
  const { known, hidden } = facts;
  const { scoring, dataSets } = compiled.scenario;
  const times = timesOf(facts);
  const time = (minutes: Minute | null, days: number): number =>
    minutes === null ? 0 : clamp(100 - (100 * minutes) / (days * DAY));
  let weight = 0;
  let lost = 0;
  for (const set of dataSets) {
    weight += set.sensitivity;
    const published = known.published[set.id]?.share ?? 0;
    lost += set.sensitivity * (0.5 * takenShare(hidden, set.id) + 0.5 * published);
  }
  const axes: Record<AxisId, number> = {
    dataKept: weight === 0 ? 100 : clamp(100 - (100 * lost) / weight),
    timeToDetect: time(times.dwell, scoring.days.detect),
    timeToContain: time(times.toContain, scoring.days.contain),
    timeToEvict: evictionAxis(facts, (minutes) => time(minutes, scoring.days.evict)),
    evidence: known.meters.evidence,
    trust: known.meters.trust,
    law: 100 - known.meters.legal,
    care: 100 - known.meters.harm,
    cost: clamp(100 - (100 * known.spent) / scoring.cost),
    people: (known.meters.stamina + known.meters.leadership) / 2,
  };
  let total = 0;
  let weights = 0;
  for (const axis of AXES) {
    axes[axis] = tenth(axes[axis]);
    total += axes[axis] * scoring.weights[axis];
    weights += scoring.weights[axis];
  }
  return { ...axes, score: weights === 0 ? 0 : tenth(total / weights) };
}

/** R40 for eviction: mean over those who were ever inside. */
function evictionAxis({ known, hidden }: Facts, axis: (minutes: Minute) => number): number {
  const detected = detectedAt(known);
  let were = 0;
  let sum = 0;
  for (const id in hidden.adversaries) {
    const truth = hidden.adversaries[id];
    if (truth === undefined || (truth.footholds.length === 0 && truth.evictedAt === null)) continue;
    were++;
    if (detected !== null && truth.evictedAt !== null && truth.footholds.length === 0)
      sum += axis(Math.max(0, truth.evictedAt - detected));
  }
  return were === 0 ? 100 : sum / were;
}

/** R42. The last ending has no condition, so there is always one. */
export function endingOf(compiled: Compiled, { known, hidden }: Facts, seed: Seed): EndingId {
  for (const { ending, when } of compiled.endings)
    if (when === null || when(known, hidden, seed)) return ending.id;
  throw new Error('no ending without a condition');
}

/** Whether some ending may close the exercise now. Asked again only when there is news of what they ask for. */
export function closesNow({ compiled, draft, seed, news, now }: Run): boolean {
  const fresh = look(news.closers, now, compiled.closingPoints);
  if ((fresh & compiled.closingTopics) === 0) return false;
  for (const closes of compiled.closers) if (closes(draft.known, draft.hidden, seed)) return true;
  return false;
}
