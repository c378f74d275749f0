/**
 * Visits every effect and condition of a scenario with its path, so that passes need not know where they hide.
 *
 * Paths are those of `scenario.yaml`: reading it changes values but never places.
 */
import type { WorldCondition } from '../engine/model/condition.ts';
import type { Effect } from '../engine/model/effect.ts';
import type { Scenario } from '../engine/model/scenario.ts';
import type { Path } from './finding.ts';

/** Where something stands: in an action that is aimed at a target, or elsewhere. */
export interface Setting {
  readonly aimed: boolean;
}

export interface Visitor {
  effect?(effect: Effect, path: Path, setting: Setting): void;
  condition?(condition: WorldCondition, path: Path): void;
}

/** Visits all, nested ones included, parents first. */
export function walkScenario(scenario: Scenario, visitor: Visitor): void {
  const condition = (one: WorldCondition | undefined, path: Path) => {
    if (one !== undefined) walkCondition(one, path, visitor);
  };
  const effects = (list: readonly Effect[], path: Path, aimed: boolean) => {
    for (const [index, one] of list.entries())
      walkEffect(one, [...path, index], { aimed }, visitor);
  };
  const undertaking = (
    one: Scenario['actions'][number] | Scenario['injects'][number]['options'][number],
    path: Path,
    aimed: boolean,
  ) => {
    condition(one.needs, [...path, 'needs']);
    if (typeof one.advised !== 'boolean') condition(one.advised, [...path, 'advised']);
    effects(one.begin, [...path, 'begin'], aimed);
    effects(one.success, [...path, 'success'], aimed);
    effects(one.failure, [...path, 'failure'], aimed);
  };
  for (const [index, inject] of scenario.injects.entries()) {
    const path = ['injects', index];
    condition(inject.when, [...path, 'when']);
    effects(inject.effects, [...path, 'effects'], false);
    for (const [at, option] of inject.options.entries())
      undertaking(option, [...path, 'options', at], false);
  }
  for (const [index, action] of scenario.actions.entries())
    undertaking(action, ['actions', index], action.targets.length > 0);
  for (const [index, leak] of scenario.leaks.entries())
    condition(leak.when, ['leaks', index, 'when']);
  for (const [index, fact] of scenario.facts.entries())
    condition(fact.when, ['facts', index, 'when']);
  for (const [index, duty] of scenario.duties.entries()) {
    condition(duty.when, ['duties', index, 'when']);
    condition(duty.met, ['duties', index, 'met']);
  }
  for (const [index, adversary] of scenario.adversaries.entries())
    condition(adversary.strike?.when, ['adversaries', index, 'strike', 'when']);
  for (const [index, ending] of scenario.endings.entries()) {
    condition(ending.when, ['endings', index, 'when']);
    condition(ending.closes, ['endings', index, 'closes']);
  }
}

function walkCondition(condition: WorldCondition, path: Path, visitor: Visitor): void {
  visitor.condition?.(condition, path);
  if ('not' in condition) walkCondition(condition.not, [...path, 'not'], visitor);
  const key = 'all' in condition ? 'all' : 'any';
  const list = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  for (const [index, one] of list.entries()) walkCondition(one, [...path, key, index], visitor);
}

function walkEffect(effect: Effect, path: Path, setting: Setting, visitor: Visitor): void {
  visitor.effect?.(effect, path, setting);
  if ('choose' in effect) {
    walkCondition(effect.choose.when, [...path, 'choose', 'when'], visitor);
    for (const key of ['then', 'otherwise'] as const)
      for (const [index, one] of (effect.choose[key] ?? []).entries())
        walkEffect(one, [...path, 'choose', key, index], setting, visitor);
  }
  if (!('later' in effect)) return;
  for (const [index, one] of effect.later.effects.entries())
    walkEffect(one, [...path, 'later', 'effects', index], setting, visitor);
}
