/**
 * The public between events.
 *
 * R43 Once the team has told its story, trust comes back by the day in the fallout, if no claim stands
 *     contradicted; half as fast if one does (candour; ir-practice 7, size is a design value).
 * R44 A release is read: the turn after it the crisis is one of the public.
 * R45 An eviction with no new sign of an intruder for `verifyAfter` counts as verified, true or not.
 */
import type { Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { lastEviction, signalBreach } from '../signals.ts';
import { stepped } from './stepped.ts';

/** R43, for a turn of this length that is just ending. */
export function regainTrust(run: Run, length: Minute): void {
  const { known } = run.draft;
  if (known.disclosedAt === null || !known.breach.startsWith('publicFallout')) return;
  const wronged = known.claims.some(({ contradictedAt }) => contradictedAt !== null);
  const rate = run.compiled.scenario.rules.trustGainPerDay * (wronged ? 0.5 : 1);
  const by = stepped(rate, run.now - length, run.now);
  // Trust that was lost comes back part of the way only.
  if (by > 0 && known.meters.trust + by <= run.compiled.scenario.meters.trust - 5)
    emit(run, { minute: run.now, type: 'meterChanged', meter: 'trust', by, cause: 'rule.candour' });
}

/** R44, at the end of a turn that began in the release. */
export function readByPublic(run: Run, stateAtStart: string): void {
  if (stateAtStart === 'leak.release') signalBreach(run, 'PUBLIC_READS');
}

/** R45. */
export function verifyEviction(run: Run): void {
  const { known } = run.draft;
  if (known.breach !== 'eviction.verifying') return;
  const since = lastEviction(run) ?? 0;
  let quietSince = since;
  for (const { status, changed } of known.findings)
    if (status !== 'cleared' && changed > quietSince) quietSince = changed;
  if (run.now - quietSince >= run.compiled.scenario.rules.verifyAfter)
    signalBreach(run, 'EVICTION_VERIFIED');
}
