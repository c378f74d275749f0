/**
 * A line as reviews read it: its decisions, every event with the moment it belongs to, and the truth at its end.
 *
 * Replayed from StartEx; keeps no states. Whether hidden events may be shown is not decided here.
 */
import {
  type Compiled,
  dateOfMinute,
  decisionKey,
  type ExerciseEvent,
  type GroundTruth,
  type Minute,
} from '../engine/index.ts';
import { type DecisionTree, labelOf, type States, seatOf } from '../exercise/index.ts';
import type { LineDecision } from './compare/types.ts';

/** An event with where it stands. */
export interface LineEvent {
  readonly event: ExerciseEvent;
  /** Position in the line's list. */
  readonly at: number;
  /** The moment whose decision it happened in; null for StartEx. */
  readonly moment: string | null;
}

/** A decision with the dice it was taken with. */
export interface LineStep extends LineDecision {
  readonly luck: string;
}

export interface PlayedLine {
  /** `here`, `history`, or the id of a line that was laid beside. */
  readonly of: string;
  readonly moment: string | null;
  readonly name: string | null;
  /** What all lines of one exercise share: seed, plan and dials, as one word. */
  readonly setup: string;
  readonly seed: string;
  readonly compiled: Compiled;
  readonly steps: readonly LineStep[];
  readonly events: readonly LineEvent[];
  readonly truth: GroundTruth;
}

/** What a line is called. */
export interface LineName {
  readonly of: string;
  readonly name: string | null;
  readonly seed: string;
  readonly setup: string;
}

/** Replays the line to a moment, or null if a decision on it is not possible. */
export function playedLine(
  states: States,
  tree: DecisionTree,
  moment: string | null,
  called: LineName,
): PlayedLine | null {
  const { compiled } = states.setting();
  const { start } = compiled.scenario;
  const steps: LineStep[] = [];
  const events: LineEvent[] = [];
  let truth: GroundTruth = states.start().truth;
  let minute: Minute = 0;
  let turn = 1;
  let luck = called.seed;
  const stuck = states.eachStep(tree, moment, (node, happened, draft) => {
    if (node !== null) {
      luck = node.luck ?? luck;
      steps.push({
        moment: node.id,
        decision: node.decision,
        key: decisionKey(node.decision),
        label: labelOf(node.decision),
        seat: seatOf(compiled, node.decision),
        turn,
        minute,
        date: dateOfMinute(start, minute),
        luck,
      });
    }
    for (const event of happened)
      events.push({ event, at: events.length, moment: node?.id ?? null });
    ({ minute, turn } = draft.known);
    truth = draft;
  });
  if (stuck !== null) return null;
  return { ...called, moment, compiled, steps, events, truth };
}

/** The date of a minute of a line. */
export const dateOn = (line: PlayedLine, minute: Minute): string =>
  dateOfMinute(line.compiled.scenario.start, minute);
