/**
 * Many exercises of one scenario, one after the other: do they end, and what do they come to?
 *
 * A failure carries seed and decisions, so that `replayExercise` or a test shows it again.
 */
import type { Decision, Scenario } from '../../src/engine/index.ts';
import { type PolicyId, phaseVisits } from '../../src/exercise/index.ts';
import { holdsAlways, holdsOver } from './invariants.ts';
import { nameOf, playTo } from './random-exercise.ts';

export interface Campaign {
  readonly endings: Readonly<Record<string, number>>;
  readonly phases: Readonly<Record<string, number>>;
  readonly meanScore: number;
}

/** More decisions than any exercise of these scenarios takes. */
const ENDLESS = 5000;

/** Plays so many exercises; throws on the first that throws, breaks an invariant or does not end. */
export function campaign(
  scenario: Scenario,
  how: { readonly runs: number; readonly seed: string; readonly policy?: PolicyId },
): Campaign {
  const endings: Record<string, number> = {};
  const phases: Record<string, number> = {};
  let score = 0;
  const plans = scenario.plans.map(({ id }) => id);
  for (let i = 0; i < how.runs; i++) {
    const seed = `${how.seed}/${i}`;
    const { ending, outcome, visited } = playedOut(scenario, {
      seed,
      policy: how.policy ?? 'random',
      plan: how.policy === undefined ? (plans[i % plans.length] ?? 'full') : 'full',
    });
    endings[ending] = (endings[ending] ?? 0) + 1;
    for (const phase of visited) phases[phase] = (phases[phase] ?? 0) + 1;
    score += outcome;
  }
  return { endings, phases, meanScore: score / how.runs };
}

function playedOut(
  scenario: Scenario,
  how: { readonly seed: string; readonly policy: PolicyId; readonly plan: string },
): { readonly ending: string; readonly outcome: number; readonly visited: ReadonlySet<string> } {
  const taken: Decision[] = [];
  try {
    const { setting, play, events } = playTo(
      scenario,
      { ...how, decisions: ENDLESS },
      (now, _events, same) => holdsAlways(same, now.truth()),
      taken,
    );
    const truth = play.truth();
    holdsOver(setting, truth, events);
    const { ended } = truth.known;
    if (ended === null) throw new Error(`did not end within ${taken.length} decisions`);
    const visited = new Set(phaseVisits(truth.known).map(({ phase }) => phase));
    return { ending: ended.ending, outcome: ended.outcome.score, visited };
  } catch (error) {
    const name = `${scenario.id}, plan ${how.plan}, ${how.policy}, ${nameOf(how.seed, taken)}`;
    throw new Error(`${name}\n${String(error)}`, { cause: error });
  }
}
