/**
 * Beginning and opening exercises.
 *
 * Opening trusts nothing and changes nothing if it cannot: a file comes back as a store that goes on where it
 * ends, or as one sentence on why not.
 */
import type { Scenario } from '../engine/index.ts';
import {
  atOnce,
  childrenOf,
  EMPTY_TREE,
  type ExerciseRecord,
  type FileFinding,
  type InPieces,
  readExercise,
  replaying,
  States,
  verifying,
} from '../exercise/index.ts';
import type { PaperTree } from './branch-types.ts';
import { keyPrint } from './curtain.ts';
import { Store } from './exercise-store.ts';
import { paperNodes } from './tree-view.ts';
import type { ExerciseSetup, ExerciseStore, ScenarioText } from './types.ts';

/** A scenario with its words, as the build hands it out. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioText>>;
}

/** What opening a file says: a store that goes on where the file ends, or one sentence on why not. */
export type OpenResult =
  | { readonly ok: true; readonly store: ExerciseStore }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fix: string;
      /** The same file for reading, without states, if it can be read at all. */
      readonly paper: PaperTree | null;
    };

/** What opening a file for reading says. */
export type PaperResult =
  | { readonly ok: true; readonly paper: PaperTree }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** Moments that are played on opening, so that nobody waits; larger trees go on with `settle`. */
const AT_ONCE = 2000;

/** Begins an exercise. */
export function createExercise(bundle: ScenarioBundle, setup: ExerciseSetup): ExerciseStore {
  return new Store(bundle, setup, {
    tree: EMPTY_TREE,
    states: new States(bundle.scenario, setup),
    exercise: setup.id,
    name: null,
    key: setup.key === undefined ? null : keyPrint(setup.id, setup.key),
    policy: null,
    ends: [],
  });
}

/** Opens a saved exercise and goes on where it was. Changes nothing if it cannot. */
export function openExercise(bundle: ScenarioBundle, id: string, file: string): OpenResult {
  return atOnce(openingExercise(bundle, id, file));
}

/** The same as work in pieces. */
export function* openingExercise(
  bundle: ScenarioBundle,
  id: string,
  file: string,
): InPieces<OpenResult> {
  const read = readExercise(file);
  if (!read.ok) return { ...refusalOf(read.findings), paper: null };
  const { record } = read;
  yield;
  const replayed = yield* replaying(bundle.scenario, record);
  const checked = replayed.ok ? yield* verifying(replayed.states, record, AT_ONCE) : replayed;
  if (!replayed.ok || !checked.ok)
    return {
      ok: false,
      message: checked.ok ? '' : checked.message,
      fix: 'open it for reading, or with the scenario it was played on, or begin a new exercise',
      paper: paperOf(record, bundle.scenario, file),
    };
  const { plan, seed, language, herrings, help } = record;
  const dials = {
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
  };
  return {
    ok: true,
    store: new Store(
      bundle,
      { id, plan, seed, language, ...dials },
      {
        tree: record.tree,
        states: replayed.states,
        exercise: record.exercise,
        name: record.name ?? null,
        key: record.key ?? null,
        policy: record.policy,
        ends: record.ends,
      },
    ),
  };
}

/** Opens a file for reading only: decisions, notes and names. Needs no scenario and plays nothing. */
export function openReadOnly(file: string, scenario: Scenario | null): PaperResult {
  const read = readExercise(file);
  if (!read.ok) return refusalOf(read.findings);
  return { ok: true, paper: paperOf(read.record, scenario, file) };
}

function paperOf(record: ExerciseRecord, scenario: Scenario | null, file: string): PaperTree {
  const { tree } = record;
  return {
    exercise: record.exercise,
    name: record.name ?? null,
    scenario: record.scenario.id,
    revision: record.scenario.revision,
    here: scenario?.id === record.scenario.id ? scenario.revision : null,
    seed: record.seed,
    plan: record.plan,
    language: record.language,
    nodes: paperNodes(tree),
    roots: childrenOf(tree, null),
    cursor: tree.head,
    file,
  };
}

function refusalOf(findings: readonly FileFinding[]): {
  readonly ok: false;
  readonly message: string;
  readonly fix: string;
} {
  const finding = findings[0];
  return { ok: false, message: finding?.message ?? 'unreadable', fix: finding?.fix ?? '' };
}
