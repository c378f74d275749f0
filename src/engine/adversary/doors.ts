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
import type { CompiledAdversary } from '../compile.ts';
import type { AdversaryTruth, Door, Minute } from '../model/index.ts';
import type { Run } from '../run.ts';
import { groundOf, hasFootholdInTouch } from './paths.ts';

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

/** The doors that are open to an intruder now, in the order of the scenario. */
export function openDoors(
  run: Run,
  { adversary }: CompiledAdversary,
  truth: AdversaryTruth,
): readonly Door[] {
  const open: Door[] = [];
  for (const door of adversary.doors) if (isOpen(run, truth, door)) open.push(door);
  return open;
}

function hasOpenDoor(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): boolean {
  for (const door of adversary.doors) if (isOpen(run, truth, door)) return true;
  return false;
}

/** R72: whether orders reach any of its footholds. */
export function isInTouch(run: Run, by: CompiledAdversary): boolean {
  return run.draft.known.throttle < 1 && hasFootholdInTouch(run, groundOf(run, by));
}

/** Whether there is nothing this intruder could do now. One that has never been in is waiting for its day. */
export function canDoNothing(run: Run, by: CompiledAdversary, truth: AdversaryTruth): boolean {
  const { strike } = by.adversary;
  if (truth.footholds.length === 0) return truth.evictedAt !== null && !hasOpenDoor(run, by, truth);
  if (groundOf(run, by).open.length === 0) return true;
  // What has been set to run needs no orders, so it is looked after.
  return strike === undefined && !isInTouch(run, by);
}
