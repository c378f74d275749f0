/**
 * Rates in whole steps: what a slow rate adds up to between two minutes.
 *
 * Counted from minute 0, so that many short turns and one long turn come to the same and nothing is lost to rounding.
 */
import { DAY } from '../calendar.ts';
import type { Minute } from '../model/index.ts';

/** Whole steps that a rate per day takes after `from` and up to `to`. */
export function stepped(ratePerDay: number, from: Minute, to: Minute): number {
  return Math.floor((ratePerDay * to) / DAY) - Math.floor((ratePerDay * from) / DAY);
}
