/**
 * The class store: many teams' exercises over one tree, with what they chose and why.
 *
 * Teams are numbered in the order of their ids, which say nothing about them; names come out only while they are
 * asked for. Endings and outcomes are replayed, if the scenario is here.
 */
import type { EndingId, Minute, Outcome, Scenario } from '../engine/index.ts';
import {
  atOnce,
  type ClassEdge,
  type ClassEntry,
  classText,
  type InPieces,
  labelOf,
  lineTo,
  mergingEntries,
  overlay,
  readClass,
  States,
  strangerTo,
  writeExercise,
} from '../exercise/index.ts';
import type {
  ClassNode,
  ClassSetup,
  ClassSpread,
  ClassStore,
  ClassTeam,
  ClassTree,
  ClassVoice,
  OpenClassResult,
} from './class-types.ts';

/** Why one of several files cannot be laid with the others. */
export interface FileInTheWay {
  readonly ok: false;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

/** Lays files (exercises or classes) over one another. Says which file stands in the way, if one does. */
export type MergeResult = { readonly ok: true; readonly file: string } | FileInTheWay;

/** One class file from many files. Does not depend on their order; a file laid on twice counts once. */
export function mergeFiles(files: readonly string[]): MergeResult {
  const gathered = atOnce(gatheringClass(files));
  return gathered.ok ? { ok: true, file: gathered.file } : gathered;
}

/** The exercises of many files laid together, not yet played. */
export interface GatheredClass {
  readonly ok: true;
  readonly file: string;
  /** Id of the scenario they were played on; empty where there is no exercise. */
  readonly scenario: string;
  readonly entries: readonly ClassEntry[];
}

/** Lays files together, in pieces. */
export function* gatheringClass(files: readonly string[]): InPieces<GatheredClass | FileInTheWay> {
  const all: ClassEntry[] = [];
  for (const [index, file] of files.entries()) {
    const read = readClass(file);
    yield;
    if (!read.ok) {
      const finding = read.findings[0];
      const message = finding?.message ?? 'unreadable';
      return { ok: false, index, message, fix: finding?.fix ?? '' };
    }
    for (const entry of read.entries) {
      const first = all[0] ?? entry;
      const other = strangers(first, entry);
      if (other !== null)
        return { ok: false, index, message: other, fix: 'lay exercises of one scenario together' };
      all.push(entry);
    }
  }
  const entries = yield* mergingEntries(all);
  const scenario = entries[0]?.record.scenario.id ?? '';
  return { ok: true, file: classText(entries), scenario, entries };
}

/** The class of exercises that were laid together, each played to its end; in pieces. Without its scenario none is. */
export function* playingClass(
  { entries }: GatheredClass,
  scenario: Scenario | null,
): InPieces<ClassStore> {
  const store = new TeamsStore(entries, scenario);
  yield* store.playAll();
  return store;
}

function strangers({ record: one }: ClassEntry, { record: other }: ClassEntry): string | null {
  if (one.scenario.id !== other.scenario.id)
    return `it is an exercise of "${other.scenario.id}", the others are of "${one.scenario.id}"`;
  if (one.scenario.digest !== other.scenario.digest)
    return (
      `it was played on revision ${other.scenario.revision} of "${other.scenario.id}" ` +
      `(${other.scenario.digest}), the others on revision ${one.scenario.revision} (${one.scenario.digest})`
    );
  return null;
}

/** Opens a class file, or an exercise as a class of one. Without its scenario nothing is replayed. */
export function openClass(file: string, scenario: Scenario | null): OpenClassResult {
  const read = readClass(file);
  if (!read.ok) {
    const finding = read.findings[0];
    return { ok: false, message: finding?.message ?? 'unreadable', fix: finding?.fix ?? '' };
  }
  const { entries } = read;
  const first = entries[0];
  if (first === undefined)
    return { ok: false, message: 'there is no exercise in this file', fix: 'add some' };
  for (const entry of entries) {
    const other = strangers(first, entry);
    if (other !== null)
      return { ok: false, message: other, fix: 'lay exercises of one scenario together' };
  }
  return { ok: true, store: new TeamsStore(entries, scenario) };
}

interface CameOut {
  readonly ending: EndingId | null;
  readonly outcome: Outcome | null;
  /** When each decision of the main line was taken, by id. */
  readonly minutes: ReadonlyMap<string, Minute>;
}

const NOT_PLAYED: CameOut = { ending: null, outcome: null, minutes: new Map() };

const setupIdOf = ({ record }: ClassEntry): string =>
  JSON.stringify([record.seed, record.plan, record.herrings ?? 'some']);

class TeamsStore implements ClassStore {
  readonly scenario: string;
  readonly setups: readonly ClassSetup[];
  readonly #teams: readonly { readonly id: string; readonly entry: ClassEntry }[];
  readonly #design: Scenario | null;
  readonly #listeners = new Set<() => void>();
  readonly #cameOut = new Map<string, CameOut>();
  readonly #edges = new Map<string, readonly ClassEdge[]>();
  #named = false;

  constructor(entries: readonly ClassEntry[], scenario: Scenario | null) {
    this.#teams = entries.map((entry, index) => ({ id: `team-${index + 1}`, entry }));
    this.scenario = entries[0]?.record.scenario.id ?? '';
    const stranger =
      scenario === null || entries.some(({ record }) => strangerTo(scenario, record));
    this.#design = stranger ? null : scenario;
    const setups = new Map<string, ClassSetup & { readonly teams: string[] }>();
    for (const { id, entry } of this.#teams) {
      const key = setupIdOf(entry);
      const { seed, plan } = entry.record;
      const setup = setups.get(key) ?? { id: `setup-${setups.size + 1}`, seed, plan, teams: [] };
      setup.teams.push(id);
      setups.set(key, setup);
    }
    this.setups = [...setups.values()];
  }

  showNames(shown: boolean): void {
    if (shown === this.#named) return;
    this.#named = shown;
    for (const listener of [...this.#listeners]) listener();
  }

  namesShown(): boolean {
    return this.#named;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  teams(): readonly ClassTeam[] {
    return this.#teams.map(({ id, entry }, index) => {
      const { ending, outcome } = this.#played(id, entry);
      const setup = this.setups.find(({ teams }) => teams.includes(id))?.id ?? '';
      const name = this.#named ? (entry.record.name ?? null) : null;
      return { id, number: index + 1, name, setup, ending, outcome };
    });
  }

  tree(setup: string): ClassTree | null {
    const edges = this.#edgesOf(setup);
    if (edges === null) return null;
    const children = new Map<string | null, string[]>();
    for (const { id, parent } of edges) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [id]);
      else siblings.push(id);
    }
    const nodes = edges.map(({ id, parent, node, key, takers }): ClassNode => {
      const voices = takers.map((taker) => this.#voice(taker));
      return {
        id,
        parent,
        children: children.get(id) ?? [],
        decision: node.decision,
        key,
        label: labelOf(node.decision),
        luck: node.luck ?? null,
        count: voices.length,
        mainCount: voices.filter(({ main }) => main).length,
        voices,
      };
    });
    return { setup, nodes, roots: children.get(null) ?? [] };
  }

  spreads(setup: string): readonly ClassSpread[] {
    const teams = this.#teamsOf(setup);
    const order: string[] = [];
    const answers = new Map<
      string,
      Map<string, ClassSpread['options'][number]['voices'][number][]>
    >();
    for (const { id, entry } of teams) {
      const { minutes } = this.#played(id, entry);
      for (const node of lineTo(entry.record.tree, entry.main)) {
        const { decision } = node;
        if (decision.type !== 'answer') continue;
        if (!answers.has(decision.inject)) order.push(decision.inject);
        const options = answers.get(decision.inject) ?? new Map();
        answers.set(decision.inject, options);
        const voices = options.get(decision.option) ?? [];
        options.set(decision.option, voices);
        voices.push({
          team: id,
          note: node.note ?? null,
          main: true,
          minute: minutes.get(node.id) ?? null,
        });
      }
    }
    return order.map((inject) => {
      const options = [...(answers.get(inject) ?? [])]
        .map(([option, voices]) => ({
          option,
          label: labelOf({ type: 'answer', inject, option }),
          count: voices.length,
          voices,
          confidence: meanOf(voices.map(({ note }) => note?.confidence)),
        }))
        .sort((a, b) => b.count - a.count || (a.option < b.option ? -1 : 1));
      const spoke = new Set(options.flatMap(({ voices }) => voices.map(({ team }) => team)));
      const silent = teams.map(({ id }) => id).filter((id) => !spoke.has(id));
      return { setup, inject, options, silent };
    });
  }

  fileOf(team: string): string | null {
    const found = this.#teams.find(({ id }) => id === team);
    return found === undefined ? null : writeExercise(found.entry.record);
  }

  #teamsOf(setup: string) {
    const ids = this.setups.find(({ id }) => id === setup)?.teams ?? [];
    return this.#teams.filter(({ id }) => ids.includes(id));
  }

  #edgesOf(setup: string): readonly ClassEdge[] | null {
    const teams = this.#teamsOf(setup);
    if (teams.length === 0) return null;
    let edges = this.#edges.get(setup);
    if (edges === undefined) {
      edges = overlay(teams.map(({ entry }) => entry));
      this.#edges.set(setup, edges);
    }
    return edges;
  }

  #voice({ exercise, node, main }: ClassEdge['takers'][number]): ClassVoice {
    const team = this.#teams.find(({ entry }) => entry.record.exercise === exercise)?.id ?? '';
    return { team, note: node.note ?? null, main };
  }

  /** The main line of a team, played to its end. */
  #played(id: string, { record, main }: ClassEntry): CameOut {
    if (this.#design === null) return NOT_PLAYED;
    let out = this.#cameOut.get(id);
    if (out === undefined) {
      out = atOnce(playingOut(this.#design, record, main));
      this.#cameOut.set(id, out);
    }
    return out;
  }

  /** Plays all teams that have not been played, and lays them over one another, in pieces. */
  *playAll(): InPieces<void> {
    const design = this.#design;
    for (const { id, entry } of design === null ? [] : this.#teams)
      if (design !== null && !this.#cameOut.has(id))
        this.#cameOut.set(id, yield* playingOut(design, entry.record, entry.main));
    for (const { id } of this.setups) {
      this.#edgesOf(id);
      yield;
    }
  }
}

function* playingOut(
  design: Scenario,
  record: ClassEntry['record'],
  main: string | null,
): InPieces<CameOut> {
  const states = new States(design, record);
  const minutes = new Map<string, Minute>();
  let before: Minute = 0;
  let ended: { readonly ending: EndingId; readonly outcome: Outcome } | null = null;
  const stuck = yield* states.stepping(record.tree, main, (node, _events, { facts }) => {
    if (node !== null) minutes.set(node.id, before);
    before = facts.minute;
    ended = facts.ended;
  });
  if (stuck !== null) return NOT_PLAYED;
  const came = ended as { readonly ending: EndingId; readonly outcome: Outcome } | null;
  return { ending: came?.ending ?? null, outcome: came?.outcome ?? null, minutes };
}

function meanOf(values: readonly (number | undefined)[]): number | null {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
}
