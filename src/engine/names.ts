/**
 * Names as numbers: each id of a scenario gets its place in a list, so that the rules read arrays and not hash tables.
 *
 * Given out while a scenario is compiled, in the order in which ids come up. Events and ground truth speak of ids; what
 * stands between the two is `facts.ts`.
 */
import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  METERS,
  type MeterId,
  type Scenario,
} from './model/index.ts';

/** No such thing, where an index stands for one. */
export const NONE = -1;

/** The ids of one kind. */
export class Names {
  readonly ids: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(ids: readonly string[] = []) {
    for (const id of ids) this.of(id);
  }

  get size(): number {
    return this.ids.length;
  }

  /** The place of an id; a new one at the end if it has none yet. */
  of(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.ids.length;
    this.#places.set(id, place);
    this.ids.push(id);
    return place;
  }

  /** The place of an id, or `NONE`. */
  find(id: string): number {
    return this.#places.get(id) ?? NONE;
  }

  /** The id at a place. Throws if there is none: a bug. */
  at(place: number): string {
    const id = this.ids[place];
    if (id === undefined) throw new Error(`no name at ${place}`);
    return id;
  }
}

/** The ids of a scenario by kind. */
export interface ScenarioNames {
  readonly assets: Names;
  readonly links: Names;
  readonly controls: Names;
  readonly sensors: Names;
  readonly components: Names;
  readonly flags: Names;
  readonly injects: Names;
  readonly actions: Names;
  readonly leaks: Names;
  readonly data: Names;
  readonly duties: Names;
  readonly adversaries: Names;
  /** What can be tried: text keys of options and actions, `key/target` for those that are aimed. */
  readonly tries: Names;
  /** What can be done: `action`, and `action/target`. */
  readonly dones: Names;
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Every data component that the scenario names. */
const componentsOf = ({ assets, sensors, techniques, falseAlarms }: Scenario): string[] => [
  ...assets.flatMap(({ telemetry }) => Object.keys(telemetry)),
  ...sensors.flatMap(({ coverage }) => Object.keys(coverage)),
  ...techniques.flatMap(({ disturbs }) => Object.keys(disturbs)),
  ...falseAlarms.kinds.map(({ component }) => component),
];

/** The names of a scenario, each list in its order. */
export function namesOf(scenario: Scenario): ScenarioNames {
  return {
    assets: new Names(idsOf(scenario.assets)),
    links: new Names(idsOf(scenario.links)),
    controls: new Names(idsOf(scenario.controls)),
    sensors: new Names(idsOf(scenario.sensors)),
    components: new Names(componentsOf(scenario)),
    flags: new Names(scenario.flags),
    injects: new Names(idsOf(scenario.injects)),
    actions: new Names(idsOf(scenario.actions)),
    leaks: new Names(idsOf(scenario.leaks)),
    data: new Names(idsOf(scenario.dataSets)),
    duties: new Names(idsOf(scenario.duties)),
    adversaries: new Names(idsOf(scenario.adversaries)),
    tries: new Names(),
    // So that an action has the same place here as among the actions.
    dones: new Names(idsOf(scenario.actions)),
  };
}

/** The place of each meter, the same in every scenario. */
export const METER = Object.fromEntries(METERS.map((id, place) => [id, place])) as {
  readonly [M in MeterId]: number;
};

/** The place of each kind of credential, the same in every scenario. */
export const KIND = Object.fromEntries(CREDENTIAL_KINDS.map((kind, place) => [kind, place])) as {
  readonly [K in CredentialKind]: number;
};
