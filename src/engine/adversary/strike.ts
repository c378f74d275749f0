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
import { type Intruder, NEVER } from '../facts.ts';
import type { Minute } from '../model/index.ts';
import type { Run } from '../run.ts';
import { assetDamaged } from '../writers/systems.ts';
import { holdOn } from './intruder.ts';
import { moveOver } from './moves.ts';
import { type Ground, groundOf, wayTo } from './paths.ts';
import { attempt } from './techniques.ts';

/** Whether what it waits for before it strikes has come. */
export function isStriking({ facts, secrets, seed }: Run, { strike }: CompiledAdversary): boolean {
  return strike?.when(facts, secrets, seed) ?? false;
}

/** Whether an asset still works. */
const works = ({ facts }: Run, asset: number): boolean => facts.assets[asset]?.damagedAt === NEVER;

/** The time to the next act while it is breaking things, or null. */
export function paceOfStrike(run: Run, by: CompiledAdversary): Minute | null {
  const { strike } = by;
  if (strike === null || !isStriking(run, by)) return null;
  const ground = groundOf(run, by);
  for (const next of strike.assets) {
    if (!works(run, next)) continue;
    if (holdOn(ground.live, next) !== null || wayTo(run, ground, next) !== null) return strike.pace;
  }
  return null;
}

/** R56, R57: breaks the next asset it can reach, once the scenario's condition holds. */
export function strikes(run: Run, by: CompiledAdversary, truth: Intruder, ground: Ground): boolean {
  const { strike } = by;
  if (strike === null || !isStriking(run, by)) return false;
  for (const next of strike.assets) {
    if (!works(run, next)) continue;
    if (holdOn(ground.live, next) !== null) {
      if (!attempt(run, by, truth, by.ways.destroy, next)) return true;
      if (run.now - lastBlow(run) > HOUR) run.interrupted = true;
      assetDamaged(run, next);
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
function lastBlow({ facts }: Run): Minute {
  let last = -HOUR - 1;
  for (const { damagedAt } of facts.assets)
    if (damagedAt !== NEVER) last = Math.max(last, damagedAt);
  return last;
}
