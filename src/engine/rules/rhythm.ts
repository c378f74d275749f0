/**
 * The rhythm of play: how long a turn lasts.
 *
 * R47 A turn lasts as long as the scenario says for the state of the breach. After every turn in which nothing new
 *     came to the table and nothing was decided the next is twice as long, up to eight times: nobody stares at
 *     a screen every two days for half a year. Anything new ends the turn and brings the short rhythm back.
 */
import type { Compiled } from '../compile.ts';
import type { BreachState, Minute } from '../model/index.ts';

const MOST_DOUBLINGS = 3;

/** What the length of a turn depends on. */
interface Moment {
  readonly minute: Minute;
  readonly breach: BreachState;
  readonly calm: number;
  readonly ended: object | null;
}

/** Length in minutes of the turn that would be played now, by what the team knows; 0 after EndEx. */
export function turnLengthOf(compiled: Compiled, known: Moment): Minute {
  if (known.ended !== null) return 0;
  const base = compiled.turnLength(known.breach);
  const longest = Math.max(base, compiled.longestTurn);
  const grown = Math.min(longest, base << Math.min(known.calm, MOST_DOUBLINGS));
  return Math.min(grown, Math.max(1, compiled.scenario.endsBy - known.minute));
}
