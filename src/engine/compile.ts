/**
 * A scenario made ready to run.
 *
 * Done once per scenario and remembered. Nothing here depends on an exercise.
 */
import type {
  Aims,
  Compiled,
  CompiledAction,
  CompiledAdversary,
  CompiledInject,
  CompiledOption,
  CompiledTechnique,
  CompiledUndertaking,
} from './compiled.ts';
import { compileBelief, compileWorld, partsOf, type WorldTester } from './conditions.ts';
import { wordOf } from './dice.ts';
import { deedsOf } from './effects.ts';
import {
  type Action,
  type Adversary,
  type Asset,
  type AssetId,
  type AssetRefs,
  type Control,
  type Effect,
  type Inject,
  type Link,
  type Minute,
  type Option,
  type Scenario,
  TECHNIQUE_EFFECTS,
  type Technique,
  type TechniqueEffect,
  type TechniqueId,
} from './model/index.ts';
import { recordOf } from './record.ts';
import { DATE_TOPIC, DUTY_TOPIC, LEAK_TOPICS, topicsOf, turningPoints } from './topics.ts';

export type * from './compiled.ts';

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
  const controls = byId(scenario.controls);
  const techniques = new Map(
    scenario.techniques.map((technique) => [technique.id, compileTechnique(technique, controls)]),
  );
  const adversaryList = scenario.adversaries.map((adversary, index) =>
    compileAdversary(adversary, index, techniques, scenario.assets),
  );
  const injectList = scenario.injects.map(compileInject);
  const actionList = scenario.actions.map(
    (action): CompiledAction =>
      undertaking(action, `action.${action.id}`, action.targets, action.repeatable),
  );
  const dates = datesOf(scenario);
  const closing = scenario.endings.flatMap(({ closes }) => (closes === undefined ? [] : [closes]));
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
    controls,
    techniques,
    adversaries: new Map(adversaryList.map((entry) => [entry.adversary.id, entry])),
    adversaryList,
    injectList,
    injects: new Map(injectList.map((entry) => [entry.inject.id, entry])),
    scheduled: injectList
      .filter(({ inject }) => inject.at !== undefined || inject.when !== undefined)
      .sort((a, b) => (a.inject.at ?? 0) - (b.inject.at ?? 0)),
    dates,
    dateSet: new Set(dates),
    turningPoints: turningPointsOf(scenario, dates),
    dutyPoints: sortedMinutes(
      scenario.duties.flatMap(({ when, met }) => [...turningPoints(when), ...turningPoints(met)]),
    ),
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
      at: leak.at ?? 0,
      until: leak.until ?? Number.MAX_SAFE_INTEGER,
      when: world(leak.when),
      heeds: topicsOf(leak.when) | LEAK_TOPICS | (leak.at === undefined ? 0 : DATE_TOPIC),
    })),
    facts: scenario.facts.map((fact) => ({
      fact,
      when: fact.when === undefined ? null : compileBelief(fact.when),
    })),
    duties: scenario.duties.map((duty) => ({
      duty,
      heeds: topicsOf(duty.when) | topicsOf(duty.met) | DUTY_TOPIC,
      when: compileBelief(duty.when),
      met: compileBelief(duty.met),
    })),
    endings: scenario.endings.map((ending) => ({
      ending,
      when: world(ending.when),
    })),
    closers: closing.map(compileWorld),
    closingTopics: closing.reduce((topics, closes) => topics | topicsOf(closes), 0),
    closingPoints: sortedMinutes(closing.flatMap(turningPoints)),
    turnLength: (state) => {
      let exact = turns.get(state);
      if (exact === undefined) {
        exact = turns.get(state.slice(0, state.indexOf('.')));
        if (exact === undefined) throw new Error(`no turn length for ${state}`);
        turns.set(state, exact);
      }
      return exact;
    },
    longestTurn: Math.max(...Object.values(scenario.turns)),
    covered: [
      ...new Set([
        ...scenario.assets.flatMap(({ telemetry }) => Object.keys(telemetry)),
        ...scenario.sensors.flatMap(({ coverage }) => Object.keys(coverage)),
      ]),
    ],
    components: [...new Set(scenario.techniques.flatMap((t) => Object.keys(t.disturbs)))].sort(),
  };
}

const sortedMinutes = (minutes: readonly Minute[]): Minute[] =>
  [...new Set(minutes)].sort((a, b) => a - b);

function datesOf({ injects, leaks }: Scenario): Minute[] {
  return sortedMinutes([...injects, ...leaks].flatMap(({ at }) => (at === undefined ? [] : [at])));
}

function turningPointsOf({ injects, leaks }: Scenario, dates: readonly Minute[]): Minute[] {
  return sortedMinutes([...dates, ...[...injects, ...leaks].flatMap((w) => turningPoints(w.when))]);
}

const world = (condition: Inject['when']): WorldTester | null =>
  condition === undefined ? null : compileWorld(condition);

/**
 * One undertaking, written out in one place for options and actions alike: made by spreading, each would be an object of
 * a shape of its own, and reading them would cost more than all the rules.
 */
function undertaking<S extends Option | Action>(
  spec: S,
  key: string,
  targets: readonly AssetId[],
  repeatable: boolean,
): CompiledUndertaking & { readonly spec: S } {
  return {
    spec,
    id: spec.id,
    key,
    seat: spec.seat,
    capacity: spec.capacity,
    money: spec.money,
    takes: spec.takes,
    until: spec.until ?? 0,
    odds: spec.odds,
    begin: deedsOf(spec.begin),
    success: deedsOf(spec.success),
    failure: deedsOf(spec.failure),
    targets,
    repeatable,
    aims: aimsOf(spec.success),
    needs: spec.needs === undefined ? null : compileBelief(spec.needs),
    advised:
      spec.advised === true
        ? () => true
        : spec.advised === false
          ? null
          : compileBelief(spec.advised),
  };
}

/** What is done to the target, if its first effect on it is one that can be pointless. */
function aimsOf(effects: readonly Effect[]): Aims | null {
  for (const effect of effects)
    for (const aims of ['isolate', 'reconnect', 'clean', 'image'] as const) {
      const on = (effect as Partial<Record<Aims, { readonly on: AssetRefs }>>)[aims]?.on;
      if (on !== undefined && on !== 'all' && on.includes('target')) return aims;
    }
  return null;
}

function compileInject(inject: Inject, index: number): CompiledInject {
  const key = `inject.${inject.id}`;
  return {
    inject,
    id: inject.id,
    to: inject.to,
    deadline: inject.deadline ?? null,
    default: inject.default ?? null,
    interrupts: inject.interrupts,
    effects: deedsOf(inject.effects),
    key,
    index,
    when: (inject.when === undefined ? [] : partsOf(inject.when)).map((part) => ({
      holds: compileWorld(part),
      heeds: topicsOf(part),
    })),
    at: inject.at ?? 0,
    until: inject.until ?? Number.MAX_SAFE_INTEGER,
    heeds: topicsOf(inject.when) | (inject.at === undefined ? 0 : DATE_TOPIC),
    options: inject.options.map((option) => compileOption(option, key)),
    free: inject.options.map((option) => compileOption({ ...option, capacity: 0, money: 0 }, key)),
  };
}

const compileOption = (option: Option, key: string): CompiledOption =>
  undertaking(option, `${key}.option.${option.id}`, [], false);

function compileTechnique(
  technique: Technique,
  controls: ReadonlyMap<string, Control>,
): CompiledTechnique {
  return {
    technique,
    word: wordOf(technique.id),
    success: technique.success,
    hinderedBy: technique.hinderedBy.map((control) => ({
      control,
      strength: controls.get(control)?.strength ?? 0,
    })),
    disturbs: Object.entries(technique.disturbs),
    traces: Object.entries(technique.disturbs).map(([component, strength]) => ({
      component,
      word: wordOf(component),
      strength,
    })),
  };
}

function compileAdversary(
  adversary: Adversary,
  index: number,
  techniques: ReadonlyMap<TechniqueId, CompiledTechnique>,
  assets: readonly Asset[],
): CompiledAdversary {
  const own = adversary.techniques.map((id) => {
    const entry = techniques.get(id);
    if (entry === undefined) throw new Error(`${adversary.id} uses unknown technique ${id}`);
    return entry;
  });
  const byEffect = forEachEffect((does) => own.filter(({ technique }) => technique.does === does));
  return {
    adversary,
    index,
    word: wordOf(adversary.id),
    strikes: world(adversary.strike?.when),
    byEffect,
    techniquesOn: forEachEffect(
      (does) =>
        new Map(
          assets.map(({ id }) => [
            id,
            byEffect[does].filter(({ technique: { on } }) => on?.includes(id) ?? true),
          ]),
        ),
    ),
  };
}

const forEachEffect = <T>(make: (does: TechniqueEffect) => T): Record<TechniqueEffect, T> =>
  recordOf(
    Object.fromEntries(TECHNIQUE_EFFECTS.map((does) => [does, make(does)])) as Record<
      TechniqueEffect,
      T
    >,
  );

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
