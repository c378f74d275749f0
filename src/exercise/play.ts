/** Plays exercises from start to end by a policy. */
import {
  type ExerciseEvent,
  fingerprint,
  type PlanId,
  type Play,
  playMove,
  type Scenario,
  type Setting,
  scenarioDigest,
  startPlay,
} from '../engine/index.ts';
import { documentOf, type ExerciseDocument } from './document.ts';
import { choose, type PolicyId } from './policies.ts';
import type { ExerciseRecord } from './record.ts';
import { settingOf } from './setting.ts';
import { SHORT } from './states.ts';
import type { DecisionNode } from './tree.ts';

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

/** Plays to the end. Calls `onStep` with each decision and its events, if given. */
export function rollOut(
  setting: Setting,
  policy: PolicyId,
  onStep?: (decision: DecisionNode['decision'], events: readonly ExerciseEvent[]) => void,
): Play {
  const keeps = onStep !== undefined;
  const { play, events } = startPlay(setting, keeps);
  onStep?.({ type: 'advance' }, events);
  for (let count = 0; play.facts.ended === null; count++) {
    if (count >= MOST_DECISIONS)
      throw new EndlessExercise(
        `${setting.compiled.scenario.id} did not end within ${MOST_DECISIONS} decisions`,
      );
    const move = choose(policy, setting, play.facts);
    const happened = playMove(setting, play, move, 'policy', keeps);
    onStep?.(move.decision, happened);
  }
  return play;
}

/** Plays one exercise by a policy and keeps everything. */
export function playExercise(scenario: Scenario, setup: PlaySetup): PlayedExercise {
  const setting = settingOf(scenario, setup.seed, setup.plan);
  const events: ExerciseEvent[] = [];
  const nodes: DecisionNode[] = [];
  let started = false;
  const play = rollOut(setting, setup.policy, (decision, happened) => {
    // The first call carries what was on the table at StartEx; no decision led to it.
    if (started) {
      const parent = nodes.at(-1)?.id ?? null;
      nodes.push({ id: `d${nodes.length + 1}`, parent, decision, by: 'policy' });
    }
    started = true;
    events.push(...happened);
  });
  const document = documentOf(scenario, setup, play.truth(), events);
  const digest = scenarioDigest(scenario);
  const last = nodes.at(-1)?.id ?? null;
  const record: ExerciseRecord = {
    // The same play is the same exercise, whoever repeats it.
    exercise: `${setup.policy}-${fingerprint([digest, setup.seed, setup.plan].join('\n')).slice(0, 12)}`,
    scenario: { id: scenario.id, revision: scenario.revision, digest },
    language: scenario.languages[0] ?? 'en',
    plan: setup.plan,
    seed: setup.seed,
    policy: setup.policy,
    tree: { nodes, head: last },
    digest: document.digest,
    ends: last === null ? [] : [[last, document.digest.slice(0, SHORT)]],
  };
  return { record, document };
}
