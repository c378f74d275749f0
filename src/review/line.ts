/**
 * A line as reviews read it: its decisions, every event with the moment it belongs to, and the truth at its end.
 *
 * Replayed from StartEx; keeps no states. The beginning of a line that was played need not be played again. Whether
 * hidden events may be shown is not decided here.
 */
import {
  type Compiled,
  type Decision,
  dateOfMinute,
  decisionKey,
  type ExerciseEvent,
  type GroundTruth,
  type Minute,
  type Play,
  refusalOf,
} from '../engine/index.ts';
import {
  type DecisionNode,
  type DecisionTree,
  type InPieces,
  labelOf,
  type States,
  seatOf,
} from '../exercise/index.ts';
import type { LineDecision } from './compare/types.ts';
import type { Replay } from './eviction.ts';

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

/** A line being written down while it is played. */
export class LineBook {
  readonly #compiled: Compiled;
  readonly #called: LineName;
  readonly #steps: LineStep[] = [];
  readonly #events: LineEvent[] = [];
  #minute: Minute = 0;
  #turn = 1;
  #luck: string;

  constructor(compiled: Compiled, called: LineName) {
    this.#compiled = compiled;
    this.#called = called;
    this.#luck = called.seed;
  }

  /** The next decision of the line, null for StartEx: what happened, and how things stand after it. */
  write(
    node: DecisionNode | null,
    happened: readonly ExerciseEvent[],
    after: Pick<GroundTruth['known'], 'minute' | 'turn'>,
  ): void {
    if (node !== null) {
      this.#luck = node.luck ?? this.#luck;
      this.#steps.push({
        moment: node.id,
        decision: node.decision,
        key: decisionKey(node.decision),
        label: labelOf(node.decision),
        seat: seatOf(this.#compiled, node.decision),
        turn: this.#turn,
        minute: this.#minute,
        date: dateOfMinute(this.#compiled.scenario.start, this.#minute),
        luck: this.#luck,
      });
    }
    for (const event of happened)
      this.#events.push({ event, at: this.#events.length, moment: node?.id ?? null });
    this.#minute = after.minute;
    this.#turn = after.turn;
  }

  /** The line as it was written down, with the truth at its end. */
  close(truth: GroundTruth): PlayedLine {
    return {
      ...this.#called,
      moment: this.#steps.at(-1)?.moment ?? null,
      compiled: this.#compiled,
      steps: this.#steps,
      events: this.#events,
      truth,
    };
  }
}

/** Replays the line to a moment, in pieces. Null if a decision on it is not possible. */
export function* playingLine(
  states: States,
  tree: DecisionTree,
  moment: string | null,
  called: LineName,
): InPieces<PlayedLine | null> {
  const book = new LineBook(states.setting().compiled, called);
  let end: Play | null = null;
  const stuck = yield* states.stepping(tree, moment, (node, happened, play) => {
    book.write(node, happened, play.facts);
    end = play;
  });
  return stuck === null ? book.close((end as Play | null)?.truth() ?? states.start().truth) : null;
}

/** Plays the line to a moment again, for what lay open at each of its moments. */
export function replayOf(states: States, tree: DecisionTree, moment: string | null): Replay {
  const setting = states.setting();
  return (visit) => {
    let after = 0;
    return states.stepping(tree, moment, (_node, _events, play) => {
      const isOpen = (decision: Decision): boolean => refusalOf(setting, play, decision) === null;
      visit({ minute: play.facts.minute, after, isOpen });
      after++;
    });
  };
}

/** The beginning of a line, to one of its moments, given what was so there. Null if the moment is not on it. */
export function lineUpTo(
  line: PlayedLine,
  moment: string | null,
  truth: GroundTruth,
): PlayedLine | null {
  if (moment === line.moment) return line;
  const last = line.steps.findIndex((step) => step.moment === moment);
  if (last === -1 && moment !== null) return null;
  const later = new Set(line.steps.slice(last + 1).map((step) => step.moment));
  const end = line.events.findIndex((event) => event.moment !== null && later.has(event.moment));
  return {
    ...line,
    moment,
    steps: line.steps.slice(0, last + 1),
    events: end === -1 ? line.events : line.events.slice(0, end),
    truth,
  };
}

/** The date of a minute of a line. */
export const dateOn = (line: PlayedLine, minute: Minute): string =>
  dateOfMinute(line.compiled.scenario.start, minute);
