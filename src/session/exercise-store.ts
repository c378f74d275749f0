/**
 * The exercise store: a tree of decisions, the moment that is looked at, and everybody who watches.
 *
 * Ground truth stays in here. Views get the defender view, the briefing, and after EndEx the debrief; what else is
 * hidden comes out through `fogAt`, `compare` and `history`, each behind the curtain. All that changes something
 * goes through `#change`, which tells subscribers once.
 */
import {
  type Briefing,
  briefingOf,
  type DecidedBy,
  type Decision,
  type DefenderView,
  project,
  step,
} from '../engine/index.ts';
import {
  atOnce,
  type Cut,
  childBy,
  cut,
  type DecisionNode,
  type DecisionTree,
  decideAt,
  type ExerciseRecord,
  type Glyph,
  goTo,
  type InPieces,
  LONGEST_NAME,
  LONGEST_TEXT,
  largestNumber,
  lineTo,
  MOST_NODES,
  type NodeNote,
  nodeOf,
  type PlayedMoment,
  type PolicyId,
  promote,
  rehung,
  restore,
  type States,
  tipOf,
  undo,
  write,
} from '../exercise/index.ts';
import type { Comparison, Debrief, FogView, HistoryLine } from '../review/index.ts';
import type {
  AddedLine,
  Asked,
  BranchRefusal,
  BranchResult,
  BranchTree,
  MomentId,
  MomentRef,
  Pieces,
} from './branch-types.ts';
import { Curtain } from './curtain.ts';
import { LookBack } from './look-back.ts';
import { fitting } from './notes.ts';
import { fileOf, no, type Opening, trimmed } from './opening.ts';
import type { ScenarioBundle } from './store.ts';
import { TreeView } from './tree-view.ts';
import type {
  DecideResult,
  DecisionNote,
  ExerciseSetup,
  ExerciseStore,
  ScenarioText,
} from './types.ts';

export class Store implements ExerciseStore {
  readonly id: string;
  readonly seed: string;
  readonly plan: string;
  readonly exercise: string;
  readonly pieces: Pieces;
  readonly #bundle: ScenarioBundle;
  readonly #setup: ExerciseSetup;
  readonly #states: States;
  readonly #treeView: TreeView;
  readonly #lookBack: LookBack;
  readonly #curtain: Curtain;
  readonly #policy: PolicyId | null;
  readonly #ends: ExerciseRecord['ends'];
  readonly #listeners = new Set<() => void>();
  #tree: DecisionTree;
  #cuts: readonly Cut[] = [];
  /** The largest number any id ever had here, so that none is used twice even after a cut. */
  #numbered: number;
  #name: string | null;
  #current: PlayedMoment;
  #view: DefenderView | null = null;
  #shown: BranchTree | null = null;

  constructor(bundle: ScenarioBundle, setup: ExerciseSetup, opening: Opening) {
    this.id = setup.id;
    this.seed = setup.seed;
    this.plan = setup.plan;
    this.exercise = opening.exercise;
    this.#bundle = bundle;
    this.#setup = setup;
    this.#states = opening.states;
    this.#tree = opening.tree;
    this.#numbered = largestNumber(opening.tree.nodes);
    this.#name = opening.name;
    this.#curtain = new Curtain(opening.key);
    this.#policy = opening.policy;
    this.#ends = opening.ends;
    this.#lookBack = new LookBack({
      scenario: bundle.scenario,
      states: this.#states,
      seed: setup.seed,
      plan: setup.plan,
      herrings: setup.herrings ?? 'some',
      viewAt: (moment) => this.viewAt(moment),
      tree: () => this.#tree,
      lifted: () => this.#curtain.lifted,
    });
    this.pieces = {
      debrief: () => this.#lookBack.debrief(() => this.#current.truth),
      fogAt: (moment) => this.#lookBack.fogAt(moment),
      compare: (a, b) => this.#lookBack.compare(a, b),
      history: () => this.#lookBack.history(),
      addLine: (file) => this.#addingLine(file),
    };
    this.#treeView = new TreeView(this.#states.setting().compiled, this.#states);
    const reached = this.#states.reach(opening.tree, opening.tree.head);
    if (!reached.ok) throw new Error(`cannot begin at ${opening.tree.head}: ${reached.reason}`);
    this.#current = reached;
  }

  get name(): string | null {
    return this.#name;
  }

  briefing(): Briefing {
    return briefingOf(this.#bundle.scenario);
  }

  text(language: string = this.#setup.language): ScenarioText {
    const { texts, scenario } = this.#bundle;
    return texts[language] ?? texts[scenario.languages[0] ?? 'en'] ?? {};
  }

  view(): DefenderView {
    this.#view ??= this.#project(this.#current);
    return this.#view;
  }

  inForce() {
    const { throttle, channelsBlocked } = this.#current.truth.known;
    return { throttle, channelsBlocked };
  }

  decide(
    decision: Decision,
    note?: DecisionNote,
    by: DecidedBy = 'player',
    luck?: string,
  ): DecideResult {
    const added = { decision, by, note: note && fitting(note), luck };
    const setting = this.#states.setting(luck ?? this.#states.luckAt(this.#tree, this.#tree.head));
    const known = childBy(this.#tree, this.#tree.head, decision, luck);
    if (known !== null && this.#states.factsOf(known.id) !== null) {
      this.#change(decideAt(this.#tree, added));
      return { ok: true };
    }
    if (this.#tree.nodes.length >= MOST_NODES) return { ok: false, reason: 'exercise-ended' };
    const result = step(setting, this.#current.truth, decision, by);
    if (!result.ok) return result;
    const id = known?.id ?? `d${++this.#numbered}`;
    const tree = decideAt(this.#tree, added, id);
    this.#states.keep(id, lineTo(tree, id).length, result);
    this.#change(tree);
    return { ok: true };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tree(): BranchTree {
    this.#shown ??= this.#treeView.make(this.#tree, this.#cuts.length);
    return this.#shown;
  }

  settle(moments: number): boolean {
    if (this.tree().settled) return true;
    const done = this.#states.settle(this.#tree, moments);
    this.#shown = null;
    this.#tell();
    return done;
  }

  goTo(moment: MomentId): BranchResult {
    if (moment !== null && nodeOf(this.#tree, moment) === null) return no('no-such-moment');
    if (!this.#states.reach(this.#tree, moment).ok) {
      this.#shown = null;
      return no('not-possible');
    }
    return this.#done(goTo(this.#tree, moment));
  }

  backToTip(): BranchResult {
    return this.goTo(tipOf(this.#tree));
  }

  undo(): BranchResult {
    return this.#tree.head === null ? no('at-start') : this.#done(undo(this.#tree));
  }

  newLuck(seed: string): BranchResult {
    const { head } = this.#tree;
    const node = head === null ? null : nodeOf(this.#tree, head);
    if (node === null) return no('at-start');
    const luck = seed.trim();
    if (luck === '' || luck.length > LONGEST_NAME) return no('too-long');
    if (this.#states.luckAt(this.#tree, head) === luck) return no('same-luck');
    if (this.#tree.nodes.length >= MOST_NODES) return no('too-many');
    const before = this.#tree;
    // From before the decision, without anybody seeing the step back.
    const reached = this.#states.reach(before, node.parent);
    if (!reached.ok) return no('not-possible');
    const current = this.#current;
    this.#tree = { nodes: before.nodes, head: node.parent };
    this.#current = reached;
    const result = this.decide(node.decision, node.note, node.by, luck);
    if (result.ok) return { ok: true, moment: this.#tree.head };
    this.#tree = before;
    this.#current = current;
    return no('not-possible');
  }

  rename(moment: string, name: string | null): BranchResult {
    return this.#write(moment, 'name', trimmed(name), LONGEST_NAME);
  }

  comment(moment: string, text: string | null): BranchResult {
    return this.#write(moment, 'comment', trimmed(text), LONGEST_TEXT);
  }

  mark(moment: string, glyph: Glyph | null): BranchResult {
    return this.#write(moment, 'glyph', glyph ?? undefined);
  }

  annotate(moment: string, note: NodeNote | null): BranchResult {
    if ((note?.rationale?.length ?? 0) > LONGEST_TEXT) return no('too-long');
    return this.#write(moment, 'note', note === null ? undefined : fitting(note));
  }

  collapse(moment: string, collapsed: boolean): BranchResult {
    return this.#write(moment, 'collapsed', collapsed ? true : undefined);
  }

  promote(moment: string): BranchResult {
    if (nodeOf(this.#tree, moment) === null) return no('no-such-moment');
    return this.#done(promote(this.#tree, moment));
  }

  cut(moment: string): BranchResult {
    if (nodeOf(this.#tree, moment) === null) return no('no-such-moment');
    const { tree, cut: gone } = cut(this.#tree, moment);
    this.#cuts = [...this.#cuts, gone];
    return this.#done(tree);
  }

  restoreCut(): BranchResult {
    const last = this.#cuts.at(-1);
    if (last === undefined) return no('nothing-to-restore');
    const { tree, became } = restore(this.#tree, last);
    this.#cuts = this.#cuts.slice(0, -1).map((older) => rehung(older, became));
    return this.#done(tree);
  }

  viewAt(moment: MomentId): Asked<DefenderView> {
    if (moment === this.#tree.head) return { ok: true, value: this.view() };
    if (moment !== null && nodeOf(this.#tree, moment) === null) return no('no-such-moment');
    const reached = this.#states.reach(this.#tree, moment);
    return reached.ok ? { ok: true, value: this.#project(reached) } : no('not-possible');
  }

  fogAt(moment: MomentId): Asked<FogView> {
    return atOnce(this.pieces.fogAt(moment));
  }

  compare(a: MomentRef, b: MomentRef): Asked<Comparison> {
    return atOnce(this.pieces.compare(a, b));
  }

  history(): Asked<HistoryLine> {
    return atOnce(this.pieces.history());
  }

  addLine(file: string): Asked<AddedLine> {
    return atOnce(this.pieces.addLine(file));
  }

  lines(): readonly AddedLine[] {
    return this.#lookBack.lines();
  }

  nameExercise(name: string | null): BranchResult {
    const next = trimmed(name) ?? null;
    if (next !== null && next.length > LONGEST_NAME) return no('too-long');
    if (next !== this.#name) {
      this.#name = next;
      this.#tell();
    }
    return { ok: true, moment: this.#tree.head };
  }

  setKey(key: string): BranchResult {
    return this.#curtainMoved(this.#curtain.set(this.exercise, key));
  }

  unlock(key: string): BranchResult {
    return this.#curtainMoved(this.#curtain.lift(this.exercise, key));
  }

  curtain(): { readonly key: boolean; readonly lifted: boolean } {
    const { print, lifted } = this.#curtain;
    return { key: print !== null, lifted };
  }

  debrief(): Debrief | null {
    return atOnce(this.pieces.debrief());
  }

  save(): string {
    return fileOf(this.#bundle.scenario, this.#setup, {
      tree: this.#tree,
      states: this.#states,
      exercise: this.exercise,
      name: this.#name,
      key: this.#curtain.print,
      policy: this.#policy,
      ends: this.#ends,
    });
  }

  *#addingLine(file: string): InPieces<Asked<AddedLine>> {
    const added = yield* this.#lookBack.addLine(file);
    if (added.ok) this.#tell();
    return added;
  }

  #curtainMoved(refusal: BranchRefusal | null): BranchResult {
    if (refusal !== null) return no(refusal);
    this.#tell();
    return { ok: true, moment: this.#tree.head };
  }

  #project({ truth, events }: PlayedMoment): DefenderView {
    return project(this.#states.setting().compiled, truth.known, {
      seat: 'all',
      events,
      help: this.#setup.help === true,
    });
  }

  #write<K extends Parameters<typeof write>[2]>(
    moment: string,
    what: K,
    value: DecisionNode[K] | undefined,
    longest?: number,
  ): BranchResult {
    if (nodeOf(this.#tree, moment) === null) return no('no-such-moment');
    if (longest !== undefined && typeof value === 'string' && value.length > longest)
      return no('too-long');
    return this.#done(write(this.#tree, moment, what, value));
  }

  #done(tree: DecisionTree): BranchResult {
    this.#change(tree);
    return { ok: true, moment: this.#tree.head };
  }

  /** Takes the next tree, and tells everybody if it is another one. */
  #change(tree: DecisionTree): void {
    const before = this.#tree;
    if (tree.nodes === before.nodes && tree.head === before.head && tipOf(tree) === tipOf(before))
      return;
    if (tree.head !== before.head) {
      const reached = this.#states.reach(tree, tree.head);
      if (!reached.ok) throw new Error(`cannot go to ${tree.head}: ${reached.reason}`);
      this.#current = reached;
      this.#view = null;
    }
    this.#tree = tree;
    this.#tell();
  }

  #tell(): void {
    this.#shown = null;
    for (const listener of [...this.#listeners]) listener();
  }
}
