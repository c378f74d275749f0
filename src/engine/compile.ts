/**
 * A scenario made ready to run: indexes by id and conditions as functions.
 *
 * Done once per scenario and remembered. Nothing here depends on an exercise.
 */
import { type BeliefTester, compileBelief, compileWorld, type WorldTester } from './conditions.ts';
import type {
  Action,
  ActionId,
  Adversary,
  AdversaryId,
  Asset,
  AssetId,
  Control,
  DataSet,
  DataSetId,
  Duty,
  Ending,
  Inject,
  InjectId,
  Leak,
  Link,
  Minute,
  Option,
  Scenario,
  SeatFact,
  SensorId,
  SensorKit,
  Technique,
  TechniqueEffect,
  TechniqueId,
  Undertaking,
} from './model/index.ts';
import { DATE_TOPIC, LEAK_TOPICS, topicsOf, turningPoints } from './news.ts';

export interface Compiled {
  readonly scenario: Scenario;
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly assetIds: readonly AssetId[];
  readonly inScope: readonly AssetId[];
  /** Assets with a way out of their own (R68). */
  readonly outlets: ReadonlySet<AssetId>;
  /** Assets that serve people, and the harm a day without them (R67). */
  readonly serving: readonly { readonly id: AssetId; readonly serves: number }[];
  readonly neighbours: ReadonlyMap<
    AssetId,
    readonly { readonly to: AssetId; readonly link: Link }[]
  >;
  readonly dataSets: ReadonlyMap<DataSetId, DataSet>;
  readonly sensors: ReadonlyMap<SensorId, SensorKit>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly techniques: ReadonlyMap<TechniqueId, CompiledTechnique>;
  readonly adversaries: ReadonlyMap<AdversaryId, CompiledAdversary>;
  readonly adversaryList: readonly CompiledAdversary[];
  readonly injects: ReadonlyMap<InjectId, CompiledInject>;
  /** Those that come by date or condition, earliest first. */
  readonly scheduled: readonly CompiledInject[];
  /** Every minute at which a dated inject or leak falls due, earliest first. */
  readonly dates: readonly Minute[];
  readonly dateSet: ReadonlySet<Minute>;
  /** Every minute at which time alone can bring an inject or a leak, earliest first. */
  readonly turningPoints: readonly Minute[];
  readonly actions: ReadonlyMap<ActionId, CompiledAction>;
  readonly actionList: readonly CompiledAction[];
  /** Every action with every target it can have, `null` for none. */
  readonly acts: readonly { readonly action: CompiledAction; readonly target: AssetId | null }[];
  readonly leaks: readonly CompiledLeak[];
  readonly duties: readonly CompiledDuty[];
  readonly facts: readonly { readonly fact: SeatFact; readonly when: BeliefTester | null }[];
  readonly endings: readonly CompiledEnding[];
  readonly turnLength: (state: string) => number;
  readonly longestTurn: number;
  /** Data components anything in this scenario disturbs, for mean coverage. */
  readonly components: readonly string[];
}

export interface CompiledTechnique {
  readonly technique: Technique;
  readonly disturbs: readonly (readonly [component: string, strength: number])[];
}

export interface CompiledAdversary {
  readonly adversary: Adversary;
  readonly strikes: WorldTester | null;
  readonly byEffect: Readonly<Record<TechniqueEffect, readonly CompiledTechnique[]>>;
}

export interface CompiledUndertaking {
  readonly spec: Undertaking;
  /** Text key, also the cause of everything it moves. */
  readonly key: string;
  readonly needs: BeliefTester | null;
  readonly advised: BeliefTester | null;
}

export interface CompiledOption extends CompiledUndertaking {
  readonly spec: Option;
  /** The same as something that simply happens: no capacity, no money (R27, R28). */
  readonly free: CompiledUndertaking & { readonly spec: Option };
}

export interface CompiledAction extends CompiledUndertaking {
  readonly spec: Action;
}

export interface CompiledInject {
  readonly inject: Inject;
  readonly key: string;
  readonly when: WorldTester | null;
  /** Not before and not after, always numbers. */
  readonly at: Minute;
  readonly until: Minute;
  /** Topics of which news can bring it; see `news.ts`. */
  readonly heeds: number;
  readonly options: readonly CompiledOption[];
}

export interface CompiledDuty {
  readonly duty: Duty;
  readonly when: BeliefTester;
  readonly met: BeliefTester;
}

export interface CompiledLeak {
  readonly leak: Leak;
  readonly when: WorldTester | null;
  readonly heeds: number;
}

export interface CompiledEnding {
  readonly ending: Ending;
  readonly when: WorldTester | null;
  readonly closes: WorldTester | null;
}

const remembered = new WeakMap<Scenario, Compiled>();

/** Compiles a scenario, or hands out the compilation made before. */
export function compileScenario(scenario: Scenario): Compiled {
  const known = remembered.get(scenario);
  if (known !== undefined) return known;
  const compiled = compile(scenario);
  remembered.set(scenario, compiled);
  return compiled;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((item) => [item.id, item]));

function compile(scenario: Scenario): Compiled {
  const techniques = new Map(
    scenario.techniques.map((technique) => [
      technique.id,
      { technique, disturbs: Object.entries(technique.disturbs) },
    ]),
  );
  const adversaryList = scenario.adversaries.map((adversary) =>
    compileAdversary(adversary, techniques),
  );
  const injectList = scenario.injects.map(compileInject);
  const actionList = scenario.actions.map(
    (action): CompiledAction => ({ spec: action, ...undertaking(action, `action.${action.id}`) }),
  );
  const dates = datesOf(scenario);
  const turns = new Map(Object.entries(scenario.turns));
  return {
    scenario,
    assets: byId(scenario.assets),
    assetIds: scenario.assets.map((asset) => asset.id),
    inScope: scenario.assets.filter((asset) => asset.inScope).map((asset) => asset.id),
    serving: scenario.assets.flatMap(({ id, serves = 0 }) => (serves > 0 ? [{ id, serves }] : [])),
    outlets: new Set(scenario.assets.filter((asset) => asset.outlet === true).map(({ id }) => id)),
    neighbours: neighboursOf(scenario),
    dataSets: byId(scenario.dataSets),
    sensors: byId(scenario.sensors),
    controls: byId(scenario.controls),
    techniques,
    adversaries: new Map(adversaryList.map((entry) => [entry.adversary.id, entry])),
    adversaryList,
    injects: new Map(injectList.map((entry) => [entry.inject.id, entry])),
    scheduled: injectList
      .filter(({ inject }) => inject.at !== undefined || inject.when !== undefined)
      .sort((a, b) => (a.inject.at ?? 0) - (b.inject.at ?? 0)),
    dates,
    dateSet: new Set(dates),
    turningPoints: turningPointsOf(scenario, dates),
    actions: new Map(actionList.map((entry) => [entry.spec.id, entry])),
    actionList,
    acts: actionList.flatMap((action) =>
      (action.spec.targets.length === 0 ? [null] : action.spec.targets).map((target) => ({
        action,
        target,
      })),
    ),
    leaks: scenario.leaks.map((leak) => ({
      leak,
      when: world(leak.when),
      heeds: topicsOf(leak.when) | LEAK_TOPICS | (leak.at === undefined ? 0 : DATE_TOPIC),
    })),
    facts: scenario.facts.map((fact) => ({
      fact,
      when: fact.when === undefined ? null : compileBelief(fact.when),
    })),
    duties: scenario.duties.map((duty) => ({
      duty,
      when: compileBelief(duty.when),
      met: compileBelief(duty.met),
    })),
    endings: scenario.endings.map((ending) => ({
      ending,
      when: world(ending.when),
      closes: world(ending.closes),
    })),
    turnLength: (state) => {
      const exact = turns.get(state) ?? turns.get(state.slice(0, state.indexOf('.')));
      if (exact === undefined) throw new Error(`no turn length for ${state}`);
      return exact;
    },
    longestTurn: Math.max(...Object.values(scenario.turns)),
    components: [...new Set(scenario.techniques.flatMap((t) => Object.keys(t.disturbs)))].sort(),
  };
}

function datesOf(scenario: Scenario): Minute[] {
  const dates = new Set<Minute>();
  for (const { at } of [...scenario.injects, ...scenario.leaks])
    if (at !== undefined) dates.add(at);
  return [...dates].sort((a, b) => a - b);
}

function turningPointsOf({ injects, leaks }: Scenario, dates: readonly Minute[]): Minute[] {
  const points = new Set(dates);
  for (const { when } of [...injects, ...leaks])
    for (const minute of turningPoints(when)) points.add(minute);
  return [...points].sort((a, b) => a - b);
}

const world = (condition: Inject['when']): WorldTester | null =>
  condition === undefined ? null : compileWorld(condition);

function undertaking(spec: Undertaking, key: string): Omit<CompiledUndertaking, 'spec'> {
  return {
    key,
    needs: spec.needs === undefined ? null : compileBelief(spec.needs),
    advised:
      spec.advised === true
        ? () => true
        : spec.advised === false
          ? null
          : compileBelief(spec.advised),
  };
}

function compileInject(inject: Inject): CompiledInject {
  const key = `inject.${inject.id}`;
  return {
    inject,
    key,
    when: world(inject.when),
    at: inject.at ?? 0,
    until: inject.until ?? Number.MAX_SAFE_INTEGER,
    heeds: topicsOf(inject.when) | (inject.at === undefined ? 0 : DATE_TOPIC),
    options: inject.options.map((option) => {
      const rest = undertaking(option, `${key}.option.${option.id}`);
      return {
        spec: option,
        ...rest,
        free: { spec: { ...option, capacity: 0, money: 0 }, ...rest },
      };
    }),
  };
}

function compileAdversary(
  adversary: Adversary,
  techniques: ReadonlyMap<TechniqueId, CompiledTechnique>,
): CompiledAdversary {
  const byEffect: Record<TechniqueEffect, CompiledTechnique[]> = {
    initialAccess: [],
    persist: [],
    move: [],
    takeCredentials: [],
    discover: [],
    stage: [],
    exfiltrate: [],
    beacon: [],
    wipeLogs: [],
    destroy: [],
    prepare: [],
  };
  for (const id of adversary.techniques) {
    const entry = techniques.get(id);
    if (entry === undefined) throw new Error(`${adversary.id} uses unknown technique ${id}`);
    byEffect[entry.technique.does].push(entry);
  }
  return { adversary, strikes: world(adversary.strike?.when), byEffect };
}

function neighboursOf(scenario: Scenario): Compiled['neighbours'] {
  const neighbours = new Map<AssetId, { to: AssetId; link: Link }[]>(
    scenario.assets.map((asset) => [asset.id, []]),
  );
  for (const link of scenario.links) {
    neighbours.get(link.from)?.push({ to: link.to, link });
    neighbours.get(link.to)?.push({ to: link.from, link });
  }
  return neighbours;
}
