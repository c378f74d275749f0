/**
 * The exercise record: all that must be kept of an exercise, because everything else is recomputed.
 */
import type { Herrings, PlanId, ScenarioId } from '../engine/index.ts';
import type { PolicyId } from './policies.ts';
import type { DecisionTree } from './tree.ts';

export interface ExerciseRecord {
  /** The exercise's own id: the same in every copy of it. */
  readonly exercise: string;
  /** What the players call it, if anything. */
  readonly name?: string;
  readonly scenario: {
    readonly id: ScenarioId;
    readonly revision: number;
    /** Fingerprint of the design it was played on. */
    readonly digest: string;
  };
  readonly language: string;
  readonly plan: PlanId;
  readonly seed: string;
  /** How many false alarms; `some` where it is not given. */
  readonly herrings?: Herrings;
  /** Whether cards said what guidance leans to; off where it is not given. */
  readonly help?: boolean;
  /** The policy that played, or null for people. */
  readonly policy: PolicyId | null;
  /** Fingerprint of the facilitator's key, if one was set. */
  readonly key?: string;
  readonly tree: DecisionTree;
  /** Fingerprint of ground truth at the head, or null if it was not taken. */
  readonly digest: string | null;
  /** Short fingerprints of ground truth at the ends of lines, as far as they were taken. */
  readonly ends: readonly (readonly [moment: string, digest: string])[];
}
