/** Notes beside decisions: made to fit into a file, and found again on a line. */
import { type Decision, decisionKey } from '../engine/index.ts';
import { type DecisionNode, LONGEST_TEXT } from '../exercise/index.ts';
import type { DecisionNote } from './types.ts';

/** A note as a file can keep it. Nothing that was typed may stand in the way of a decision. */
export function fitting({ rationale, confidence }: DecisionNote): DecisionNote {
  return {
    ...(rationale === undefined ? {} : { rationale: rationale.slice(0, LONGEST_TEXT) }),
    ...(confidence === undefined || !(confidence >= 0 && confidence <= 1) ? {} : { confidence }),
  };
}

/** Finds the note of a decision on a line by its turn, for the same may be decided again later. */
export function notesOf(
  line: readonly DecisionNode[],
): (turn: number, decision: Decision) => DecisionNote | null {
  const notes = new Map<string, DecisionNote>();
  let turn = 1;
  for (const { decision, note } of line) {
    if (note !== undefined) notes.set(`${turn} ${decisionKey(decision)}`, note);
    if (decision.type === 'advance') turn++;
  }
  return (at, decision) => notes.get(`${at} ${decisionKey(decision)}`) ?? null;
}
