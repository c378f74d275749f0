/**
 * Money: what leadership opens.
 *
 * R53 In a crisis leadership confidence opens an allowance by the week, in proportion: a team that is believed can
 *     spend. Money spent is never given back; the budget is start plus what was opened minus what was spent.
 *     Design value.
 */
import type { Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { stepped } from './stepped.ts';

/** R53, for a turn of this length that is just ending. */
export function allow(run: Run, length: Minute): void {
  const { known } = run.draft;
  const { allowancePerWeek } = run.compiled.scenario.rules;
  if (allowancePerWeek <= 0 || known.breach.startsWith('undetectedPersistence')) return;
  const perDay = (allowancePerWeek * known.meters.leadership) / 700;
  const by = stepped(perDay, run.now - length, run.now);
  if (by > 0)
    emit(run, {
      minute: run.now,
      type: 'meterChanged',
      meter: 'budget',
      by,
      cause: 'rule.allowance',
    });
}
