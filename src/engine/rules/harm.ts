/**
 * Harm to those who depend on what is out of use.
 *
 * R67 While an asset that serves people is out of use, broken or taken off the network, harm grows by the day, by what
 *     the scenario says for that asset and less by each preparation it names (diverting, paper, more hands). Harm done
 *     is not undone (ransomware-double-extortion 1, rows 11, 12; size is a design value).
 */
import type { Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { stepped } from './stepped.ts';

/** R67, for a turn of this length that is just ending. */
export function suffer(run: Run, length: Minute): void {
  const { known } = run.draft;
  let perDay = 0;
  for (const { id, serves } of run.compiled.serving) {
    const asset = known.assets[id];
    if (asset !== undefined && (asset.isolated || asset.damagedAt !== null)) perDay += serves;
  }
  if (perDay === 0) return;
  for (const { flag, factor } of run.compiled.scenario.rules.harmSoftenedBy)
    if (known.flags[flag] !== undefined) perDay *= factor;
  const by = stepped(perDay, run.now - length, run.now);
  if (by > 0)
    emit(run, { minute: run.now, type: 'meterChanged', meter: 'harm', by, cause: 'rule.harm' });
}
