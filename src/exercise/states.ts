/**
 * States of a tree's moments: recomputed by replay, kept in a bounded cache, with small facts kept for all.
 *
 * Going to a moment replays from the nearest ancestor that is kept. Every eighth moment of a line is kept as a
 * checkpoint, and the last few that were asked for; both lists are bounded, so memory stays flat however large the
 * tree is. What it hands out is never written to again. It decides nothing and changes no tree.
 */
import {
  type BreachPhase,
  digestOf,
  type EndingId,
  type ExerciseEvent,
  type Facts,
  type GroundTruth,
  type Herrings,
  type Minute,
  type PlanId,
  type Play,
  playStep,
  type Refusal,
  refusalOf,
  resume,
  type Scenario,
  type Setting,
  startPlay,
} from '../engine/index.ts';
import { atOnce, type InPieces } from './pieces.ts';
import { settingOf } from './setting.ts';
import { childrenOf, type DecisionNode, type DecisionTree, lineTo, nodeOf } from './tree.ts';

/** What is remembered of every moment that has been played. */
export interface MomentFacts {
  readonly turn: number;
  readonly minute: Minute;
  readonly phase: BreachPhase;
  readonly ended: EndingId | null;
}

/** A moment with its state. */
export interface PlayedMoment {
  readonly truth: GroundTruth;
  /** Events of the decision that led here; those of StartEx for StartEx. */
  readonly events: readonly ExerciseEvent[];
}

/** The first decision of a line that is not possible at its moment. */
export interface Stuck {
  readonly ok: false;
  readonly at: DecisionNode;
  readonly reason: Refusal;
}

/** A moment, or what stands in the way. */
export type Reached = ({ readonly ok: true } & PlayedMoment) | Stuck;

/** What a tree is played with. */
export interface TreeSetup {
  readonly seed: string;
  readonly plan: PlanId;
  readonly herrings?: Herrings | undefined;
}

/** Called with each decision of a line (null for StartEx), its events and the state after it, which is only lent. */
type Visit = (node: DecisionNode | null, events: readonly ExerciseEvent[], play: Play) => void;

const SPACING = 8;
const MOST_CHECKPOINTS = 160;
const MOST_RECENT = 24;
const MOST_LINES = 3;
/** Characters of a digest that a file keeps for the end of a line. */
export const SHORT = 16;

/** A map that forgets what was used longest ago. */
class Recent<V> {
  readonly #kept = new Map<string | null, V>();
  readonly #most: number;
  constructor(most: number) {
    this.#most = most;
  }
  get(key: string | null): V | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }
  set(key: string | null, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value as string);
  }
}

/** States and facts of one exercise's moments. Ids must never be used again for another decision. */
export class States {
  readonly scenario: Scenario;
  readonly #setup: TreeSetup;
  readonly #settings = new Map<string, Setting>();
  readonly #start: PlayedMoment;
  readonly #recent = new Recent<PlayedMoment>(MOST_RECENT);
  readonly #checkpoints = new Recent<PlayedMoment>(MOST_CHECKPOINTS);
  readonly #lines = new Recent<readonly ExerciseEvent[]>(MOST_LINES);
  readonly #facts = new Map<string, MomentFacts>();
  readonly #impossible = new Map<string, Refusal>();
  readonly #digests = new Map<string | null, string>();

  constructor(scenario: Scenario, setup: TreeSetup) {
    this.scenario = scenario;
    this.#setup = setup;
    const { play, events } = startPlay(this.setting(setup.seed));
    this.#start = { truth: play.truth(), events };
  }

  /** The setting with this luck. */
  setting(luck: string = this.#setup.seed): Setting {
    let setting = this.#settings.get(luck);
    if (setting === undefined) {
      // A file could bring thousands of lucks; making a setting again is cheap.
      if (this.#settings.size > 64) this.#settings.clear();
      setting = settingOf(this.scenario, luck, this.#setup.plan, this.#setup.herrings);
      this.#settings.set(luck, setting);
    }
    return setting;
  }

  /** The seed that the dice have after a moment. */
  luckAt(tree: DecisionTree, id: string | null): string {
    for (let at = id; at !== null; ) {
      const node = nodeOf(tree, at);
      if (node?.luck !== undefined) return node.luck;
      at = node?.parent ?? null;
    }
    return this.#setup.seed;
  }

  /** What is remembered of a moment, or null if it has not been played. */
  factsOf(id: string): MomentFacts | null {
    return this.#facts.get(id) ?? null;
  }

  /** Why nobody can go to a moment, or null. */
  refusalAt(id: string): Refusal | null {
    return this.#impossible.get(id) ?? null;
  }

  /** StartEx. */
  start(): PlayedMoment {
    return this.#start;
  }

  /** A moment with its state, replayed from the nearest one that is kept. */
  reach(tree: DecisionTree, id: string | null): Reached {
    return atOnce(this.reaching(tree, id));
  }

  /** The same in pieces, one for each decision. */
  *reaching(tree: DecisionTree, id: string | null): InPieces<Reached> {
    const kept = this.#kept(id);
    if (kept !== undefined) return { ok: true, ...kept };
    const line = lineTo(tree, id);
    for (const node of line) {
      const reason = this.#impossible.get(node.id);
      if (reason !== undefined) return { ok: false, at: node, reason };
    }
    let from = line.length - 1;
    let base = this.#start;
    for (; from >= 0; from--) {
      const found = this.#kept((line[from] as DecisionNode).id);
      if (found === undefined) continue;
      base = found;
      break;
    }
    const luck = from < 0 ? this.#setup.seed : this.luckAt(tree, (line[from] as DecisionNode).id);
    return yield* this.#walking(base, line, from + 1, luck);
  }

  /** Keeps what a decision has just led to. */
  keep(id: string, depth: number, moment: PlayedMoment): void {
    this.#note(id, moment.truth.known);
    this.#recent.set(id, moment);
    if (depth % SPACING === 0) this.#checkpoints.set(id, moment);
  }

  /** Remembers a moment on the way to another: its facts, and a copy of every eighth. */
  pass(id: string, depth: number, play: Play, events: readonly ExerciseEvent[]): void {
    this.#note(id, play.facts);
    if (depth % SPACING === 0) this.#checkpoints.set(id, { truth: play.truth(), events });
  }

  /**
   * Plays moments that have not been played, in the order of the tree, up to about so many; whole lines in one go.
   * True when every moment that can be reached has been. With `strict` it gives up at the first that cannot.
   */
  settle(tree: DecisionTree, most: number, strict?: 'strict'): boolean {
    return atOnce(this.settling(tree, most, strict));
  }

  /** The same in pieces. */
  *settling(tree: DecisionTree, most: number, strict?: 'strict'): InPieces<boolean> {
    let left = most;
    for (const node of tree.nodes) {
      if (this.#facts.has(node.id) || this.#impossible.has(node.id)) continue;
      if (node.parent !== null && this.#impossible.has(node.parent)) {
        this.#impossible.set(node.id, this.#impossible.get(node.parent) as Refusal);
        continue;
      }
      if (left <= 0 || (strict !== undefined && this.#impossible.size > 0)) return false;
      left -= yield* this.#settlingLine(tree, node);
    }
    return true;
  }

  /** All events from StartEx to a moment, or null if it can't be reached. A few lines are remembered. */
  eventsTo(tree: DecisionTree, id: string | null): readonly ExerciseEvent[] | null {
    return atOnce(this.gatherEvents(tree, id));
  }

  /** The same in pieces. */
  *gatherEvents(tree: DecisionTree, id: string | null): InPieces<readonly ExerciseEvent[] | null> {
    const known = this.#lines.get(id);
    if (known !== undefined) return known;
    const all: ExerciseEvent[] = [];
    const stuck = yield* this.stepping(tree, id, (_node, events) => {
      for (const event of events) all.push(event);
    });
    if (stuck !== null) return null;
    this.keepEvents(id, all);
    return all;
  }

  /** Keeps all events to a moment for whoever asks next. */
  keepEvents(id: string | null, events: readonly ExerciseEvent[]): void {
    this.#lines.set(id, events);
  }

  /**
   * Replays the line to a moment, calling back for StartEx and for each decision. Null, or the first decision on the
   * line that is not possible.
   */
  eachStep(tree: DecisionTree, id: string | null, visit: Visit): Stuck | null {
    return atOnce(this.stepping(tree, id, visit));
  }

  /** The same in pieces, one for each decision. */
  *stepping(tree: DecisionTree, id: string | null, visit: Visit): InPieces<Stuck | null> {
    let setting = this.setting();
    const play = resume(setting, this.#start.truth);
    visit(null, this.#start.events, play);
    for (const node of lineTo(tree, id)) {
      if (node.luck !== undefined) setting = this.setting(node.luck);
      const reason = refusalOf(setting, play, node.decision);
      if (reason !== null) return { ok: false, at: node, reason };
      visit(node, playStep(setting, play, node.decision, node.by), play);
      yield;
    }
    return null;
  }

  /** Fingerprint of a moment, in full. Null if it can't be reached. */
  digest(tree: DecisionTree, id: string | null): string | null {
    const known = this.#digests.get(id);
    if (known !== undefined) return known;
    const reached = this.reach(tree, id);
    if (!reached.ok) return null;
    const digest = digestOf(reached.truth);
    this.#digests.set(id, digest);
    return digest;
  }

  #kept(id: string | null): PlayedMoment | undefined {
    return id === null ? this.#start : (this.#recent.get(id) ?? this.#checkpoints.get(id));
  }

  #note(id: string, known: GroundTruth['known'] | Facts): void {
    if (this.#facts.has(id)) return;
    this.#facts.set(id, {
      turn: known.turn,
      minute: known.minute,
      phase: known.breach.split('.')[0] as BreachPhase,
      ended: known.ended?.ending ?? null,
    });
  }

  /** Plays the rest of a line on a copy; keeps checkpoints on the way and the last moment. */
  *#walking(
    base: PlayedMoment,
    line: readonly DecisionNode[],
    from: number,
    luck: string,
  ): InPieces<Reached> {
    let setting = this.setting(luck);
    const play = resume(setting, base.truth);
    let { events } = base;
    for (let i = from; i < line.length; i++) {
      const node = line[i] as DecisionNode;
      if (node.luck !== undefined) setting = this.setting(node.luck);
      const reason = refusalOf(setting, play, node.decision);
      if (reason !== null) {
        this.#impossible.set(node.id, reason);
        return { ok: false, at: node, reason };
      }
      events = playStep(setting, play, node.decision, node.by);
      if (i + 1 < line.length) this.pass(node.id, i + 1, play, events);
      yield;
    }
    const moment = { truth: play.truth(), events };
    const last = line.at(-1);
    if (last !== undefined) this.keep(last.id, line.length, moment);
    return { ok: true, ...moment };
  }

  /** Plays from an unplayed moment along first unplayed children to the end. Returns how many it played. */
  *#settlingLine(tree: DecisionTree, first: DecisionNode): InPieces<number> {
    const line = [...lineTo(tree, first.id)];
    const before = line.length - 1;
    for (let next = this.#unplayed(tree, first.id); next !== null; ) {
      line.push(next);
      next = this.#unplayed(tree, next.id);
    }
    yield* this.reaching(tree, (line.at(-1) as DecisionNode).id);
    return line.length - before;
  }

  #unplayed(tree: DecisionTree, id: string): DecisionNode | null {
    for (const child of childrenOf(tree, id))
      if (!this.#facts.has(child) && !this.#impossible.has(child)) return nodeOf(tree, child);
    return null;
  }
}
