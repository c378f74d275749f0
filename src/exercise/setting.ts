/** What stays the same for one exercise: scenario, seed and plan, made ready for the engine. */
import {
  compileScenario,
  type Herrings,
  type Plan,
  type PlanId,
  type Scenario,
  type Setting,
  seedOf,
} from '../engine/index.ts';

const EVERYTHING = { puts: 'all', takes: 'default' } as const;

/** What was really answered, the first answer where the record has several. */
function answersOf(scenario: Scenario): [string, string][] {
  const answers = new Map<string, string>();
  for (const { decision } of scenario.history.decisions)
    if (decision.type === 'answer' && !answers.has(decision.inject))
      answers.set(decision.inject, decision.option);
  return [...answers];
}

/** What a plan takes for injects that it does not put, apart from defaults. */
function takenOf(scenario: Scenario, takes: Plan['takes']): readonly [string, string][] {
  if (takes === 'default') return [];
  return takes === 'history' ? answersOf(scenario) : Object.entries(takes);
}

/** A setting for `step`. An unknown plan puts every inject, like `full`. */
export function settingOf(
  scenario: Scenario,
  seed: string,
  plan: PlanId,
  herrings: Herrings = 'some',
): Setting {
  const { puts, takes }: Pick<Plan, 'puts' | 'takes'> =
    scenario.plans.find(({ id }) => id === plan) ?? EVERYTHING;
  return {
    compiled: compileScenario(scenario),
    // As a whole number of 32 bits with its sign: V8 keeps others as fractions, and the dice fall the same.
    seed: seedOf(seed) | 0,
    herrings,
    puts: puts === 'all' ? null : new Set(puts),
    takes: new Map(takenOf(scenario, takes)),
  };
}
