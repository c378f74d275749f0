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
import type { CompiledAdversary, CompiledDoor } from '../compile.ts';
import { type Intruder, NEVER } from '../facts.ts';
import type { Minute } from '../model/index.ts';
import { NONE } from '../names.ts';
import type { Run } from '../run.ts';
import { groundOf, hasFootholdInTouch } from './paths.ts';

/** The shortest time between two acts of one that can do nothing (R70). */
export const IDLE_PAUSE: Minute = DAY;

/** Whether a door would let an intruder in now (R37). */
export function isOpen({ facts, now }: Run, truth: Intruder, door: CompiledDoor): boolean {
  if (door.from > now) return false;
  if (facts.assets[door.asset]?.isolated === true) return false;
  if (door.link !== NONE && facts.cutLinks.has(door.link)) return false;
  return door.credential === NONE || truth.credentials.has(door.credential);
}

/** The doors that are open to an intruder now, in the order of the scenario. */
export function openDoors(
  run: Run,
  { doors }: CompiledAdversary,
  truth: Intruder,
): readonly CompiledDoor[] {
  return doors.filter((door) => isOpen(run, truth, door));
}

/** The first of them. */
export function firstDoor(
  run: Run,
  { doors }: CompiledAdversary,
  truth: Intruder,
): CompiledDoor | undefined {
  for (let i = 0; i < doors.length; i++) {
    const door = doors[i] as CompiledDoor;
    if (isOpen(run, truth, door)) return door;
  }
  return undefined;
}

/** R72: whether orders reach any of its footholds. */
export function isInTouch(run: Run, by: CompiledAdversary): boolean {
  return run.facts.throttle < 1 && hasFootholdInTouch(run, groundOf(run, by));
}

/** Whether there is nothing this intruder could do now. One that has never been in is waiting for its day. */
export function canDoNothing(run: Run, by: CompiledAdversary, truth: Intruder): boolean {
  if (truth.holds.length === 0)
    return truth.evictedAt !== NEVER && firstDoor(run, by, truth) === undefined;
  if (groundOf(run, by).open.length === 0) return true;
  // What has been set to run needs no orders, so it is looked after.
  return by.strike === null && !isInTouch(run, by);
}
