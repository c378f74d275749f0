/**
 * The team as people: capacity and stamina.
 *
 * R10 Capacity per turn is what the team has, scaled from half (exhausted) to full (rested); never below 1.
 * R11 In a crisis phase a turn in which the team spent most of its capacity costs stamina by the day; a turn in
 *     which it spent less than half gives some back. Work of 12 hours a day wears people down (ir-practice 8:
 *     IBM/Morning Consult 2022; size of the effect is a design value).
 * R12 Odds suffer from tiredness: an exhausted team loses 30 % of its chance. What is certain stays certain.
 */
import { DAY } from '../calendar.ts';
import { statesOf } from '../facts.ts';
import type { Minute } from '../model/index.ts';
import { METER } from '../names.ts';
import type { Run } from '../run.ts';
import { meterChanged } from '../writers/books.ts';

/** R10: capacity points for a turn. `stamina` 0..100. */
export function capacityFor(base: number, stamina: number): number {
  return Math.max(1, Math.round((base * (50 + stamina / 2)) / 100));
}

/** R12: chance 0..1 after tiredness. */
export function tiredOdds(odds: number, stamina: number): number {
  return odds >= 1 ? 1 : odds * (0.7 + (0.3 * stamina) / 100);
}

const CRISIS =
  statesOf('anomalyDetection') |
  statesOf('forensicLogging') |
  statesOf('eviction') |
  statesOf('leak') |
  statesOf('publicFallout');

/** R11, for a turn of this length that is just ending. */
export function tire(run: Run, length: Minute): void {
  const { facts } = run;
  const { rules } = run.compiled.scenario;
  const days = length / DAY;
  const used = 1 - facts.capacityLeft / Math.max(1, facts.capacityTotal);
  const crisis = (facts.state & CRISIS) !== 0;
  let by = 0;
  if (crisis && used > 0.5) by = -rules.staminaLossPerDay * days * used;
  else if ((facts.meters[METER.stamina] as number) < 100)
    by = rules.staminaGainPerDay * days * (crisis ? 0.5 : 1);
  const whole = Math.max(-25, Math.min(25, Math.round(by)));
  if (whole !== 0) meterChanged(run, METER.stamina, whole, 'rule.stamina');
}
