/** The ids a scenario declares, by kind. References are looked up here. */
import type { Scenario } from '../engine/model/scenario.ts';

export type Kind =
  | 'seat'
  | 'zone'
  | 'asset'
  | 'link'
  | 'data set'
  | 'sensor'
  | 'control'
  | 'technique'
  | 'adversary'
  | 'flag'
  | 'inject'
  | 'action'
  | 'ending'
  | 'objective'
  | 'plan'
  | 'leak'
  | 'duty'
  | 'fact'
  | 'data component';

/** The key in `scenario.yaml` that declares a kind. */
export const DECLARED_IN: Readonly<
  Record<Exclude<Kind, 'data component' | 'flag'>, keyof Scenario>
> = {
  seat: 'seats',
  zone: 'zones',
  asset: 'assets',
  link: 'links',
  'data set': 'dataSets',
  sensor: 'sensors',
  control: 'controls',
  technique: 'techniques',
  adversary: 'adversaries',
  inject: 'injects',
  action: 'actions',
  ending: 'endings',
  objective: 'objectives',
  plan: 'plans',
  leak: 'leaks',
  duty: 'duties',
  fact: 'facts',
};

export type Names = Readonly<Record<Kind, readonly string[]>>;

const ids = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map((one) => one.id);

/** All ids by kind. Data components are those that a technique disturbs or a sensor covers. */
export function namesOf(scenario: Scenario): Names {
  const components = new Set([
    ...scenario.techniques.flatMap((one) => Object.keys(one.disturbs)),
    ...scenario.sensors.flatMap((one) => Object.keys(one.coverage)),
  ]);
  return {
    seat: ids(scenario.seats),
    zone: ids(scenario.zones),
    asset: ids(scenario.assets),
    link: ids(scenario.links),
    'data set': ids(scenario.dataSets),
    sensor: ids(scenario.sensors),
    control: ids(scenario.controls),
    technique: ids(scenario.techniques),
    adversary: ids(scenario.adversaries),
    flag: scenario.flags,
    inject: ids(scenario.injects),
    action: ids(scenario.actions),
    ending: ids(scenario.endings),
    objective: ids(scenario.objectives),
    plan: ids(scenario.plans),
    leak: ids(scenario.leaks),
    duty: ids(scenario.duties),
    fact: ids(scenario.facts),
    'data component': [...components],
  };
}
