/**
 * Looking back at an exercise: debrief, fog, comparing, the history line. Reads states and trees, changes neither.
 *
 * What is hidden goes out of here only behind no curtain (`curtain.ts`). Lines of other exercises and the history
 * line have states of their own, made when they are first asked for. All of it is work in pieces; the store does it at
 * once or hands it out as it is.
 */
import type { DefenderView, GroundTruth, Scenario } from '../engine/index.ts';
import {
  type DecisionTree,
  type InPieces,
  isAfter,
  lineTo,
  mainLineFrom,
  nodeOf,
  readExercise,
  replaying,
  States,
  strangerTo,
} from '../exercise/index.ts';
import {
  type Comparison,
  comparing,
  type Debrief,
  debriefing,
  type FogView,
  fogOf,
  type HistoryLine,
  historyOf,
  lineUpTo,
  type PlayedLine,
  playingLine,
  playingRecord,
  replayOf,
} from '../review/index.ts';
import type { AddedLine, Asked, BranchRefusal, MomentId, MomentRef } from './branch-types.ts';
import { hasEnded } from './curtain.ts';
import { notesOf } from './notes.ts';
import { paperNodes } from './tree-view.ts';

/** What looking back needs of a store. */
export interface Behind {
  readonly scenario: Scenario;
  readonly states: States;
  readonly seed: string;
  readonly plan: string;
  readonly herrings: 'none' | 'some' | 'many';
  readonly tree: () => DecisionTree;
  /** Whether the facilitator's key was given. */
  readonly lifted: () => boolean;
  readonly viewAt: (moment: MomentId) => Asked<DefenderView>;
}

/** A tree that lines can be taken from. */
interface Source {
  readonly of: string;
  readonly states: States;
  readonly tree: DecisionTree;
  readonly seed: string;
  readonly setup: string;
}

const no = (reason: BranchRefusal): { readonly ok: false; readonly reason: BranchRefusal } => ({
  ok: false,
  reason,
});

/** Lines that are kept after somebody asked for them: the one looked at, two compared, the record. */
const MOST_LINES = 4;

export class LookBack {
  readonly #behind: Behind;
  readonly #added = new Map<string, Source>();
  readonly #played = new Map<string, PlayedLine>();
  #lines: readonly AddedLine[] = [];
  #history: Source | null = null;

  constructor(behind: Behind) {
    this.#behind = behind;
  }

  /** The facts for the hot wash, or null while the exercise goes on. Truth, tree and view are read together, at the start. */
  *debrief(now: () => GroundTruth): InPieces<Debrief | null> {
    const truth = now();
    const { states, tree } = this.#here();
    const view = this.#behind.viewAt(tree.head);
    if (truth.known.ended === null || !view.ok) return null;
    const events = yield* states.gatherEvents(tree, tree.head);
    if (events === null) throw new Error(`the line to ${tree.head} can no longer be played`);
    const { compiled } = states.setting();
    const noteOf = notesOf(lineTo(tree));
    const believed = view.value.loss;
    const replay = replayOf(states, tree, tree.head);
    return yield* debriefing({ compiled, truth, events, believed, noteOf, replay });
  }

  *fogAt(moment: MomentId): InPieces<Asked<FogView>> {
    const here = this.#here();
    if (moment !== null && nodeOf(here.tree, moment) === null) return no('no-such-moment');
    const reached = yield* here.states.reaching(here.tree, moment);
    if (!reached.ok) return no('not-possible');
    const { head } = here.tree;
    const through = isAfter(here.tree, head, moment) ? head : moment;
    const whole = yield* this.#lineTo(here, through);
    const line = whole && lineUpTo(whole, moment, reached.truth);
    const view = this.#behind.viewAt(moment);
    if (line === null || !view.ok) return no('not-possible');
    yield;
    return { ok: true, value: fogOf(line, view.value, this.#open(here, moment)) };
  }

  *compare(a: MomentRef, b: MomentRef): InPieces<Asked<Comparison>> {
    const one = yield* this.#asked(a);
    if (!one.ok) return one;
    const other = yield* this.#asked(b);
    if (!other.ok) return other;
    const truth = one.value.open && other.value.open;
    return { ok: true, value: yield* comparing(one.value.line, other.value.line, truth) };
  }

  *history(): InPieces<Asked<HistoryLine>> {
    const here = this.#here();
    const { head } = here.tree;
    if (!this.#open(here, head)) return no('not-ended');
    const record = yield* this.#record();
    const line = yield* this.#lineTo(record, record.tree.head);
    const played = yield* this.#lineTo(here, this.#onwards(here, head));
    if (line === null || played === null) return no('not-possible');
    return { ok: true, value: historyOf(line, played) };
  }

  *addLine(file: string): InPieces<Asked<AddedLine>> {
    const read = readExercise(file);
    if (!read.ok) return no('unreadable');
    const { record } = read;
    if (strangerTo(this.#behind.scenario, record) !== null) return no('other-scenario');
    yield;
    const played = yield* replaying(this.#behind.scenario, record);
    if (!played.ok) return no('not-possible');
    const id = this.#freeId(record.exercise);
    const { seed, plan, herrings = 'some', tree } = record;
    const setup = setupOf(seed, plan, herrings);
    this.#added.set(id, { of: id, states: played.states, tree, seed, setup });
    const added = { id, name: record.name ?? null, nodes: paperNodes(tree) };
    this.#lines = [...this.#lines, added];
    return { ok: true, value: added };
  }

  lines(): readonly AddedLine[] {
    return this.#lines;
  }

  /** The exercise's own id, or with a number behind it when it is laid beside twice. */
  #freeId(exercise: string): string {
    const taken = (id: string): boolean => this.#added.has(id) || id === 'here' || id === 'history';
    if (!taken(exercise)) return exercise;
    for (let count = 2; ; count++)
      if (!taken(`${exercise}-${count}`)) return `${exercise}-${count}`;
  }

  #here(): Source {
    const { states, tree, seed, plan, herrings } = this.#behind;
    return { of: 'here', states, tree: tree(), seed, setup: setupOf(seed, plan, herrings) };
  }

  *#record(): InPieces<Source> {
    if (this.#history === null) {
      const { scenario, seed, plan, herrings } = this.#behind;
      const states = new States(scenario, { seed, plan, herrings });
      const called = { of: 'history', name: null, seed, setup: setupOf(seed, plan, herrings) };
      const { tree, line } = yield* playingRecord(states, called);
      this.#history = { ...called, states, tree };
      this.#keep(line);
    }
    return this.#history;
  }

  /** Whether hidden things of a moment may be told. */
  #open({ states, tree, of }: Source, moment: MomentId): boolean {
    return of === 'history' || this.#behind.lifted() || hasEnded(states, tree, moment);
  }

  *#asked({
    of,
    at,
  }: MomentRef): InPieces<Asked<{ readonly line: PlayedLine; readonly open: boolean }>> {
    const source = of === 'here' ? this.#here() : this.#added.get(of);
    if (source === undefined && of !== 'history') return no('no-such-line');
    // The record is for those who have played to an end, or hold the key.
    if (of === 'history' && !this.#open(this.#here(), null)) return no('not-ended');
    const from = source ?? (yield* this.#record());
    const moment = at === 'end' ? (mainLineFrom(from.tree, null).at(-1) ?? null) : at;
    if (moment !== null && nodeOf(from.tree, moment) === null) return no('no-such-moment');
    const line = yield* this.#lineTo(from, moment);
    if (line === null) return no('not-possible');
    return { ok: true, value: { line, open: this.#open(from, moment) } };
  }

  /** The end of the line that goes on from a moment along first children. */
  #onwards({ tree }: Source, moment: MomentId): MomentId {
    return mainLineFrom(tree, moment).at(-1) ?? moment;
  }

  /** A line as it was played, under the name it has now. What led to a moment never changes, so it is played once. */
  *#lineTo(
    { states, tree, of, seed, setup }: Source,
    moment: MomentId,
  ): InPieces<PlayedLine | null> {
    const name = lineTo(tree, moment).findLast((node) => node.name !== undefined)?.name ?? null;
    const known = this.#played.get(lineKey(of, moment));
    const line = known ?? (yield* playingLine(states, tree, moment, { of, name, seed, setup }));
    if (line !== null) this.#keep(line);
    return line && { ...line, name };
  }

  /** Keeps a line in place of the one that was asked for longest ago. */
  #keep(line: PlayedLine): void {
    const key = lineKey(line.of, line.moment);
    this.#played.delete(key);
    this.#played.set(key, line);
    for (const oldest of this.#played.keys()) {
      if (this.#played.size <= MOST_LINES) break;
      this.#played.delete(oldest);
    }
  }
}

const lineKey = (of: string, moment: MomentId): string => `${of} ${moment ?? ''}`;

const setupOf = (seed: string, plan: string, herrings: string): string =>
  [seed, plan, herrings].join('\n');
