/** Plays exercises from start to end: by a policy, or along a recorded line of decisions. */
import {
  type Draft,
  decisionKey,
  type ExerciseEvent,
  type PlanId,
  playStep,
  refusalOf,
  type Scenario,
  type Setting,
  scenarioDigest,
  startDraft,
} from '../engine/index.ts';
import { documentOf, type ExerciseDocument } from './document.ts';
import { decide, type PolicyId } from './policies.ts';
import type { ExerciseRecord } from './record.ts';
import { settingOf } from './setting.ts';
import { type DecisionNode, lineTo } from './tree.ts';

export interface PlaySetup {
  readonly seed: string;
  readonly plan: PlanId;
  readonly policy: PolicyId;
}

export interface PlayedExercise {
  readonly record: ExerciseRecord;
  readonly document: ExerciseDocument;
}

/** More decisions than any exercise needs; beyond it a scenario does not end, which is the author's mistake. */
export const MOST_DECISIONS = 5000;

/** Why an exercise could not be played to its end. */
export class EndlessExercise extends Error {}

/** Plays to the end on a draft of its own. Calls `onStep` with each decision and its events, if given. */
export function rollOut(
  setting: Setting,
  policy: PolicyId,
  onStep?: (decision: DecisionNode['decision'], events: readonly ExerciseEvent[]) => void,
): Draft {
  const { draft, events } = startDraft(setting);
  onStep?.({ type: 'advance' }, events);
  for (let count = 0; draft.known.ended === null; count++) {
    if (count >= MOST_DECISIONS)
      throw new EndlessExercise(
        `${setting.compiled.scenario.id} did not end within ${MOST_DECISIONS} decisions`,
      );
    const decision = decide(policy, setting, draft.known);
    const happened = playStep(setting, draft, decision, 'policy');
    onStep?.(decision, happened);
  }
  return draft;
}

/** Plays one exercise by a policy and keeps everything. */
export function playExercise(scenario: Scenario, setup: PlaySetup): PlayedExercise {
  const setting = settingOf(scenario, setup.seed, setup.plan);
  const events: ExerciseEvent[] = [];
  const nodes: DecisionNode[] = [];
  let started = false;
  const truth = rollOut(setting, setup.policy, (decision, happened) => {
    // The first call carries what was on the table at StartEx; no decision led to it.
    if (started) {
      const parent = nodes.at(-1)?.id ?? null;
      nodes.push({ id: `d${nodes.length + 1}`, parent, decision, by: 'policy' });
    }
    started = true;
    events.push(...happened);
  });
  const document = documentOf(scenario, setup, truth, events);
  const record: ExerciseRecord = {
    scenario: { id: scenario.id, revision: scenario.revision, digest: scenarioDigest(scenario) },
    language: scenario.languages[0] ?? 'en',
    plan: setup.plan,
    seed: setup.seed,
    policy: setup.policy,
    tree: { nodes, head: nodes.at(-1)?.id ?? null },
    digest: document.digest,
  };
  return { record, document };
}

export type ReplayResult =
  | {
      readonly ok: true;
      readonly document: ExerciseDocument;
      readonly truth: Draft;
      readonly lastEvents: readonly ExerciseEvent[];
    }
  | { readonly ok: false; readonly message: string };

/** Plays a recorded exercise again along its line in play, and compares digests. */
export function replayExercise(scenario: Scenario, record: ExerciseRecord): ReplayResult {
  const digest = scenarioDigest(scenario);
  if (record.scenario.id !== scenario.id)
    return refuse(`this exercise was played on "${record.scenario.id}", not on "${scenario.id}"`);
  if (record.scenario.digest !== digest)
    return refuse(
      `this exercise was played on revision ${record.scenario.revision} of "${scenario.id}" ` +
        `(${record.scenario.digest}); here is revision ${scenario.revision} (${digest}), which would ` +
        'play differently',
    );
  const setting = settingOf(scenario, record.seed, record.plan, record.herrings);
  const { draft, events } = startDraft(setting);
  const all = [...events];
  let lastEvents: readonly ExerciseEvent[] = events;
  for (const node of lineTo(record.tree)) {
    const reason = refusalOf(setting, draft, node.decision);
    if (reason !== null)
      return refuse(
        `decision ${node.id} (${decisionKey(node.decision)}) is not possible at that moment: ${reason}`,
      );
    lastEvents = playStep(setting, draft, node.decision, node.by);
    all.push(...lastEvents);
  }
  const document = documentOf(scenario, { ...record }, draft, all);
  if (record.digest !== null && record.digest !== document.digest)
    return refuse(
      `the replay came to ${document.digest.slice(0, 16)}, the file says ` +
        `${record.digest.slice(0, 16)}: it was changed, or played by another version`,
    );
  return { ok: true, document, truth: draft, lastEvents };
}

const refuse = (message: string): ReplayResult => ({ ok: false, message });
