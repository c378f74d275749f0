/**
 * Beginning and opening exercises.
 *
 * Opening trusts nothing and changes nothing if it cannot: a file comes back as a store that goes on where it
 * ends, or as one sentence on why not.
 */
import type { Scenario } from '../engine/index.ts';
import { EMPTY_TREE, readExercise, replayExercise, States } from '../exercise/index.ts';
import { Store } from './exercise-store.ts';
import type { ExerciseSetup, ExerciseStore, ScenarioText } from './types.ts';

/** A scenario with its words, as the build hands it out. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioText>>;
}

/** What opening a file says: a store that goes on where the file ends, or one sentence on why not. */
export type OpenResult =
  | { readonly ok: true; readonly store: ExerciseStore }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** Moments whose facts are computed on opening; larger trees go on with `settle`. */
const AT_ONCE = 2000;

/** Begins an exercise. */
export function createExercise(bundle: ScenarioBundle, setup: ExerciseSetup): ExerciseStore {
  const states = new States(bundle.scenario, setup);
  return new Store(bundle, setup, {
    tree: EMPTY_TREE,
    states,
    exercise: setup.id,
    name: null,
    key: null,
  });
}

/** Opens a saved exercise and goes on where it was. Changes nothing if it cannot. */
export function openExercise(bundle: ScenarioBundle, id: string, file: string): OpenResult {
  const read = readExercise(file);
  if (!read.ok) {
    const finding = read.findings[0];
    return { ok: false, message: finding?.message ?? 'unreadable', fix: finding?.fix ?? '' };
  }
  const { record } = read;
  const replayed = replayExercise(bundle.scenario, record);
  if (!replayed.ok)
    return {
      ok: false,
      message: replayed.message,
      fix: 'open it with the scenario it was played on, or begin a new exercise',
    };
  const { plan, seed, language, tree, herrings, help } = record;
  const dials = {
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
  };
  const states = new States(bundle.scenario, { seed, plan, herrings });
  states.settle(tree, AT_ONCE);
  const setup = { id, plan, seed, language, ...dials };
  return {
    ok: true,
    store: new Store(bundle, setup, { tree, states, exercise: id, name: null, key: null }),
  };
}
