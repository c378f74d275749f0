/**
 * Doors, and what an intruder with nothing to do does about it.
 *
 * R70 One that can do nothing (thrown out with every door shut, or with every foothold cut off) looks in once a day,
 *     or in its own tempo where that is slower; nobody tries the same locked door every quarter of an hour for a
 *     month. Design value.
 * R72 One that is steered from outside needs a way to the outside: while no foothold has one, or nothing gets out at
 *     all, it does nothing but what it has set to run before, which is its strike (ir-practice 6, order of an eviction).
 */
import { DAY } from '../calendar.ts';
import type { Adversary, AdversaryTruth, Door, Minute } from '../model/index.ts';
import type { Run } from '../run.ts';
import { canLeave } from './paths.ts';

/** The shortest time between two acts of one that can do nothing (R70). */
export const IDLE_PAUSE: Minute = DAY;

/** Whether a door would let an intruder in now (R37). */
export function isOpen(run: Run, truth: AdversaryTruth, door: Door): boolean {
  const { known } = run.draft;
  if (door.from !== undefined && door.from > run.now) return false;
  if (known.assets[door.asset]?.isolated === true) return false;
  if (door.link !== undefined && known.cutLinks[door.link] !== undefined) return false;
  return door.credential === undefined || truth.credentials[door.credential] !== undefined;
}

/** R72: whether orders reach any of its footholds. */
export function isInTouch({ compiled, draft }: Run, truth: AdversaryTruth): boolean {
  const { throttle, assets } = draft.known;
  if (throttle >= 1) return false;
  return truth.footholds.some(
    ({ asset }) => assets[asset]?.isolated !== true && canLeave(compiled, draft, asset),
  );
}

/** Whether there is nothing this intruder could do now. One that has never been in is waiting for its day. */
export function canDoNothing(
  run: Run,
  { doors, strike }: Adversary,
  truth: AdversaryTruth,
): boolean {
  if (truth.footholds.length === 0)
    return truth.evictedAt !== null && !doors.some((door) => isOpen(run, truth, door));
  const { assets } = run.draft.known;
  if (truth.footholds.every(({ asset }) => assets[asset]?.isolated === true)) return true;
  // What has been set to run needs no orders, so it is looked after.
  return strike === undefined && !isInTouch(run, truth);
}
