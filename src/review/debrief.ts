/**
 * The debrief: what was true beside what the team knew, for the hot wash.
 *
 * Made from the events of a finished exercise only; before EndEx there is none, so no screen can show the truth
 * early. Judges nothing: chances and luck are for the review that builds on this.
 */
import {
  type AdversaryId,
  type Compiled,
  type DecidedBy,
  type Decision,
  dateOfMinute,
  type EndingId,
  type ExerciseEvent,
  type GroundTruth,
  type Minute,
  type ObjectiveId,
  type Outcome,
  type SeatId,
  takenShare,
  timesOf,
} from '../engine/index.ts';
import { type InPieces, labelOf, type NodeNote } from '../exercise/index.ts';
import { evicting, type Replay } from './eviction.ts';
import type { DebriefEviction } from './eviction-types.ts';
import { adversaryLane, publicLane, teamLane } from './lanes.ts';

/** A stretch of time in a lane of the hot wash. */
export interface DebriefSpan {
  readonly from: Minute;
  readonly to: Minute;
  /** Text key for the words on the span. */
  readonly label: string;
  readonly kind: 'present' | 'quiet' | 'theft' | 'detect' | 'log' | 'evict' | 'leak' | 'public';
}

/** A moment in a lane. */
export interface DebriefMark {
  readonly minute: Minute;
  readonly label: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One actor over time: what was true, beside what the team knew of it. */
export interface DebriefLane {
  readonly id: AdversaryId | 'team' | 'public';
  readonly kind: 'adversary' | 'team' | 'public';
  /** When the team could first tell, or null for never. */
  readonly knownFrom: Minute | null;
  readonly truth: readonly DebriefSpan[];
  readonly knew: readonly DebriefSpan[];
  readonly marks: readonly DebriefMark[];
}

export interface DebriefDecision {
  readonly turn: number;
  readonly minute: Minute;
  readonly date: string;
  readonly seat: SeatId;
  readonly by: DecidedBy;
  readonly decision: Decision;
  /** Text key of the card that was chosen. */
  readonly label: string;
  /** How it came out, with the dice, or null if it needed none or never finished. */
  readonly result: {
    readonly succeeded: boolean;
    readonly rolled: number;
    readonly odds: number;
  } | null;
  /** What it moved, at once or when it was done, by meter. */
  readonly meters: Readonly<Record<string, number>>;
  readonly note: NodeNote | null;
}

/** What the team believed of a data set at the end, and what was so. Shares 0..1. */
export interface DebriefLoss {
  readonly data: string;
  readonly low: number;
  readonly high: number;
  readonly taken: number;
  readonly published: number;
}

/** One event of the real record, shown beside the play. */
export interface DebriefHistory {
  readonly id: string;
  readonly minute: Minute;
  readonly date: string;
  readonly confidence: 'documented' | 'reported' | 'alleged' | 'disputed' | 'invented';
  readonly source: string;
}

export interface Debrief {
  readonly ending: EndingId;
  readonly outcome: Outcome;
  readonly minutes: Minute;
  /** First foothold to detection, detection to last theft, detection to last foothold lost; null for never. */
  readonly measures: {
    readonly dwell: Minute | null;
    readonly toContain: Minute | null;
    readonly toEvict: Minute | null;
  };
  readonly lanes: readonly DebriefLane[];
  /** Whether evictions held, or null where there was none. */
  readonly eviction: DebriefEviction | null;
  readonly decisions: readonly DebriefDecision[];
  readonly loss: readonly DebriefLoss[];
  /** Mean of the axes that measure each objective, 0..100. */
  readonly objectives: readonly { readonly id: ObjectiveId; readonly value: number }[];
  readonly history: readonly DebriefHistory[];
}

/** What a debrief is made from: a finished exercise. */
export interface Finished {
  readonly compiled: Compiled;
  readonly truth: GroundTruth;
  readonly events: readonly ExerciseEvent[];
  /** The range of loss the team believed in at the end, from its view. */
  readonly believed: readonly {
    readonly data: string;
    readonly low: number;
    readonly high: number;
  }[];
  /** Rationale and confidence by `turn/decision key`. */
  readonly noteOf: (turn: number, decision: Decision) => NodeNote | null;
  /** For what lay open at each moment. */
  readonly replay: Replay;
}

/** The facts for the hot wash, or null while the exercise is going on. In pieces. */
export function* debriefing(finished: Finished): InPieces<Debrief | null> {
  const { compiled, truth, events } = finished;
  const { known, hidden } = truth;
  if (known.ended === null) return null;
  const { scenario } = compiled;
  const { outcome, ending } = known.ended;
  const lanes: DebriefLane[] = [];
  for (const { id } of scenario.adversaries) {
    lanes.push(adversaryLane(id, finished));
    yield;
  }
  const eviction = yield* evicting(compiled, events, finished.replay);
  const decisions = yield* decisionsOf(finished);
  return {
    ending,
    outcome,
    minutes: known.minute,
    measures: timesOf(truth),
    lanes: [...lanes, teamLane(known), publicLane(known, events)],
    eviction,
    decisions,
    loss: scenario.dataSets.map(({ id }) => {
      const believed = finished.believed.find(({ data }) => data === id);
      return {
        data: id,
        low: believed?.low ?? 0,
        high: believed?.high ?? 0,
        taken: takenShare(hidden, id),
        published: known.published[id]?.share ?? 0,
      };
    }),
    objectives: scenario.objectives.map(({ id, axes }) => ({
      id,
      value:
        axes.length === 0
          ? 0
          : Math.round(axes.reduce((sum, axis) => sum + outcome[axis], 0) / axes.length),
    })),
    history: scenario.history.events.map(({ id, at, confidence, source }) => ({
      id,
      minute: at,
      date: dateOfMinute(scenario.start, at),
      confidence,
      source,
    })),
  };
}

function* decisionsOf({ compiled, truth, events, noteOf }: Finished): InPieces<DebriefDecision[]> {
  const taken: DebriefDecision[] = [];
  for (const { turn, minute, seat, decision, by } of truth.known.decisions) {
    const label = labelOf(decision);
    const target = decision.type === 'act' ? (decision.target ?? null) : null;
    const finish = events.find(
      (event) =>
        event.type === 'undertakingFinished' &&
        event.running.key === label &&
        event.running.target === target &&
        event.running.started === minute,
    );
    const until = finish?.minute ?? minute;
    const meters: Record<string, number> = {};
    for (const event of events)
      if (
        event.type === 'meterChanged' &&
        event.cause === label &&
        (event.minute === minute || event.minute === until)
      )
        meters[event.meter] = (meters[event.meter] ?? 0) + event.by;
    taken.push({
      turn,
      minute,
      date: dateOfMinute(compiled.scenario.start, minute),
      seat,
      by,
      decision,
      label,
      result:
        finish?.type === 'undertakingFinished' && finish.odds < 1
          ? { succeeded: finish.succeeded, rolled: finish.rolled, odds: finish.odds }
          : null,
      meters,
      note: noteOf(turn, decision),
    });
    yield;
  }
  return taken;
}
