/**
 * Whether a view is the next moment after another, or another moment altogether.
 *
 * Pure, for whoever plays what happened, in pictures or in sound: `happenings` tells the difference to the decision
 * before, so only the next moment has arrivals to play. After a jump things stand as they stood, and nothing is played.
 */
import type { DefenderView } from '../engine/index.ts';

type Moment = Pick<DefenderView, 'turn' | 'minute' | 'decisions' | 'breachLog' | 'ended'>;
type Taken = DefenderView['decisions'][number];

/** Taken by whoever plays; the others happen along with such a one. */
const isOwn = (taken: Taken): boolean => taken.by === 'player' || taken.by === 'policy';

/** Whether `next` is what one decision made of `shown`. */
export function followsOn(shown: Moment, next: Moment): boolean {
  if (shown.ended !== null || next.minute < shown.minute) return false;
  const since = next.decisions.length - shown.decisions.length;
  if (since < 0 || next.breachLog.length < shown.breachLog.length) return false;
  if (!shown.decisions.every((taken, i) => isSame(taken, next.decisions[i]))) return false;
  if (!shown.breachLog.every((entry, i) => entry.minute === next.breachLog[i]?.minute))
    return false;
  const own = next.decisions.slice(shown.decisions.length).filter(isOwn).length;
  const turns = next.turn - shown.turn;
  // A decision stays in its turn; the end of a turn begins the next one or ends the exercise.
  if (turns === 0) {
    return own === 1 ? next.minute === shown.minute : own === 0 && next.ended !== null;
  }
  return turns === 1 && own === 0;
}

function isSame(a: Taken, b: Taken | undefined): boolean {
  return (
    b !== undefined &&
    a.turn === b.turn &&
    a.minute === b.minute &&
    JSON.stringify(a.decision) === JSON.stringify(b.decision)
  );
}
