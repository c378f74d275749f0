/**
 * A scenario made ready to run.
 *
 * Done once per scenario and remembered. Nothing here depends on an exercise.
 */
import { compileAdversary, compileTechnique } from './compile-adversary.ts';
import { compileAssets } from './compile-network.ts';
import type {
  Aims,
  Compiled,
  CompiledAction,
  CompiledInject,
  CompiledOption,
  CompiledUndertaking,
  Covering,
  Move,
} from './compiled.ts';
import { compileBelief, compileWorld, partsOf, type WorldTester } from './conditions.ts';
import { wordOf } from './dice.ts';
import { deedsOf } from './effects.ts';
import { type Cause, LATER_THAN_ALL, STATE_BIT } from './facts.ts';
import type {
  Action,
  AssetRefs,
  DataComponentId,
  Effect,
  Inject,
  Minute,
  Option,
  Scenario,
} from './model/index.ts';
import { END_OF_TURN, makeMove, moveOn } from './move.ts';
import { NONE, namesOf, type ScenarioNames } from './names.ts';
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
  const names = namesOf(scenario);
  const assetList = compileAssets(scenario, names);
  const controls = byId(scenario.controls);
  const techniques = new Map(
    scenario.techniques.map((technique) => [
      technique.id,
      compileTechnique(names, technique, controls),
    ]),
  );
  const adversaryList = scenario.adversaries.map((adversary, index) =>
    compileAdversary(names, adversary, index, techniques, scenario),
  );
  const injectList = scenario.injects.map((inject, index) => compileInject(names, inject, index));
  const actionList = scenario.actions.map((action) => compileAction(names, action));
  const undertakings = new Map<string, CompiledUndertaking>();
  for (const { options } of injectList) for (const one of options) undertakings.set(one.key, one);
  for (const action of actionList) undertakings.set(action.key, action);
  const duties = scenario.duties.map((duty, place) => ({
    duty,
    place,
    within: duty.within,
    heeds: topicsOf(names, duty.when) | topicsOf(names, duty.met) | DUTY_TOPIC,
    when: compileBelief(names, duty.when),
    met: compileBelief(names, duty.met),
  }));
  const leaks = scenario.leaks.map((leak, place) => ({
    leak,
    place,
    kind: leak.kind,
    signal: LEAK_SIGNALS[leak.kind],
    stages: STAGES[leak.kind],
    adversary: names.adversaries.of(leak.adversary),
    hastens: leak.hastens,
    data: leak.data.map((id) => names.data.of(id)),
    checkedBy: leak.checkedBy === undefined ? NONE : names.flags.of(leak.checkedBy),
    softenedBy: leak.softenedBy.map(({ flag, factor }) => ({
      flag: names.flags.of(flag),
      factor,
    })),
    at: leak.at ?? 0,
    until: leak.until ?? LATER_THAN_ALL,
    when: world(names, leak.when),
    heeds: topicsOf(names, leak.when) | LEAK_TOPICS | (leak.at === undefined ? 0 : DATE_TOPIC),
  }));
  const dates = datesOf(scenario);
  const closing = scenario.endings.flatMap(({ closes }) => (closes === undefined ? [] : [closes]));
  const { rules } = scenario;
  return {
    scenario,
    names,
    assets: byId(scenario.assets),
    assetIds: names.assets.ids.slice(0, scenario.assets.length),
    dataSets: byId(scenario.dataSets),
    sensors: byId(scenario.sensors),
    techniques,
    adversaries: new Map(adversaryList.map((entry) => [entry.id, entry])),
    injects: new Map(injectList.map((entry) => [entry.id, entry])),
    assetList,
    setList: scenario.dataSets.map(({ id, asset, size, sensitivity, personal }) => ({
      id,
      asset: names.assets.of(asset),
      size,
      sensitivity,
      personal,
    })),
    sensorList: scenario.sensors.map(({ id, coverage, delay, offHost }) => ({
      id,
      coverage: coveringOf(names, coverage),
      delay,
      offHost,
    })),
    adversaryList,
    injectList,
    heeded: injectList.map(({ heeds }) => heeds),
    nowhere: adversaryList.map(() => null),
    inScope: scenario.assets.flatMap(({ inScope }, place) => (inScope ? [place] : [])),
    hasOutlets: assetList.some(({ outlet }) => outlet),
    serving: scenario.assets.flatMap(({ serves = 0 }, asset) =>
      serves > 0 ? [{ asset, serves }] : [],
    ),
    harmSoftenedBy: rules.harmSoftenedBy.map(({ flag, factor }) => ({
      flag: names.flags.of(flag),
      factor,
    })),
    privilege: rules.privilege === undefined ? NONE : names.flags.of(rules.privilege),
    falseAlarms: scenario.falseAlarms.kinds.map(({ id, component, assets }) => ({
      id,
      component: names.components.of(component),
      assets: assets.map((asset) => names.assets.of(asset)),
    })),
    scheduled: injectList
      .filter(({ inject }) => inject.at !== undefined || inject.when !== undefined)
      .sort((a, b) => (a.inject.at ?? 0) - (b.inject.at ?? 0)),
    dates,
    turningPoints: turningPointsOf(scenario, dates),
    dutyPoints: sortedMinutes(
      scenario.duties.flatMap(({ when, met }) => [...turningPoints(when), ...turningPoints(met)]),
    ),
    actions: new Map(actionList.map((entry) => [entry.spec.id, entry])),
    actionList,
    acts: actionList.flatMap((entry) =>
      entry.targets.length === 0
        ? [{ ...entry.move, entry }]
        : entry.targets.map((target) => ({ ...moveOn(entry, target), entry })),
    ),
    undertakings,
    causes: new Map<string, Cause>([
      ...undertakings,
      ...injectList.map(({ cause }): [string, Cause] => [cause.key, cause]),
    ]),
    leaks,
    leakTopics: leaks.reduce((topics, { heeds }) => topics | heeds, 0),
    facts: scenario.facts.map((fact) => ({
      fact,
      when: fact.when === undefined ? null : compileBelief(names, fact.when),
    })),
    dutyTopics: duties.reduce((topics, { heeds }) => topics | heeds, 0),
    duties,
    endings: scenario.endings.map((ending) => ({ ending, when: world(names, ending.when) })),
    closers: closing.map((closes) => compileWorld(names, closes)),
    closingTopics: closing.reduce((topics, closes) => topics | topicsOf(names, closes), 0),
    closingPoints: sortedMinutes(closing.flatMap(turningPoints)),
    turnLength: turnLengths(scenario),
    longestTurn: Math.max(...Object.values(scenario.turns)),
    components: [...new Set(scenario.techniques.flatMap((t) => Object.keys(t.disturbs)))].sort(),
  };
}

/** How long a turn is, by state; by phase where the scenario says nothing of the state. */
function turnLengths(scenario: Scenario): (state: string) => number {
  const turns = new Map(Object.entries(scenario.turns));
  return (state) => {
    let exact = turns.get(state);
    if (exact === undefined) {
      exact = turns.get(state.slice(0, state.indexOf('.')));
      if (exact === undefined) throw new Error(`no turn length for ${state}`);
      turns.set(state, exact);
    }
    return exact;
  };
}

const coveringOf = (
  names: ScenarioNames,
  coverage: Readonly<Record<DataComponentId, number>>,
): Covering[] =>
  Object.entries(coverage).map(([id, strength]) => ({
    component: names.components.of(id),
    strength,
  }));

const LEAK_SIGNALS = {
  staged: 'LEAK_STAGED',
  persona: 'PERSONA_APPEARED',
  release: 'DATA_RELEASED',
} as const;

/** The states in which such a leak, or something louder, is on stage (R15). */
const STAGES = {
  staged:
    STATE_BIT['leak.staged'] |
    STATE_BIT['leak.persona'] |
    STATE_BIT['leak.release'] |
    STATE_BIT['publicFallout.disclosure'],
  persona: STATE_BIT['leak.persona'] | STATE_BIT['leak.release'],
  release: STATE_BIT['leak.release'],
} as const;

const sortedMinutes = (minutes: readonly Minute[]): Minute[] =>
  [...new Set(minutes)].sort((a, b) => a - b);

function datesOf({ injects, leaks }: Scenario): Minute[] {
  return sortedMinutes([...injects, ...leaks].flatMap(({ at }) => (at === undefined ? [] : [at])));
}

function turningPointsOf({ injects, leaks }: Scenario, dates: readonly Minute[]): Minute[] {
  return sortedMinutes([...dates, ...[...injects, ...leaks].flatMap((w) => turningPoints(w.when))]);
}

const world = (names: ScenarioNames, condition: Inject['when']): WorldTester | null =>
  condition === undefined ? null : compileWorld(names, condition);

/** Where an undertaking stands among others. */
interface Standing extends Cause {
  readonly inject: string | null;
  readonly answers: number;
  readonly action: number;
  readonly targets: readonly number[];
  readonly dones: readonly number[];
  readonly repeatable: boolean;
}

/**
 * One undertaking, written out in one place for options and actions alike: made by spreading, each would be an object of
 * a shape of its own, and reading them would cost more than all the rules.
 */
function undertaking<S extends Option | Action>(
  names: ScenarioNames,
  spec: S,
  standing: Standing,
): CompiledUndertaking & { readonly spec: S } {
  const moves: (Move | undefined)[] = names.assets.ids.map(() => undefined);
  const entry = {
    spec,
    id: spec.id,
    inject: standing.inject,
    action: standing.action,
    key: standing.key,
    word: wordOf(standing.key),
    slot: standing.slot,
    slots: standing.slots,
    seat: spec.seat,
    capacity: spec.capacity,
    money: spec.money,
    takes: spec.takes,
    until: spec.until ?? 0,
    odds: spec.odds,
    begin: deedsOf(names, spec.begin),
    success: deedsOf(names, spec.success),
    failure: deedsOf(names, spec.failure),
    targets: standing.targets,
    dones: standing.dones,
    repeatable: standing.repeatable,
    aims: aimsOf(spec.success),
    needs: spec.needs === undefined ? null : compileBelief(names, spec.needs),
    advised:
      spec.advised === true
        ? () => true
        : spec.advised === false
          ? null
          : compileBelief(names, spec.advised),
    answers: standing.answers,
    move: END_OF_TURN,
    moves,
  };
  entry.move = makeMove(names, entry, NONE);
  for (const target of standing.targets) moves[target] = makeMove(names, entry, target);
  return entry;
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

function compileAction(names: ScenarioNames, action: Action): CompiledAction {
  const key = `action.${action.id}`;
  const slots: number[] = names.assets.ids.map(() => NONE);
  const dones: number[] = names.assets.ids.map(() => NONE);
  const targets = action.targets.map((id) => names.assets.of(id));
  for (const [i, target] of targets.entries()) {
    slots[target] = names.tries.of(`${key}/${action.targets[i]}`);
    dones[target] = names.dones.of(`${action.id}/${action.targets[i]}`);
  }
  return undertaking(names, action, {
    key,
    inject: null,
    answers: NONE,
    action: names.actions.of(action.id),
    slot: names.tries.of(key),
    slots,
    targets,
    dones,
    repeatable: action.repeatable,
  });
}

function compileOption(names: ScenarioNames, option: Option, inject: Inject): CompiledOption {
  const key = `inject.${inject.id}.option.${option.id}`;
  return undertaking(names, option, {
    key,
    inject: inject.id,
    answers: names.injects.of(inject.id),
    action: NONE,
    slot: names.tries.of(key),
    slots: [],
    targets: [],
    dones: [],
    repeatable: false,
  });
}

function compileInject(names: ScenarioNames, inject: Inject, index: number): CompiledInject {
  const free = inject.options.map((option) =>
    compileOption(names, { ...option, capacity: 0, money: 0 }, inject),
  );
  return {
    inject,
    id: inject.id,
    to: inject.to,
    deadline: inject.deadline ?? null,
    default: inject.default ?? null,
    lapses: free.find(({ id }) => id === inject.default) ?? null,
    interrupts: inject.interrupts,
    effects: deedsOf(names, inject.effects),
    cause: { key: `inject.${inject.id}`, slot: NONE, slots: [] },
    index,
    when: (inject.when === undefined ? [] : partsOf(inject.when)).map((part) => ({
      holds: compileWorld(names, part),
      heeds: topicsOf(names, part),
    })),
    at: inject.at ?? 0,
    until: inject.until ?? LATER_THAN_ALL,
    heeds: topicsOf(names, inject.when) | (inject.at === undefined ? 0 : DATE_TOPIC),
    options: inject.options.map((option) => compileOption(names, option, inject)),
    free,
  };
}
