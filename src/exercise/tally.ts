/**
 * Tallies of many exercises: plain JSON that can be made in pieces on several cores and merged in any order.
 */
import { AXES, type AxisId, type PlanId, type Scenario } from '../engine/index.ts';
import { phaseVisits } from './document.ts';
import { rollOut } from './play.ts';
import type { PolicyId } from './policies.ts';
import { settingOf } from './setting.ts';

type Measure = AxisId | 'score';
export const MEASURES: readonly Measure[] = [...AXES, 'score'];

export interface Tally {
  readonly runs: number;
  readonly endings: Readonly<Record<string, number>>;
  /** How many runs entered each phase. */
  readonly phases: Readonly<Record<string, number>>;
  /** For each axis how often each value came, in tenths. */
  readonly values: Readonly<Record<Measure, Readonly<Record<string, number>>>>;
}

export interface TallySetup {
  readonly policy: PolicyId;
  readonly plan: PlanId;
  /** Run i is played with seed `<seed>/<i>`. */
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

/** Plays `count` exercises from number `from` and counts how they came out. */
export function tallyRuns(scenario: Scenario, setup: TallySetup): Tally {
  const endings: Record<string, number> = {};
  const phases: Record<string, number> = {};
  const values = emptyValues();
  for (let i = setup.from; i < setup.from + setup.count; i++) {
    const setting = settingOf(scenario, `${setup.seed}/${i}`, setup.plan);
    const { facts } = rollOut(setting, setup.policy);
    const { ended } = facts;
    if (ended === null) throw new Error('a rollout came back before its end');
    endings[ended.ending] = (endings[ended.ending] ?? 0) + 1;
    for (const phase of new Set(phaseVisits(facts).map((visit) => visit.phase)))
      phases[phase] = (phases[phase] ?? 0) + 1;
    for (const measure of MEASURES) {
      const bin = `t${Math.round(ended.outcome[measure] * 10)}`;
      values[measure][bin] = (values[measure][bin] ?? 0) + 1;
    }
  }
  return { runs: setup.count, endings, phases, values };
}

function emptyValues(): Record<Measure, Record<string, number>> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, {}])) as Record<
    Measure,
    Record<string, number>
  >;
}

const add = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum = { ...a };
  for (const key in b) sum[key] = (sum[key] ?? 0) + (b[key] as number);
  return sum;
};

/** Two tallies as one. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const values = emptyValues();
  for (const measure of MEASURES) values[measure] = add(a.values[measure], b.values[measure]);
  return {
    runs: a.runs + b.runs,
    endings: add(a.endings, b.endings),
    phases: add(a.phases, b.phases),
    values,
  };
}

export interface Summary {
  readonly endings: Readonly<Record<string, number>>;
  readonly phases: Readonly<Record<string, number>>;
  readonly outcome: Readonly<
    Record<
      Measure,
      { readonly mean: number; readonly p10: number; readonly p50: number; readonly p90: number }
    >
  >;
}

/** Means and percentiles (nearest rank) of a tally; endings most frequent first. */
export function summarize(tally: Tally): Summary {
  const outcome = Object.fromEntries(
    MEASURES.map((measure) => {
      const bins = Object.entries(tally.values[measure])
        .map(([bin, count]) => ({ value: Number(bin.slice(1)) / 10, count }))
        .sort((a, b) => a.value - b.value);
      const total = bins.reduce((sum, { value, count }) => sum + value * count, 0);
      const at = (share: number): number => {
        let left = Math.ceil(share * tally.runs);
        for (const { value, count } of bins) {
          left -= count;
          if (left <= 0) return value;
        }
        return bins.at(-1)?.value ?? 0;
      };
      const mean = tally.runs === 0 ? 0 : Math.round((100 * total) / tally.runs) / 100;
      return [measure, { mean, p10: at(0.1), p50: at(0.5), p90: at(0.9) }];
    }),
  ) as Summary['outcome'];
  const byCount = Object.entries(tally.endings).sort(([, a], [, b]) => b - a);
  return { endings: Object.fromEntries(byCount), phases: tally.phases, outcome };
}
