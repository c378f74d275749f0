/**
 * The public between events.
 *
 * R43 Once the team has told its story, trust comes back by the day in the fallout, if no claim stands
 *     contradicted; half as fast if one does (candour; ir-practice 7, size is a design value).
 * R44 A release is read: the turn after it the crisis is one of the public.
 * R45 An eviction with no new sign of an intruder for `verifyAfter` counts as verified, true or not.
 */
import { STATE_BIT } from '../facts.ts';
import type { BreachState, Minute } from '../model/index.ts';
import { METER } from '../names.ts';
import type { Run } from '../run.ts';
import { lastEviction, PUBLIC_FALLOUT, signalBreach } from '../signals.ts';
import { meterChanged } from '../writers/books.ts';
import { stepped } from './stepped.ts';

/** R43, for a turn of this length that is just ending. */
export function regainTrust(run: Run, length: Minute): void {
  const { facts } = run;
  if (facts.disclosedAt < 0 || (facts.state & PUBLIC_FALLOUT) === 0) return;
  const wronged = facts.claims.some(({ contradictedAt }) => contradictedAt !== null);
  const { rules, meters } = run.compiled.scenario;
  const by = stepped(rules.trustGainPerDay * (wronged ? 0.5 : 1), run.now - length, run.now);
  // Trust that was lost comes back part of the way only.
  if (by > 0 && (facts.meters[METER.trust] as number) + by <= meters.trust - 5)
    meterChanged(run, METER.trust, by, 'rule.candour');
}

/** R44, at the end of a turn that began in the release. */
export function readByPublic(run: Run, stateAtStart: BreachState): void {
  if (stateAtStart === 'leak.release') signalBreach(run, 'PUBLIC_READS');
}

const VERIFYING = STATE_BIT['eviction.verifying'];

/** R45. */
export function verifyEviction(run: Run): void {
  const { facts } = run;
  if (facts.state !== VERIFYING) return;
  let quietSince = Math.max(0, lastEviction(run));
  for (const { status, changed } of facts.findings)
    if (status !== 'cleared' && changed > quietSince) quietSince = changed;
  if (run.now - quietSince >= run.compiled.scenario.rules.verifyAfter)
    signalBreach(run, 'EVICTION_VERIFIED');
}
