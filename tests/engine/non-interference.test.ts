/**
 * Non-interference: what nobody sensed makes no difference to what a team sees or may choose.
 *
 * Three proofs. At any moment, with any other hidden half, the view and the menu are the same. Over a whole
 * exercise, intruders that disturb nothing can't be told from intruders that never came. And the builder of
 * the view cannot even be handed the hidden half.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Secrets } from '../../src/engine/facts.ts';
import {
  type Compiled,
  type Decision,
  type DefenderView,
  type Draft,
  decisionKey,
  factsOf,
  type GroundTruth,
  type Hidden,
  INTRUSION_STATES,
  MOODS,
  openDecisions,
  type Play,
  project,
  refusalOf,
  roll,
  type Scenario,
  type Setting,
  seedOf,
} from '../../src/engine/index.ts';
import { decide, type PolicyId } from '../../src/exercise/index.ts';
import { copyOf, nameOf, playTo } from '../support/random-exercise.ts';
import { inject, NEVER } from '../support/scenario-builder.ts';
import { tiny, twoBears } from '../support/scenarios.ts';

/** Another hidden half: everything in it that a team could not have sensed is drawn anew. */
function redrawn(scenario: Scenario, hidden: Hidden, salt: number): Hidden {
  const seed = seedOf(`redrawn ${salt}`);
  const draw = (what: string, ...key: [string?, string?]): number => roll(seed, what, ...key);
  const pick = <T>(list: readonly T[], what: string, ...key: [string?, string?]): T =>
    list[Math.floor(draw(what, ...key) * list.length)] as T;
  for (const [id, truth] of Object.entries(hidden.adversaries)) {
    truth.intrusion = pick(INTRUSION_STATES, 'intrusion', id);
    truth.mood = pick(MOODS, 'mood', id);
    truth.awareness = Math.floor(100 * draw('awareness', id));
    truth.acts += Math.floor(50 * draw('acts', id));
    truth.nextAct += Math.floor(9000 * draw('next', id));
    truth.reentries = Math.floor(3 * draw('reentries', id));
    truth.credentials = draw('credentials', id) < 0.5 ? {} : { user: 1, admin: 2, cloud: 3 };
    truth.footholds = scenario.assets
      .filter((asset) => draw('foothold', id, asset.id) < 0.3)
      .map((asset) => ({ asset: asset.id, since: 5, spare: false, persistent: true }));
    for (const set of scenario.dataSets) truth.stolen[set.id] = draw('stolen', id, set.id);
  }
  hidden.pending = [];
  hidden.nextFalseAlarm += Math.floor(9000 * draw('alarm'));
  hidden.lastTheft = 7;
  hidden.firstFoothold = 3;
  return hidden;
}

const lookAt = (setting: Setting, truth: Draft): { view: DefenderView; menu: Decision[] } => ({
  view: project(setting.compiled, truth.known, { seat: 'all', events: [] }),
  menu: openDecisions(setting.compiled, truth.known),
});

describe.each([
  ['tiny', tiny, 60],
  ['two-bears', twoBears, 25],
] as const)('%s, at a random moment of a random exercise', (_name, scenario, runs) => {
  test('another hidden half gives the same view, the same menu and the same refusals', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.integer({ min: 0, max: 150 }), (run, decisions) => {
        const seed = `interference/${run}`;
        const { setting, play, decisions: taken } = playTo(scenario(), { seed, decisions });
        const before = lookAt(setting, play.truth());
        const other = copyOf(play);
        other.hidden = redrawn(scenario(), other.hidden, run);
        expect(other.hidden).not.toEqual(play.hidden);
        expect(lookAt(setting, other), nameOf(seed, taken)).toEqual(before);
        for (const decision of before.menu) expect(refusalOf(setting, other, decision)).toBeNull();
      }),
      { numRuns: runs, seed: 1 },
    );
  });

  test('the view, the menu, the refusals and every policy never touch the hidden half', () => {
    const { setting, play } = playTo(scenario(), { seed: 'touch', decisions: 40 });
    const truth: Draft = {
      known: play.known,
      get hidden(): Hidden {
        throw new Error('somebody looked at what nobody can know');
      },
    };
    const { menu } = lookAt(setting, truth);
    for (const decision of menu) refusalOf(setting, truth, decision);
    const policies: readonly PolicyId[] = ['history', 'prudent', 'random', 'passive'];
    const facts = factsOf(setting.compiled, truth.known);
    for (const policy of policies) decide(policy, setting, facts);
  });
});

const WORLD_KEYS = /"(stolen|foothold|intrusion|awareness|reentered)":/;
const SEARCHING = ['hunt', 'reveal'];

/** The same value without effects that look for the truth, wherever they stand. */
function unsearching<T>(value: T): T {
  if (Array.isArray(value))
    return value
      .filter((item) => !SEARCHING.some((key) => item?.[key]?.on !== undefined))
      .map(unsearching) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, unsearching(item)]),
  ) as T;
}

/** Papers that come as soon as anything happens after a certain minute: unseen events must not be that anything. */
const WAITING = Array.from({ length: 12 }, (_, i) =>
  inject(`waiting-${'abcdefghijkl'[i]}`, { when: { time: { from: 4001 * (i + 1) } } }),
);

/** A scenario in which nothing but sensors could tell the team of an intruder. */
function sealed(scenario: Scenario): Scenario {
  const { injects, actions, leaks: _leaks, endings: _endings, ...rest } = scenario;
  return {
    ...rest,
    injects: [
      ...WAITING,
      ...unsearching(injects.filter(({ when }) => !WORLD_KEYS.test(JSON.stringify(when ?? {})))),
    ],
    actions: unsearching(actions),
    leaks: [],
    endings: [{ id: 'over' }],
  };
}

const withAdversaries = (
  scenario: Scenario,
  with_: Partial<Scenario['adversaries'][number]>,
): Scenario => ({
  ...scenario,
  adversaries: scenario.adversaries.map((adversary) => ({ ...adversary, ...with_ })),
});

const blind = (scenario: Scenario): Scenario => ({
  ...scenario,
  assets: scenario.assets.map((asset) => ({ ...asset, telemetry: {} })),
  sensors: scenario.sensors.map((sensor) => ({ ...sensor, coverage: {} })),
});

interface Watched {
  readonly views: readonly DefenderView[];
  readonly menus: readonly string[];
  readonly thefts: number;
}

/** All that a team saw, from StartEx to EndEx; of the end itself only that it came. */
function watch(scenario: Scenario, seed: string, policy: PolicyId): Watched {
  const views: DefenderView[] = [];
  const menus: string[] = [];
  const { events } = playTo(
    scenario,
    { seed, policy, decisions: 3000 },
    (play, happened, setting) => {
      const view = project(setting.compiled, play.known, { seat: 'all', events: happened });
      views.push({ ...view, ended: null });
      menus.push(openDecisions(setting.compiled, play.facts).map(decisionKey).join(' '));
    },
  );
  return { views, menus, thefts: events.filter(({ type }) => type === 'dataTaken').length };
}

/** The first moment at which two teams saw different things, or null. */
function firstDifference(a: Watched, b: Watched): object | null {
  for (let i = 0; i < Math.max(a.views.length, b.views.length); i++) {
    const [left, right] = [a.views[i], b.views[i]];
    if (JSON.stringify(left) === JSON.stringify(right) && a.menus[i] === b.menus[i]) continue;
    const parts = Object.keys(left ?? right ?? {}).filter(
      (key) =>
        JSON.stringify(left?.[key as keyof DefenderView]) !==
        JSON.stringify(right?.[key as keyof DefenderView]),
    );
    return { moment: i, minutes: [left?.minute, right?.minute], parts };
  }
  return null;
}

describe.each([
  ['tiny', tiny, 12],
  ['two-bears', twoBears, 3],
] as const)('%s, played from StartEx to EndEx', (_name, scenario, seeds) => {
  const silent = (): Scenario => withAdversaries(sealed(scenario()), { noise: 0 });
  const absent = (): Scenario => withAdversaries(sealed(scenario()), { noise: 0, begins: NEVER });
  const hasty = (): Scenario =>
    withAdversaries(sealed(scenario()), { noise: 0, tempo: [601, 1999], spread: 9 });
  const seen = (): Scenario => withAdversaries(sealed(scenario()), { noise: 3 });

  test.each(['passive', 'random'] as const)(
    'under %s play intruders without noise are the same as none, and the same at any tempo',
    (policy) => {
      for (let i = 0; i < seeds; i++) {
        const seed = `silence/${i}`;
        const there = watch(silent(), seed, policy);
        // Otherwise the comparison proves nothing: they really were inside and stole.
        if (policy === 'passive') expect(there.thefts).toBeGreaterThan(0);
        const gone = watch(absent(), seed, policy);
        expect(gone.thefts).toBe(0);
        expect(firstDifference(there, gone), seed).toBeNull();
        expect(firstDifference(there, watch(hasty(), seed, policy)), seed).toBeNull();
      }
    },
  );

  test('under passive play intruders that no sensor covers are the same as none', () => {
    for (let i = 0; i < seeds; i++) {
      const seed = `dark/${i}`;
      const there = watch(blind(seen()), seed, 'passive');
      expect(there.thefts).toBeGreaterThan(0);
      expect(firstDifference(there, watch(blind(absent()), seed, 'passive')), seed).toBeNull();
    }
  });

  test('the comparison is not blind itself: noise that sensors cover does make a difference', () => {
    const differ = Array.from({ length: seeds }, (_, i) => `noise/${i}`).filter((seed) =>
      firstDifference(watch(seen(), seed, 'random'), watch(absent(), seed, 'random')),
    );
    expect(differ.length).toBeGreaterThan(0);
  });
});

test('the compiler refuses to hand ground truth to the builders of view and menu', () => {
  const compiles = (compiled: Compiled, truth: GroundTruth, play: Play, secrets: Secrets): void => {
    const look = { seat: 'all', events: [] } as const;
    project(compiled, truth.known, look);
    // @ts-expect-error the hidden half is no part of what a seat knows
    project(compiled, truth.hidden, look);
    // @ts-expect-error neither are both halves together
    project(compiled, truth, look);
    // @ts-expect-error the menu is made from what the team knows
    openDecisions(compiled, truth);
    openDecisions(compiled, play.facts);
    // @ts-expect-error neither are secrets by number
    openDecisions(compiled, secrets);
    // @ts-expect-error nor is an exercise in play, which has both
    openDecisions(compiled, play);
  };
  // Only compiled, never run: `tsc` fails when one of the refusals above is gone.
  expect(compiles).toBeTypeOf('function');
});
