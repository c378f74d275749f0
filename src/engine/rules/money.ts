/**
 * Money: what leadership opens.
 *
 * R53 In a crisis leadership confidence opens an allowance by the week, in proportion: a team that is believed can
 *     spend. Money spent is never given back; the budget is start plus what was opened minus what was spent.
 *     Design value.
 */
import type { Minute } from '../model/index.ts';
import { METER } from '../names.ts';
import type { Run } from '../run.ts';
import { UNDETECTED } from '../signals.ts';
import { meterChanged } from '../writers/books.ts';
import { stepped } from './stepped.ts';

/** R53, for a turn of this length that is just ending. */
export function allow(run: Run, length: Minute): void {
  const { facts } = run;
  const { allowancePerWeek } = run.compiled.scenario.rules;
  if (allowancePerWeek <= 0 || (facts.state & UNDETECTED) !== 0) return;
  const perDay = (allowancePerWeek * (facts.meters[METER.leadership] as number)) / 700;
  const by = stepped(perDay, run.now - length, run.now);
  if (by > 0) meterChanged(run, METER.budget, by, 'rule.allowance');
}
