/**
 * The curtain before what is hidden: up for a line that has ended, or when the facilitator's key was given.
 *
 * A curtain, not a lock: everything needed to replay the truth is in the exercise itself. The key is kept nowhere,
 * only its fingerprint, which is made with the exercise's id so that the same key looks different elsewhere.
 */
import { fingerprint } from '../engine/index.ts';
import { childrenOf, type DecisionTree, type States } from '../exercise/index.ts';

/** Fingerprint of a facilitator's key for one exercise: 32 hexadecimal digits. */
export function keyPrint(exercise: string, key: string): string {
  return fingerprint(`${exercise}\n${key.trim()}`).slice(0, 32);
}

/** Whether some line through a moment has been played to its end: then what was true there is no secret any more. */
export function hasEnded(states: States, tree: DecisionTree, moment: string | null): boolean {
  const waiting = [moment];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at !== null && (states.factsOf(at)?.ended ?? null) !== null) return true;
    waiting.push(...childrenOf(tree, at));
  }
  return false;
}

/** The curtain of one session. */
export class Curtain {
  /** Fingerprint of the key, or null if none was set. */
  print: string | null;
  lifted = false;

  constructor(print: string | null) {
    this.print = print;
  }

  /** Sets the key, once. Null, or why not. */
  set(exercise: string, key: string): 'key-set' | 'no-key' | null {
    if (this.print !== null) return 'key-set';
    if (key.trim() === '') return 'no-key';
    this.print = keyPrint(exercise, key);
    return null;
  }

  /** Lifts the curtain. Null, or why not. */
  lift(exercise: string, key: string): 'no-key' | 'wrong-key' | null {
    if (this.print === null) return 'no-key';
    if (keyPrint(exercise, key) !== this.print) return 'wrong-key';
    this.lifted = true;
    return null;
  }
}
