/**
 * What would open something in a plan: the injects that it leaves to their default although one of their options
 * sets a flag, is the answer, or brings the inject that the thing waits for. A hint for a mend, found by reading.
 */
import type { WorldCondition } from '../../engine/model/condition.ts';
import type { Inject, Option, Scenario } from '../../engine/model/scenario.ts';
import { walkScenario } from '../walk.ts';

/** Injects, not put by the plan, with an option that an option's `needs` may wait for. */
export const openersOfOption = (
  scenario: Scenario,
  puts: readonly string[],
  { needs }: Option,
): readonly string[] => openers(scenario, puts, needs, null);

/** Injects, not put by the plan, with an option that brings another inject or that its `when` may wait for. */
export const openersOfInject = (
  scenario: Scenario,
  puts: readonly string[],
  { id, when }: Inject,
): readonly string[] => openers(scenario, puts, when, id);

function openers(
  scenario: Scenario,
  puts: readonly string[],
  condition: WorldCondition | undefined,
  brings: string | null,
): readonly string[] {
  const flags = new Set<string>();
  const found = new Set<string>();
  for (const leaf of condition === undefined ? [] : leavesOf(condition)) {
    if ('flag' in leaf) flags.add(leaf.flag);
    if ('answered' in leaf && leaf.answered.option !== undefined) found.add(leaf.answered.inject);
  }
  walkScenario(scenario, {
    effect: (effect, [list, index, part]) => {
      if (list !== 'injects' || part !== 'options') return;
      const opens =
        ('set' in effect && flags.has(effect.set)) ||
        ('promise' in effect && flags.has(effect.promise)) ||
        ('inject' in effect && effect.inject === brings);
      const inject = scenario.injects[Number(index)];
      if (opens && inject !== undefined) found.add(inject.id);
    },
  });
  return [...found].filter((id) => !puts.includes(id));
}

/** The tests that a condition is made of, but for those that must not hold. */
function leavesOf(condition: WorldCondition): readonly WorldCondition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? [] : [condition];
}
