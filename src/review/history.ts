/**
 * The history line: what was really decided, played by the same rules with the same seed and plan; the events of the
 * record with their sources; and where the play left it.
 *
 * For the hot wash. It says what the record did, never that the record was right.
 */
import {
  type Compiled,
  type Decision,
  dateOfMinute,
  decisionKey,
  type ExerciseEvent,
  playStep,
  resume,
} from '../engine/index.ts';
import {
  type DecisionNode,
  type DecisionTree,
  decide,
  EndlessExercise,
  type InPieces,
  labelOf,
  MOST_DECISIONS,
  type States,
} from '../exercise/index.ts';
import type { HistoryLine, HistoryMoment, LeftHistory, RecordEvent } from './history-types.ts';
import { dateOn, LineBook, type LineName, type PlayedLine } from './line.ts';

/** The record's decisions as a tree of one line, `h1`, `h2`, ..., and that line, played. */
export interface PlayedRecord {
  readonly tree: DecisionTree;
  readonly line: PlayedLine;
}

/** Plays the record as it went, in pieces: one for each decision. */
export function* playingRecord(states: States, called: LineName): InPieces<PlayedRecord> {
  const setting = states.setting();
  const book = new LineBook(setting.compiled, called);
  const nodes: DecisionNode[] = [];
  const start = states.start();
  const play = resume(setting, start.truth);
  book.write(null, start.events, play.facts);
  while (play.facts.ended === null) {
    if (nodes.length >= MOST_DECISIONS) throw new EndlessExercise('the record does not end');
    const decision = decide('history', setting, play.facts);
    const parent = nodes.at(-1)?.id ?? null;
    const node: DecisionNode = { id: `h${nodes.length + 1}`, parent, decision, by: 'policy' };
    nodes.push(node);
    book.write(node, playStep(setting, play, decision, 'policy'), play.facts);
    yield;
  }
  return { tree: { nodes, head: nodes.at(-1)?.id ?? null }, line: book.close(play.truth()) };
}

/** The history line beside a line of the players. `record` is the history tree, played. */
export function historyOf(record: PlayedLine, played: PlayedLine): HistoryLine {
  const { ended, minute } = record.truth.known;
  if (ended === null) throw new Error('the history line did not end');
  const departures = departuresOf(played);
  return {
    events: recordEvents(record.compiled),
    moments: momentsOf(record),
    ending: ended.ending,
    outcome: ended.outcome,
    minutes: minute,
    left: departures[0] ?? null,
    departures,
  };
}

function recordEvents({ scenario }: Compiled): readonly RecordEvent[] {
  return [...scenario.history.events]
    .sort((one, other) => one.at - other.at)
    .map(({ id, at, confidence, source }) => ({
      id,
      label: `history.${id}`,
      minute: at,
      date: dateOfMinute(scenario.start, at),
      confidence,
      source,
    }));
}

function momentsOf(record: PlayedLine): readonly HistoryMoment[] {
  const phases = new Map<string, string>();
  let phase = 'undetectedPersistence';
  for (const { event, moment } of record.events) {
    if (event.type === 'phaseChanged') phase = event.to.split('.')[0] ?? phase;
    if (moment !== null) phases.set(moment, phase);
  }
  return record.steps.map(({ moment, decision, key, label, seat, turn, minute, date }) => {
    phase = phases.get(moment) ?? phase;
    return { id: moment, decision, key, label, seat, turn, minute, date, phase };
  });
}

type Taken = Extract<ExerciseEvent, { type: 'decisionTaken' }>;

/** Every decision that the record took otherwise, or does not know. What a plan settled was not the players'. */
function departuresOf(played: PlayedLine): readonly LeftHistory[] {
  const { decisions } = played.compiled.scenario.history;
  const answers = new Map<string, Decision[]>();
  const acts = new Set<string>();
  for (const { decision } of decisions) {
    if (decision.type === 'act') acts.add(decisionKey(decision));
    if (decision.type === 'answer')
      answers.set(decision.inject, [...(answers.get(decision.inject) ?? []), decision]);
  }
  let turn = 1;
  const left: LeftHistory[] = [];
  for (const { event, moment } of played.events) {
    if (event.type === 'turnStarted') turn = event.turn;
    if (event.type !== 'decisionTaken' || event.by === 'plan' || moment === null) continue;
    const { decision } = event;
    if (decision.type === 'answer') {
      const record = answers.get(decision.inject);
      if (record === undefined) continue;
      const key = decisionKey(decision);
      if (record.some((one) => decisionKey(one) === key)) continue;
      left.push(leaving(played, event, moment, turn, record[0] ?? null));
    } else if (!acts.has(decisionKey(decision)))
      left.push(leaving(played, event, moment, turn, null));
  }
  return left;
}

function leaving(
  played: PlayedLine,
  { decision, minute, by }: Taken,
  moment: string,
  turn: number,
  record: Decision | null,
): LeftHistory {
  return {
    moment,
    turn,
    minute,
    date: dateOn(played, minute),
    kind: record === null ? 'own' : 'otherwise',
    played: decision,
    label: labelOf(decision),
    byItself: by === 'default',
    record,
    recordLabel: record === null ? null : labelOf(record),
  };
}
