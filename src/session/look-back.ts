/**
 * Looking back at an exercise: fog, comparing, the history line. Reads states and trees, changes neither.
 *
 * What is hidden goes out of here only behind no curtain (`curtain.ts`). Lines of other exercises and the history
 * line have states of their own, made when they are first asked for.
 */
import type { DefenderView, Scenario } from '../engine/index.ts';
import {
  type DecisionTree,
  lineTo,
  mainLineFrom,
  nodeOf,
  readExercise,
  replayExercise,
  States,
  strangerTo,
} from '../exercise/index.ts';
import {
  type Comparison,
  compareLines,
  type FogView,
  fogOf,
  type HistoryLine,
  historyOf,
  historyTree,
  type PlayedLine,
  playedLine,
} from '../review/index.ts';
import type { AddedLine, Asked, BranchRefusal, MomentId, MomentRef } from './branch-types.ts';
import { hasEnded } from './curtain.ts';
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

export class LookBack {
  readonly #behind: Behind;
  readonly #added = new Map<string, Source>();
  #lines: readonly AddedLine[] = [];
  #history: Source | null = null;

  constructor(behind: Behind) {
    this.#behind = behind;
  }

  fogAt(moment: MomentId): Asked<FogView> {
    const view = this.#behind.viewAt(moment);
    if (!view.ok) return view;
    const line = this.#lineTo(this.#here(), moment);
    if (line === null) return no('not-possible');
    return { ok: true, value: fogOf(line, view.value, this.#open(this.#here(), moment)) };
  }

  compare(a: MomentRef, b: MomentRef): Asked<Comparison> {
    const one = this.#asked(a);
    if (!one.ok) return one;
    const other = this.#asked(b);
    if (!other.ok) return other;
    const truth = one.value.open && other.value.open;
    return { ok: true, value: compareLines(one.value.line, other.value.line, truth) };
  }

  history(): Asked<HistoryLine> {
    const here = this.#here();
    const { head } = here.tree;
    if (!this.#open(here, head)) return no('not-ended');
    const record = this.#record();
    const line = this.#lineTo(record, record.tree.head);
    const played = this.#lineTo(here, this.#onwards(here, head));
    if (line === null || played === null) return no('not-possible');
    return { ok: true, value: historyOf(line, played) };
  }

  addLine(file: string): Asked<AddedLine> {
    const read = readExercise(file);
    if (!read.ok) return no('unreadable');
    const { record } = read;
    if (strangerTo(this.#behind.scenario, record) !== null) return no('other-scenario');
    const played = replayExercise(this.#behind.scenario, record);
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

  #record(): Source {
    if (this.#history === null) {
      const { scenario, seed, plan, herrings } = this.#behind;
      const states = new States(scenario, { seed, plan, herrings });
      const setup = setupOf(seed, plan, herrings);
      this.#history = { of: 'history', states, tree: historyTree(states), seed, setup };
    }
    return this.#history;
  }

  /** Whether hidden things of a moment may be told. */
  #open({ states, tree, of }: Source, moment: MomentId): boolean {
    return of === 'history' || this.#behind.lifted() || hasEnded(states, tree, moment);
  }

  #asked({ of, at }: MomentRef): Asked<{ readonly line: PlayedLine; readonly open: boolean }> {
    const source = of === 'here' ? this.#here() : this.#added.get(of);
    if (source === undefined && of !== 'history') return no('no-such-line');
    // The record is for those who have played to an end, or hold the key.
    if (of === 'history' && !this.#open(this.#here(), null)) return no('not-ended');
    const from = source ?? this.#record();
    const moment = at === 'end' ? (mainLineFrom(from.tree, null).at(-1) ?? null) : at;
    if (moment !== null && nodeOf(from.tree, moment) === null) return no('no-such-moment');
    const line = this.#lineTo(from, moment);
    if (line === null) return no('not-possible');
    return { ok: true, value: { line, open: this.#open(from, moment) } };
  }

  /** The end of the line that goes on from a moment along first children. */
  #onwards({ tree }: Source, moment: MomentId): MomentId {
    return mainLineFrom(tree, moment).at(-1) ?? moment;
  }

  #lineTo({ states, tree, of, seed, setup }: Source, moment: MomentId): PlayedLine | null {
    const name = lineTo(tree, moment).findLast((node) => node.name !== undefined)?.name ?? null;
    return playedLine(states, tree, moment, { of, name, seed, setup });
  }
}

const setupOf = (seed: string, plan: string, herrings: string): string =>
  [seed, plan, herrings].join('\n');
