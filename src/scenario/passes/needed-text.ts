/** Which words a scenario needs, by `docs/text-keys.md`. */
import type { Action, Option, Scenario } from '../../engine/model/scenario.ts';
import type { Names } from '../names.ts';
import { walkScenario } from '../walk.ts';

export interface TextNeeds {
  /** Must be there. */
  readonly needed: ReadonlySet<string>;
  /** May be there. */
  readonly allowed: ReadonlySet<string>;
}

/** All keys of a scenario. */
export function textNeeds(scenario: Scenario, names: Names): TextNeeds {
  const needed = new Set<string>();
  const allowed = new Set<string>();
  const need = (prefix: string, ...fields: readonly string[]) => {
    for (const field of fields) needed.add(`${prefix}.${field}`);
  };
  const needEach = (prefix: string, ids: readonly string[], ...fields: readonly string[]) => {
    for (const id of ids) need(`${prefix}.${id}`, ...fields);
  };

  need('scenario', 'title', 'pitch', 'briefing', 'setting');
  needEach('seat', names.seat, 'name', 'brief');
  needEach('zone', names.zone, 'name');
  needEach('asset', names.asset, 'name', 'note');
  needEach('data', names['data set'], 'name');
  needEach('component', names['data component'], 'name');
  needEach('sensor', names.sensor, 'name');
  needEach('control', names.control, 'name');
  needEach('adversary', names.adversary, 'name', 'epithet');
  needEach('leak', names.leak, 'headline');
  needEach('duty', names.duty, 'title', 'body');
  needEach('fact', names.fact, 'title', 'body');
  needEach('ending', names.ending, 'title', 'body');
  needEach('objective', names.objective, 'name');
  needEach('plan', names.plan, 'name');
  need('history', ...scenario.history.events.map((event) => event.id));
  need('observation', ...scenario.falseAlarms.kinds.map((kind) => kind.id));
  // Only what a technique can disturb is ever seen by a sensor.
  need('sign', ...scenario.techniques.flatMap((technique) => Object.keys(technique.disturbs)));
  for (const component of names['data component']) allowed.add(`sign.${component}`);

  for (const inject of scenario.injects) {
    need(`inject.${inject.id}`, 'title', 'from', 'body');
    allowed.add(`inject.${inject.id}.discuss`);
    for (const option of inject.options)
      undertaking(`inject.${inject.id}.option.${option.id}`, option, needed, allowed);
  }
  for (const action of scenario.actions)
    undertaking(`action.${action.id}`, action, needed, allowed);
  walkScenario(scenario, {
    effect: (effect) => {
      if ('observe' in effect) need('observation', effect.observe.id);
      if ('promise' in effect) need('promise', effect.promise);
    },
  });
  return { needed, allowed };
}

/** Where time decides, success is told; where dice decide, failure too. */
function undertaking(
  prefix: string,
  one: Option | Action,
  needed: Set<string>,
  allowed: Set<string>,
): void {
  needed.add(`${prefix}.title`);
  needed.add(`${prefix}.body`);
  const dice = one.odds < 1;
  const time = one.takes > 0 || one.until !== undefined;
  (dice || time ? needed : allowed).add(`${prefix}.success`);
  (dice ? needed : allowed).add(`${prefix}.failure`);
}

/** Keys whose words may use `{asset}`. */
export const mayNameAsset = (key: string): boolean =>
  key.startsWith('sign.') || key.startsWith('observation.');
