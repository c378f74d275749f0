/** What stays the same for one exercise: scenario, seed and plan, made ready for the engine. */
import {
  compileScenario,
  type PlanId,
  type Scenario,
  type Setting,
  seedOf,
} from '../engine/index.ts';

/** A setting for `step`. An unknown plan puts every inject, like `full`. */
export function settingOf(scenario: Scenario, seed: string, plan: PlanId): Setting {
  const puts = scenario.plans.find(({ id }) => id === plan)?.puts ?? 'all';
  return {
    compiled: compileScenario(scenario),
    seed: seedOf(seed),
    puts: puts === 'all' ? null : new Set(puts),
  };
}
