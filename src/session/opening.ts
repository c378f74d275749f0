/** What a store begins or goes on with, and the same as the text of a file. */
import type { Scenario } from '../engine/index.ts';
import {
  type DecisionTree,
  designDigest,
  type ExerciseRecord,
  type PolicyId,
  type States,
  withEnds,
  writeExercise,
} from '../exercise/index.ts';
import type { BranchRefusal } from './branch-types.ts';
import type { ExerciseSetup } from './types.ts';

/** What a store begins or goes on with. */
export interface Opening {
  readonly tree: DecisionTree;
  readonly states: States;
  /** The exercise's own id. */
  readonly exercise: string;
  readonly name: string | null;
  /** Fingerprint of the facilitator's key, or null. */
  readonly key: string | null;
  /** The policy that played, or null for people. */
  readonly policy: PolicyId | null;
  /** Fingerprints of the ends of lines that the file brought along. */
  readonly ends: ExerciseRecord['ends'];
}

/** A refusal with its reason. */
export const no = (
  reason: BranchRefusal,
): { readonly ok: false; readonly reason: BranchRefusal } => ({
  ok: false,
  reason,
});

/** Text without blanks around it, or undefined for none. */
export const trimmed = (text: string | null): string | undefined => text?.trim() || undefined;

/** An exercise as it stands, as the text of a `.hotwash` file. */
export function fileOf(scenario: Scenario, setup: ExerciseSetup, now: Opening): string {
  const { herrings, help, language, plan, seed } = setup;
  const { tree, states, name, key, policy, ends } = now;
  return writeExercise({
    exercise: now.exercise,
    ...(name === null ? {} : { name }),
    scenario: { id: scenario.id, revision: scenario.revision, digest: designDigest(scenario) },
    language,
    plan,
    seed,
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
    policy,
    ...(key === null ? {} : { key }),
    tree,
    digest: states.digest(tree, tree.head),
    ends: withEnds(states, tree, ends),
  });
}
