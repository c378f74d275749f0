/**
 * The exercise document: what `play` and `replay` print, and scripts read. Keys as in the product's section 6.
 */
import {
  type BreachPhase,
  type DecidedBy,
  decisionKey,
  digestOf,
  type EndingId,
  type ExerciseEvent,
  type GroundTruth,
  type Minute,
  type Outcome,
  type PlanId,
  type Scenario,
  type ScenarioId,
  type SeatId,
} from '../engine/index.ts';
import type { PolicyId } from './policies.ts';

export interface ExerciseDocument {
  readonly scenario: ScenarioId;
  readonly revision: number;
  /** Fingerprint of the final ground truth. */
  readonly digest: string;
  readonly seed: string;
  /** Who played, or null for people. */
  readonly policy: PolicyId | null;
  readonly plan: PlanId;
  /** StartEx, ISO 8601. */
  readonly start: string;
  /** Phases in the order they were entered; a phase entered twice stands here twice. Minutes. */
  readonly phases: readonly PhaseVisit[];
  /** Null while the exercise is still going on. */
  readonly ending: EndingId | null;
  readonly outcome: Outcome | null;
  readonly decisions: readonly {
    readonly turn: number;
    readonly minute: Minute;
    readonly seat: SeatId;
    /** `answer:inject/option` or `act:action/target`. */
    readonly decision: string;
    readonly by: DecidedBy;
  }[];
  readonly events: readonly ExerciseEvent[];
}

export interface PhaseVisit {
  readonly phase: BreachPhase;
  readonly from: Minute;
  readonly to: Minute;
}

/** The phases visited, from the log of states. */
export function phaseVisits(
  known: Pick<GroundTruth['known'], 'breachLog' | 'minute'>,
): PhaseVisit[] {
  const visits: { phase: BreachPhase; from: Minute; to: Minute }[] = [];
  for (const { state, minute } of known.breachLog) {
    const phase = state.split('.')[0] as BreachPhase;
    const last = visits.at(-1);
    if (last !== undefined) last.to = minute;
    if (last?.phase !== phase) visits.push({ phase, from: minute, to: minute });
  }
  const last = visits.at(-1);
  if (last !== undefined) last.to = known.minute;
  return visits;
}

/** The document of an exercise that has come to this truth by these events. */
export function documentOf(
  scenario: Scenario,
  setup: { readonly seed: string; readonly plan: PlanId; readonly policy: PolicyId | null },
  truth: GroundTruth,
  events: readonly ExerciseEvent[],
): ExerciseDocument {
  const { known } = truth;
  return {
    scenario: scenario.id,
    revision: scenario.revision,
    digest: digestOf(truth),
    seed: setup.seed,
    policy: setup.policy,
    plan: setup.plan,
    start: scenario.start,
    phases: phaseVisits(known),
    ending: known.ended?.ending ?? null,
    outcome: known.ended?.outcome ?? null,
    decisions: known.decisions.map(({ turn, minute, seat, decision, by }) => ({
      turn,
      minute,
      seat,
      decision: decisionKey(decision),
      by,
    })),
    events,
  };
}
