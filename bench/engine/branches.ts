/** Walking a large tree: how long going to any moment takes, and what a session with forks leaves on the heap. */
import type { Scenario } from '../../src/engine/index.ts';
import { settingOf } from '../../src/exercise/index.ts';
import { createExercise, type Decision, type ExerciseStore } from '../../src/session/index.ts';
import { settleHeap } from '../heap.ts';

const NODES = 1000;
const JUMPS = 2000;
const DECISIONS = 500;

/** A number from 0 to `below`, the same in every run. */
const pick = (index: number, below: number): number =>
  (Math.imul(index + 1, 2654435761) >>> 0) % below;

/** A store whose tree has so many moments: lines of random play, each forking somewhere from those before. */
export function grown(scenario: Scenario, nodes: number): ExerciseStore {
  const setup = { id: 'bench', seed: 'bench/tree', plan: 'full', language: 'en' };
  const store = createExercise({ scenario, texts: {} }, setup);
  const base = settingOf(scenario, setup.seed, setup.plan);
  for (let line = 0; store.tree().nodes.length < nodes; line++) {
    const { nodes: all } = store.tree();
    // Mostly late in a line, where a team would look back from; now and then early.
    store.goTo(all.length === 0 ? null : (all[pick(line, all.length)]?.id ?? null));
    const chooser = { ...base, seed: line };
    for (let i = 0; i < 120 && store.view().ended === null; i++) {
      if (store.tree().nodes.length >= nodes) break;
      store.decide(wish(scenario, store, chooser));
    }
  }
  return store;
}

/** What the random policy would do, from the session's own states. */
function wish(
  scenario: Scenario,
  store: ExerciseStore,
  chooser: ReturnType<typeof settingOf>,
): Decision {
  const { playbook, open, decisions, turn } = store.view();
  const draw = pick(chooser.seed * 31 + turn * 7 + decisions.length, 100);
  const [asks] = open;
  const option = asks?.options.find(({ blocked }) => blocked === null);
  if (draw < 30 && asks !== undefined && option !== undefined)
    return { type: 'answer', inject: asks.inject, option: option.option };
  const acts = playbook.filter(({ blocked }) => blocked === null);
  const act = acts[draw % Math.max(1, acts.length)];
  if (draw < 55 || act === undefined || scenario.actions.length === 0) return { type: 'advance' };
  return act.needsTarget
    ? { type: 'act', action: act.action, target: act.targets[0] ?? '' }
    : { type: 'act', action: act.action };
}

export interface Walking {
  /** Seconds of processor time for going to a moment and making its view: median, 99th percentile, longest. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Bytes still held by a session of 500 decisions with forks and jumps: tree, facts and cached states. */
  readonly growth: number;
}

/** Goes to moments all over a tree of 1,000. */
export function walkingOf(scenario: Scenario): Walking {
  const store = grown(scenario, NODES);
  const ids = store.tree().nodes.map(({ id }) => id);
  const jump = (index: number): number => {
    const id = ids[pick(index, ids.length)] ?? null;
    const started = process.cpuUsage();
    store.goTo(id);
    store.view();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  for (let i = 0; i < 300; i++) jump(i);
  const took = Array.from({ length: JUMPS }, (_, i) => jump(i + 300)).sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(share * (took.length - 1))] ?? 0;
  return { median: at(0.5), p99: at(0.99), longest: at(1), growth: growthWithForks(scenario) };
}

function growthWithForks(scenario: Scenario): number {
  const setup = { id: 'bench', seed: 'bench/heap', plan: 'full', language: 'en' };
  const base = settingOf(scenario, setup.seed, setup.plan);
  // Once for what stays for good: compiled code, remembered words.
  grown(scenario, 200);
  const store = createExercise({ scenario, texts: {} }, setup);
  const before = settleHeap();
  for (let taken = 0; taken < DECISIONS; taken++) {
    const { nodes } = store.tree();
    if (store.view().ended !== null || taken % 10 === 9)
      store.goTo(nodes[pick(taken, nodes.length)]?.id ?? null);
    if (store.view().ended === null) store.decide(wish(scenario, store, { ...base, seed: taken }));
  }
  store.tree();
  const after = settleHeap();
  if (store.tree().nodes.length === 0) throw new Error('nothing was kept');
  return after - before;
}
