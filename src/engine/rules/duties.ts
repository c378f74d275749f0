/**
 * Duties: what law or a promise binds a seat to do in time.
 *
 * R54 A duty's clock starts when its condition first holds on what the team knows (awareness, discovery, a promise
 *     made), and runs for the time the rule gives; which rules bind whom is the scenario's (ir-practice 5).
 * R55 Met in time it is met for good. Missed, it costs legal exposure, and trust where people were waiting.
 */
import type { Minute } from '../model/index.ts';
import { look } from '../news.ts';
import { emit, type Run } from '../run.ts';
import { DUTY_TOPIC } from '../topics.ts';

/** Starts clocks and notes what has been met. True if anything changed. */
export function watchDuties(run: Run): boolean {
  const { known } = run.draft;
  const { news } = run;
  const fresh = look(news.duties, run.now, run.compiled.dutyPoints);
  if (fresh === 0) return false;
  let changed = false;
  for (const { duty, heeds, when, met } of run.compiled.duties) {
    // What has started in this very pass is new as well.
    if ((heeds & (fresh | news.duties.touched)) === 0) continue;
    const state = known.duties[duty.id];
    if (state === undefined) {
      if (!when(known)) continue;
      emit(run, {
        minute: run.now,
        type: 'dutyStarted',
        duty: duty.id,
        due: run.now + duty.within,
      });
      changed = true;
    }
    const now = known.duties[duty.id];
    if (now !== undefined && now.metAt === null && now.missedAt === null && met(known)) {
      emit(run, { minute: run.now, type: 'dutyMet', duty: duty.id });
      changed = true;
    }
  }
  return changed;
}

/** R55 for those whose time is over. True if any was missed. */
export function missDuties(run: Run): boolean {
  if (nextDutyDue(run) > run.now) return false;
  const { known } = run.draft;
  let missed = false;
  for (const { duty } of run.compiled.duties) {
    const state = known.duties[duty.id];
    if (state === undefined || state.metAt !== null || state.missedAt !== null) continue;
    if (state.due > run.now) continue;
    missed = true;
    const cause = `duty.${duty.id}`;
    emit(run, { minute: run.now, type: 'dutyMissed', duty: duty.id });
    if (duty.legal > 0)
      emit(run, { minute: run.now, type: 'meterChanged', meter: 'legal', by: duty.legal, cause });
    if (duty.trust > 0)
      emit(run, { minute: run.now, type: 'meterChanged', meter: 'trust', by: -duty.trust, cause });
  }
  return missed;
}

/** The next minute at which a duty falls due; counted anew only when one has started, been met or been missed. */
export function nextDutyDue(run: Run): Minute {
  const { news } = run;
  if ((look(news.clocks, run.now) & DUTY_TOPIC) !== 0) news.nextDuty = earliestDue(run);
  return news.nextDuty;
}

function earliestDue({ compiled, draft }: Run): Minute {
  let next = Number.MAX_SAFE_INTEGER;
  for (const { duty } of compiled.duties) {
    const state = draft.known.duties[duty.id];
    if (state !== undefined && state.metAt === null && state.missedAt === null)
      next = Math.min(next, state.due);
  }
  return next;
}
