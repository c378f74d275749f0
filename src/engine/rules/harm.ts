/**
 * Harm to those who depend on what is out of use.
 *
 * R67 While an asset that serves people is out of use, broken or taken off the network, harm grows by the day, by what
 *     the scenario says for that asset and less by each preparation it names (diverting, paper, more hands). Harm done
 *     is not undone (ransomware-double-extortion 1, rows 11, 12; size is a design value).
 */
import { NEVER } from '../facts.ts';
import type { Minute } from '../model/index.ts';
import { METER } from '../names.ts';
import type { Run } from '../run.ts';
import { meterChanged } from '../writers/books.ts';
import { stepped } from './stepped.ts';

/** R67, for a turn of this length that is just ending. */
export function suffer(run: Run, length: Minute): void {
  const { facts, compiled } = run;
  let perDay = 0;
  const { serving } = compiled;
  for (let i = 0; i < serving.length; i++) {
    const { asset, serves } = serving[i] as (typeof serving)[number];
    const state = facts.assets[asset];
    if (state !== undefined && (state.isolated || state.damagedAt !== NEVER)) perDay += serves;
  }
  if (perDay === 0) return;
  for (const { flag, factor } of compiled.harmSoftenedBy)
    if (facts.flags.has(flag)) perDay *= factor;
  const by = stepped(perDay, run.now - length, run.now);
  if (by > 0) meterChanged(run, METER.harm, by, 'rule.harm');
}
