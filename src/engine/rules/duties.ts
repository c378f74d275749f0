/**
 * Duties: what law or a promise binds a seat to do in time.
 *
 * R54 A duty's clock starts when its condition first holds on what the team knows (awareness, discovery, a promise
 *     made), and runs for the time the rule gives; which rules bind whom is the scenario's (ir-practice 5).
 * R55 Met in time it is met for good. Missed, it costs legal exposure, and trust where people were waiting.
 */
import type { CompiledDuty } from '../compile.ts';
import { LATER_THAN_ALL } from '../facts.ts';
import { METER } from '../names.ts';
import { look } from '../news.ts';
import type { Run } from '../run.ts';
import { dutyMet, dutyMissed, dutyStarted, meterChanged } from '../writers/books.ts';

/** Starts clocks and notes what has been met. True if anything changed. */
export function watchDuties(run: Run): boolean {
  const { facts, news } = run;
  const fresh = look(news.duties, run.now, run.compiled.dutyPoints);
  if ((fresh & run.compiled.dutyTopics) === 0) return false;
  let changed = false;
  const { duties } = run.compiled;
  for (let i = 0; i < duties.length; i++) {
    const entry = duties[i] as CompiledDuty;
    // What has started in this very pass is new as well.
    if ((entry.heeds & (fresh | news.duties.touched)) === 0) continue;
    if (facts.duties.of[entry.place] === null) {
      if (!entry.when(facts)) continue;
      dutyStarted(run, entry, run.now + entry.within);
      changed = true;
    }
    const now = facts.duties.of[entry.place] ?? null;
    if (now !== null && now.metAt === null && now.missedAt === null && entry.met(facts)) {
      dutyMet(run, entry);
      changed = true;
    }
  }
  return changed;
}

/** R55 for those whose time is over. True if any was missed. */
export function missDuties(run: Run): boolean {
  let missed = false;
  for (const entry of run.compiled.duties) {
    const state = run.facts.duties.of[entry.place] ?? null;
    if (state === null || state.metAt !== null || state.missedAt !== null) continue;
    if (state.due > run.now) continue;
    missed = true;
    const { duty } = entry;
    const cause = `duty.${duty.id}`;
    dutyMissed(run, entry);
    if (duty.legal > 0) meterChanged(run, METER.legal, duty.legal, cause);
    if (duty.trust > 0) meterChanged(run, METER.trust, -duty.trust, cause);
  }
  return missed;
}

/** Notes the next minute at which a duty falls due. Asked only when one has started, been met or been missed. */
export function findNextDuty({ facts, news }: Run): void {
  news.nextDuty = LATER_THAN_ALL;
  for (const state of facts.duties.of)
    if (state !== null && state.metAt === null && state.missedAt === null)
      news.nextDuty = Math.min(news.nextDuty, state.due);
}
