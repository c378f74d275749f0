/**
 * Money: what leadership opens.
 *
 * R53 In a crisis leadership confidence opens an allowance by the week, in proportion: a team that is believed can
 *     spend. Money spent is never given back; the budget is start plus what was opened minus what was spent.
 *     Design value.
 */
import { DAY } from '../calendar.ts';
import type { Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';

/** R53, for a turn of this length that is just ending. */
export function allow(run: Run, length: Minute): void {
  const { known } = run.draft;
  const { allowancePerWeek } = run.compiled.scenario.rules;
  if (allowancePerWeek <= 0 || known.breach.startsWith('undetectedPersistence')) return;
  const by = Math.floor((allowancePerWeek * known.meters.leadership * length) / (100 * 7 * DAY));
  if (by > 0) emit(run, { type: 'meterChanged', meter: 'budget', by, cause: 'rule.allowance' });
}
