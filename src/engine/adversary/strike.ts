/**
 * Adversaries that break things.
 *
 * R56 An adversary with a strike breaks what it came to break once the scenario's condition holds, one asset at a
 *     time and in its own pace; what is broken is seen by everyone.
 *     Once it has begun it does not hide. The first blow ends the turn, and any that comes an hour after the last.
 *     When nothing is left that it could get to, it goes on in its ordinary tempo.
 * R57 It can strike only where it is, so an isolated or unreachable asset is safe.
 */
import { HOUR } from '../calendar.ts';
import type { CompiledAdversary } from '../compile.ts';
import type { AdversaryTruth, Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { moveOver } from './moves.ts';
import { type Ground, groundOf, isHeld, wayTo } from './paths.ts';
import { attempt } from './techniques.ts';

/** Whether what it waits for before it strikes has come. */
export function isStriking(run: Run, { adversary, strikes: holds }: CompiledAdversary): boolean {
  if (adversary.strike === undefined || holds === null) return false;
  return holds(run.draft.known, run.draft.hidden, run.seed);
}

/** The time to the next act while it is breaking things, or null. */
export function paceOfStrike(run: Run, by: CompiledAdversary): Minute | null {
  const { strike } = by.adversary;
  if (strike === undefined || !isStriking(run, by)) return null;
  const ground = groundOf(run, by);
  for (const next of strike.assets) {
    if (run.draft.known.assets[next]?.damagedAt !== null) continue;
    if (isHeld(ground.live, next) || wayTo(run, ground, next) !== null) return strike.pace;
  }
  return null;
}

/** R56, R57: breaks the next asset it can reach, once the scenario's condition holds. */
export function strikes(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  ground: Ground,
): boolean {
  const { strike } = by.adversary;
  if (strike === undefined || !isStriking(run, by)) return false;
  for (const next of strike.assets) {
    if (run.draft.known.assets[next]?.damagedAt !== null) continue;
    if (isHeld(ground.live, next)) {
      if (attempt(run, by, truth, 'destroy', next) === null) return true;
      if (run.now - lastBlow(run) > HOUR) run.interrupted = true;
      emit(run, { minute: run.now, type: 'assetDamaged', asset: next });
      run.seen = true;
      return true;
    }
    const hop = wayTo(run, ground, next);
    // What it cannot get to saves itself, and nothing else.
    if (hop === null) continue;
    moveOver(run, by, truth, hop);
    return true;
  }
  return false;
}

/** When an asset was last broken, or long ago. */
function lastBlow(run: Run): Minute {
  let last = -HOUR - 1;
  const { assets } = run.draft.known;
  for (const id in assets) last = Math.max(last, assets[id]?.damagedAt ?? last);
  return last;
}
