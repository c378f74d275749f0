/**
 * What adversaries notice of the defenders, and what losing ground does to them.
 *
 * R23 Awareness runs from 0 to 100. Only an adversary that is inside can notice what is done inside; one that has
 *     been thrown out learns only what is public, and one that has not begun nothing.
 * R24 Losing a foothold is noticed by whoever held it: +20 while others are left.
 * R25 When the last foothold goes the intrusion is evicted, whatever the team believes.
 * R78 How far a measure gives the team away depends on its kind (`TIP_OFF`). What else an action does that no effect
 *     says, a scenario adds by `alert`.
 * Values: ir-practice 6, rule sketch (design; no public study measures how often a step is noticed).
 */
import type { CompiledAdversary } from '../compile.ts';
import { NONE } from '../names.ts';
import type { Run } from '../run.ts';
import { signalIntrusion } from '../signals.ts';
import { awarenessRaised, footholdLost } from '../writers/other-side.ts';
import { holdOn, intruderOf } from './intruder.ts';

/** R78: points of awareness by the kind of measure. */
export const TIP_OFF = {
  /** A kit that listens, on an asset it stands on. The sketch has 0 to 2. */
  sensor: 1,
  /** It wants something and can get at nothing of it (R59). */
  barrier: 3,
  /** A search of an asset it stands on. */
  search: 4,
  /** Traffic throttled. */
  throttle: 8,
  /** An asset it stands on taken off the network. */
  isolation: 20,
  /** A foothold gone while others are left (R24). */
  lostFoothold: 20,
  /** A kind of credential that it held reset, the sketch's single account with 10 to 20. */
  credential: 20,
  /** A channel it uses blocked. The sketch has 20 to 30. */
  channel: 25,
  /** Several kinds of credentials that it held reset at once. */
  massReset: 40,
  /** A word in public. */
  statement: 100,
} as const;

/**
 * R23: raises awareness of one adversary, by its place, or of all that are inside (`NONE`). By 100 means it is public.
 */
export function tipOff(run: Run, by: number, cause: string, only: number): void {
  if (by <= 0) return;
  const { adversaryList } = run.compiled;
  for (let i = 0; i < adversaryList.length; i++) {
    const adversary = adversaryList[i] as CompiledAdversary;
    if (only !== NONE && adversary.index !== only) continue;
    const truth = intruderOf(run, adversary);
    if (truth.awareness >= 100 || truth.intrusion === 'preparing') continue;
    if (truth.holds.length === 0 && by < 100) continue;
    awarenessRaised(run, adversary, by, cause);
  }
}

/** Raises awareness of those who hold this asset. */
export function tipOffOn(run: Run, asset: number, by: number, cause: string): void {
  const { adversaryList } = run.compiled;
  for (let i = 0; i < adversaryList.length; i++) {
    const adversary = adversaryList[i] as CompiledAdversary;
    const hold = holdOn(intruderOf(run, adversary).holds, asset);
    if (hold !== null && !hold.spare) tipOff(run, by, cause, adversary.index);
  }
}

/** Takes a foothold away, if there is one. R24, R25. */
export function removeFoothold(
  run: Run,
  by: CompiledAdversary,
  asset: number,
  cause: string,
): void {
  const truth = intruderOf(run, by);
  if (holdOn(truth.holds, asset) === null) return;
  footholdLost(run, by, asset, cause);
  if (truth.holds.length > 0) tipOff(run, TIP_OFF.lostFoothold, cause, by.index);
  else signalIntrusion(run, by, 'ACCESS_LOST');
}
