/** One adversary as it is. */
import type { CompiledAdversary } from '../compile.ts';
import type { Hold, Intruder } from '../facts.ts';
import type { Run } from '../run.ts';

/** The truth about an adversary. */
export function intruderOf({ secrets }: Run, { index }: CompiledAdversary): Intruder {
  return secrets.adversaries[index] as Intruder;
}

/** The one of some holds that is on an asset, or null. */
export function holdOn(holds: readonly Hold[], asset: number): Hold | null {
  for (let i = 0; i < holds.length; i++) {
    const hold = holds[i] as Hold;
    if (hold.asset === asset) return hold;
  }
  return null;
}
