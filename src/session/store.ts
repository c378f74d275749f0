/**
 * The exercise store: the only thing that changes. Both views observe it, and nothing else moves an exercise.
 *
 * Ground truth stays in here. Views get the defender view, the briefing, and after EndEx the debrief.
 */
import {
  type Briefing,
  briefingOf,
  type DecidedBy,
  type Decision,
  type DefenderView,
  decisionKey,
  digestOf,
  type ExerciseEvent,
  type GroundTruth,
  project,
  type Scenario,
  scenarioDigest,
  startDraft,
  step,
} from '../engine/index.ts';
import {
  appendDecision,
  type DecisionTree,
  EMPTY_TREE,
  type ExerciseRecord,
  lineTo,
  readExercise,
  replayExercise,
  settingOf,
  writeExercise,
} from '../exercise/index.ts';
import { type Debrief, debriefOf } from '../review/index.ts';
import type {
  DecideResult,
  DecisionNote,
  ExerciseSetup,
  ExerciseStore,
  ScenarioText,
} from './types.ts';

/** A scenario with its words, as the build hands it out. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioText>>;
}

/** What opening a file says: a store that goes on where the file ends, or one sentence on why not. */
export type OpenResult =
  | { readonly ok: true; readonly store: ExerciseStore }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** Begins an exercise. */
export function createExercise(bundle: ScenarioBundle, setup: ExerciseSetup): ExerciseStore {
  const setting = settingOf(bundle.scenario, setup.seed, setup.plan, setup.herrings);
  const { draft, events } = startDraft(setting);
  return new Store(bundle, setup, { truth: draft, events, last: events, tree: EMPTY_TREE });
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
  const { truth, document, lastEvents } = replayed;
  return {
    ok: true,
    store: new Store(
      bundle,
      { id, plan, seed, language, ...dials },
      { truth, events: document.events, last: lastEvents, tree },
    ),
  };
}

/** Finds the note of a decision on the line in play by its turn, for the same may be decided again later. */
function notesOf(tree: DecisionTree): (turn: number, decision: Decision) => DecisionNote | null {
  const notes = new Map<string, DecisionNote>();
  let turn = 1;
  for (const { decision, note } of lineTo(tree)) {
    if (note !== undefined) notes.set(`${turn} ${decisionKey(decision)}`, note);
    if (decision.type === 'advance') turn++;
  }
  return (at, decision) => notes.get(`${at} ${decisionKey(decision)}`) ?? null;
}

interface Moment {
  readonly truth: GroundTruth;
  readonly events: readonly ExerciseEvent[];
  /** Events of the last decision. */
  readonly last: readonly ExerciseEvent[];
  readonly tree: DecisionTree;
}

class Store implements ExerciseStore {
  readonly id: string;
  readonly seed: string;
  readonly plan: string;
  readonly #bundle: ScenarioBundle;
  readonly #setup: ExerciseSetup;
  readonly #setting: ReturnType<typeof settingOf>;
  readonly #listeners = new Set<() => void>();
  #moment: Moment;
  #view: DefenderView | null = null;

  constructor(bundle: ScenarioBundle, setup: ExerciseSetup, moment: Moment) {
    this.id = setup.id;
    this.seed = setup.seed;
    this.plan = setup.plan;
    this.#bundle = bundle;
    this.#setup = setup;
    this.#setting = settingOf(bundle.scenario, setup.seed, setup.plan, setup.herrings);
    this.#moment = moment;
  }

  briefing(): Briefing {
    return briefingOf(this.#bundle.scenario);
  }

  text(language: string = this.#setup.language): ScenarioText {
    const { texts, scenario } = this.#bundle;
    return texts[language] ?? texts[scenario.languages[0] ?? 'en'] ?? {};
  }

  view(): DefenderView {
    this.#view ??= project(this.#setting.compiled, this.#moment.truth.known, {
      seat: 'all',
      events: this.#moment.last,
      help: this.#setup.help === true,
    });
    return this.#view;
  }

  decide(decision: Decision, note?: DecisionNote, by: DecidedBy = 'player'): DecideResult {
    const { truth, events, tree } = this.#moment;
    const result = step(this.#setting, truth, decision, by);
    if (!result.ok) return result;
    this.#moment = {
      truth: result.truth,
      events: [...events, ...result.events],
      last: result.events,
      tree: appendDecision(tree, decision, by, note),
    };
    this.#view = null;
    for (const listener of [...this.#listeners]) listener();
    return { ok: true };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  debrief(): Debrief | null {
    const { truth, events, tree } = this.#moment;
    return debriefOf({
      compiled: this.#setting.compiled,
      truth,
      events,
      believed: this.view().loss,
      noteOf: notesOf(tree),
    });
  }

  save(): string {
    const { scenario } = this.#bundle;
    const { truth, tree } = this.#moment;
    const { herrings, help } = this.#setup;
    const record: ExerciseRecord = {
      scenario: { id: scenario.id, revision: scenario.revision, digest: scenarioDigest(scenario) },
      language: this.#setup.language,
      plan: this.#setup.plan,
      seed: this.#setup.seed,
      ...(herrings === undefined ? {} : { herrings }),
      ...(help === undefined ? {} : { help }),
      policy: null,
      tree,
      digest: digestOf(truth),
    };
    return writeExercise(record);
  }
}
