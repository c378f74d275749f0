/** The single things an exercise is made of: a view, a step, a replay, a fingerprint; and what it holds in memory. */
import {
  type Decision,
  digestOf,
  type ExerciseEvent,
  factsOf,
  type GroundTruth,
  project,
  type Scenario,
  type Setting,
  startPlay,
  step,
} from '../../src/engine/index.ts';
import {
  appendDecision,
  decide,
  EMPTY_TREE,
  playExercise,
  readExercise,
  replayExercise,
  rollOut,
  settingOf,
  writeExercise,
} from '../../src/exercise/index.ts';
import { settleHeap } from '../heap.ts';
import type { Subject } from '../measure.ts';

const TURN = 30;
/** Decisions in the record that is replayed. */
export const REPLAYED = 100;

interface Moment {
  readonly setting: Setting;
  readonly truth: GroundTruth;
  readonly events: readonly ExerciseEvent[];
  readonly next: Decision;
}

const decideRandomly = (setting: Setting, { known }: GroundTruth): Decision =>
  decide('random', setting, factsOf(setting.compiled, known));

/** The first exercise that gets as far as `TURN`, there. */
function atTurn(scenario: Scenario): Moment {
  for (let number = 0; number < 1000; number++) {
    const setting = settingOf(scenario, `bench/turn/${number}`, 'full');
    let truth: GroundTruth = startPlay(setting).play.truth();
    let events: readonly ExerciseEvent[] = [];
    while (truth.known.ended === null && truth.known.turn < TURN) {
      const result = step(setting, truth, decideRandomly(setting, truth), 'policy');
      if (!result.ok) throw new Error(`the random policy was refused: ${result.reason}`);
      truth = result.truth;
      events = result.events;
    }
    if (truth.known.ended === null)
      return { setting, truth, events, next: decideRandomly(setting, truth) };
  }
  throw new Error(`no exercise came to turn ${TURN}`);
}

function repeated(name: string, once: (index: number) => unknown): Subject {
  return {
    name,
    run: (count) => {
      for (let i = 0; i < count; i++) once(i);
    },
  };
}

/** A file of the first `REPLAYED` decisions of an exercise long enough. */
function recordOf(scenario: Scenario): string {
  for (let number = 0; number < 1000; number++) {
    const setup = { seed: `bench/long/${number}`, plan: 'full', policy: 'random' } as const;
    const { record } = playExercise(scenario, setup);
    if (record.tree.nodes.length < REPLAYED) continue;
    let tree = EMPTY_TREE;
    for (const { decision, by } of record.tree.nodes.slice(0, REPLAYED))
      tree = appendDecision(tree, { decision, by });
    return writeExercise({ ...record, tree, digest: null });
  }
  throw new Error(`no exercise has ${REPLAYED} decisions`);
}

/** What a table does between two decisions. */
export function partSubjects(scenario: Scenario): Subject[] {
  const { setting, truth, events, next } = atTurn(scenario);
  const file = recordOf(scenario);
  return [
    repeated('view', () => project(setting.compiled, truth.known, { seat: 'all', events })),
    repeated('step', () => step(setting, truth, next, 'player')),
    repeated('turn', () => step(setting, truth, { type: 'advance' }, 'player')),
    repeated('digest', () => digestOf(truth)),
    repeated('replay', () => {
      const read = readExercise(file);
      if (!read.ok) throw new Error('the bench wrote a file it cannot read');
      const replayed = replayExercise(scenario, read.record);
      if (!replayed.ok) throw new Error(replayed.message);
    }),
  ];
}

function heapOf(make: (index: number) => unknown, count: number): number {
  const held: unknown[] = [];
  const before = settleHeap();
  for (let i = 0; i < count; i++) held.push(make(i));
  const after = settleHeap();
  if (held.length !== count) throw new Error('nothing was held');
  return (after - before) / count;
}

export interface Memory {
  /** Bytes one finished exercise holds: ground truth alone. */
  readonly truth: number;
  /** The same with every event that led to it. */
  readonly told: number;
  /** Growth over 500 decisions of which each keeps only the record and the newest truth. */
  readonly growth: number;
}

/** Heap that is still held, not what was used on the way. */
export function memoryOf(scenario: Scenario): Memory {
  const setting = (index: number) => settingOf(scenario, `bench/heap/${index}`, 'full');
  const warmUp = 20;
  for (let i = 0; i < warmUp; i++) rollOut(setting(i), 'random');
  // Once for what stays for good: compiled code, remembered words.
  growthOverDecisions(scenario);
  return {
    truth: heapOf((index) => rollOut(setting(index), 'random').truth(), 100),
    told: heapOf((index) => {
      const all: ExerciseEvent[] = [];
      const play = rollOut(setting(index), 'random', (_decision, events) => all.push(...events));
      return { truth: play.truth(), all };
    }, 50),
    growth: growthOverDecisions(scenario),
  };
}

function growthOverDecisions(scenario: Scenario): number {
  const decisions = 500;
  const before = settleHeap();
  const kept: unknown[] = [];
  for (let taken = 0, number = 0; taken < decisions; number++) {
    const setting = settingOf(scenario, `bench/growth/${number}`, 'full');
    let truth: GroundTruth = startPlay(setting).play.truth();
    let tree = EMPTY_TREE;
    while (truth.known.ended === null && taken < decisions) {
      const decision = decideRandomly(setting, truth);
      const result = step(setting, truth, decision, 'player');
      if (!result.ok) throw new Error(`the random policy was refused: ${result.reason}`);
      truth = result.truth;
      tree = appendDecision(tree, { decision, by: 'player' });
      taken++;
    }
    kept.push(truth, tree);
  }
  const after = settleHeap();
  if (kept.length === 0) throw new Error('nothing was kept');
  return after - before;
}
