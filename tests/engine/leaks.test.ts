/** Leaks: what adversaries make public, and what that does to trust and law. */
import { describe, expect, test } from 'vitest';
import type { Effect, Leak, Scenario } from '../../src/engine/index.ts';
import { expectBreach, expectMeter } from '../support/expectations.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  dataSet,
  leak,
  technique,
} from '../support/scenario-builder.ts';
import {
  act,
  advance,
  everOf,
  given,
  intruder,
  intruderOn,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

/** An intruder that holds so much of `files`, and a leak of it on the second day. */
function robbed(share: number, with_: Partial<Leak> = {}, rest: Partial<Scenario> = {}): World {
  const start = tinyWorld({ leaks: [leak('dump', { at: 2000, ...with_ })], ...rest });
  return intruderOn(start, 'server', { stolen: share > 0 ? { files: share } : {} });
}

const trustLost = (world: World): number => 80 - advance(world, 2).truth.known.meters.trust;
const doing = (...success: Effect[]): Partial<Scenario> => ({
  actions: [action('do', { capacity: 0, success })],
});

describe('R71 before its first publication an adversary sets the stage', () => {
  const techniques = [...ALL_TECHNIQUES, technique('register-a-site', 'prepare')];
  const staging = (share: number): World => {
    const own = adversary('visitor', { techniques: techniques.map(({ id }) => id) });
    const leaks = [leak('threat', { at: 2000, kind: 'staged' }), leak('dump', { at: 4000 })];
    return advance(robbed(share, {}, { techniques, adversaries: [own], leaks }), 6);
  };
  const prepared = (world: World): readonly number[] =>
    everOf(world, 'techniqueUsed')
      .filter((event) => event.technique === 'register-a-site')
      .map(({ minute }) => minute);

  test('once, however much it publishes later, and unseen', () => {
    const world = staging(0.5);
    expect(prepared(world)).toEqual([2000]);
    expect(viewOf(world).observations).toEqual([]);
  });

  test('one with nothing to show needs no stage', () => {
    expect(prepared(staging(0))).toEqual([]);
  });
});

describe('R29 nothing leaks that was not stolen', () => {
  test('no theft, no leak, no news', () => {
    const world = advance(robbed(0), 20);
    expect(everOf(world, 'dataPublished')).toEqual([]);
    expectBreach(world, 'undetectedPersistence.normalOperations');
  });

  test('a leak shows its share of what its adversary holds', () => {
    const world = advance(robbed(0.5, { share: 0.4 }), 2);
    expect(viewOf(world).loss[0]?.published).toEqual({ minute: 2000, share: 0.2 });
  });

  test('several leaks never show more than was stolen', () => {
    const leaks = ['one', 'two', 'three'].map((id, i) =>
      leak(id, { at: 2000 + i, share: 0.7, kind: i === 0 ? 'persona' : 'release' }),
    );
    const world = advance(robbed(0.6, {}, { leaks }), 6);
    expect(everOf(world, 'dataPublished')).toHaveLength(3);
    expect(viewOf(world).loss[0]?.published?.share).toBeCloseTo(0.6, 9);
  });

  test('what one stole another cannot show', () => {
    const adversaries = [adversary('visitor'), adversary('guest')];
    const world = advance(robbed(0.6, { adversary: 'guest' }, { adversaries }), 20);
    expect(everOf(world, 'dataPublished')).toEqual([]);
  });

  test('a staged leak announces and shows nothing yet', () => {
    const world = advance(robbed(0.6, { kind: 'staged' }), 2);
    expectBreach(world, 'leak.staged');
    expect(viewOf(world).loss[0]?.published).toBeNull();
    expect(intruder(world).intrusion).toBe('releasing');
  });

  test('a leak comes once, not before its date and not after its last', () => {
    const again = advance(robbed(0.6), 20);
    expect(everOf(again, 'dataPublished').map(({ minute }) => minute)).toEqual([2000]);
    const late = given(robbed(0, { until: 2500 }), () => {});
    const stolenLater = given(advance(late, 3), ({ hidden }) => {
      const visitor = hidden.adversaries.visitor;
      if (visitor !== undefined) visitor.stolen.files = 1;
    });
    expect(everOf(advance(stolenLater, 5), 'dataPublished')).toEqual([]);
  });
});

describe('R30 trust falls with what is shown', () => {
  test('share times sensitivity, with a shock on top, more where the team had said nothing', () => {
    // 40 x 1.3 x (1 + 0.08), and half of it
    expect(trustLost(robbed(1))).toBe(56);
    expect(trustLost(robbed(0.5))).toBe(Math.round(40 * 1.3 * 0.58));
    const dull = [dataSet('files', 'server', { sensitivity: 0.5 })];
    expect(trustLost(robbed(1, {}, { dataSets: dull }))).toBe(Math.round(40 * 1.3 * 0.58));
  });

  test('less where the team had told first', () => {
    const silent = robbed(0.5);
    const candid = act(robbed(0.5, {}, doing({ disclose: { complete: 0 } })), 'do');
    expect(trustLost(candid)).toBeLessThan(trustLost(silent));
  });

  test('less by each preparation the scenario names, and only when it was made', () => {
    const softenedBy = [{ flag: 'ready', factor: 0.5 }];
    const prepared = robbed(1, { softenedBy }, doing({ set: 'ready' }));
    expect(trustLost(prepared)).toBe(56);
    expect(trustLost(act(prepared, 'do'))).toBe(28);
  });
});

describe('R31 claims are remembered', () => {
  const claiming = (says: 'not-taken' | 'taken' | 'unknown'): World =>
    act(robbed(0.5, {}, doing({ claim: { data: 'files', says } })), 'do');

  test('a claim that nothing was taken is contradicted when it appears, and costs trust once more', () => {
    const world = advance(claiming('not-taken'), 2);
    expect(everOf(world, 'claimContradicted')).toHaveLength(1);
    expect(world.truth.known.claims[0]?.contradictedAt).toBe(2000);
    expect(trustLost(claiming('not-taken'))).toBe(trustLost(robbed(0.5)) + 12);
    expectMeter(world, 'legal', 6);
  });

  test('it is contradicted once, however often more appears', () => {
    const leaks = [leak('one', { at: 2000, share: 0.5 }), leak('two', { at: 3000 })];
    const start = robbed(
      0.5,
      {},
      {
        leaks,
        ...doing({ claim: { data: 'files', says: 'not-taken' } }),
      },
    );
    expect(everOf(advance(act(start, 'do'), 9), 'claimContradicted')).toHaveLength(1);
  });

  test.each(['taken', 'unknown'] as const)('"%s" softens and is never contradicted', (says) => {
    expect(trustLost(claiming(says))).toBeLessThan(trustLost(robbed(0.5)));
    expect(everOf(advance(claiming(says), 2), 'claimContradicted')).toEqual([]);
  });

  test('where nothing appears, a false claim stands', () => {
    const start = robbed(0, {}, doing({ claim: { data: 'files', says: 'not-taken' } }));
    expect(everOf(advance(act(start, 'do'), 30), 'claimContradicted')).toEqual([]);
  });
});

test('R32 personal data shown raises legal exposure, other data does not', () => {
  expectMeter(advance(robbed(1), 2), 'legal', 0);
  const dataSets = [dataSet('files', 'server', { personal: true })];
  expectMeter(advance(robbed(1, {}, { dataSets }), 2), 'legal', 12);
});

test('R60 an adversary in the mood to publish does not wait for a date, where the leak hastens', () => {
  const mood = { reactions: [{ above: 50, mood: 'publish' }] } as const;
  const world = (hastens: boolean, awareness: number): World => {
    const rest = { adversaries: [adversary('visitor', mood)], injects: [] };
    const start = robbed(0.5, { at: 60_000, hastens }, { ...rest, ...doing({ set: 'x' }) });
    const angry = given(start, ({ hidden }) => {
      const visitor = hidden.adversaries.visitor;
      if (visitor !== undefined) Object.assign(visitor, { awareness, nextAct: 10 });
    });
    return advance(angry, 5);
  };
  // When it next acts, and not before.
  expect(everOf(world(true, 60), 'dataPublished').map(({ minute }) => minute)).toEqual([10]);
  expect(everOf(world(true, 40), 'dataPublished')).toEqual([]);
  expect(everOf(world(false, 60), 'dataPublished')).toEqual([]);
});

test('R15 a persona that appears during a rebuild takes the stage when it is done', () => {
  const actions = [
    action('launch', { capacity: 0, success: [{ signal: 'EVICTION_LAUNCHED' }] }),
    action('finish', { capacity: 0, success: [{ signal: 'EVICTION_DONE' }] }),
  ];
  const rebuilding = act(robbed(0.5, { kind: 'persona' }, { actions }), 'launch');
  const during = advance(rebuilding, 3);
  expect(everOf(during, 'dataPublished')).toHaveLength(1);
  expectBreach(during, 'eviction.executing');
  expectBreach(act(during, 'finish'), 'leak.persona');
});

test('R15 what was louder since is not followed by what was quieter', () => {
  const leaks = [
    leak('hint', { at: 2000, kind: 'staged' }),
    leak('face', { at: 2000, kind: 'persona' }),
    leak('dump', { at: 2000, kind: 'release' }),
  ];
  const world = advance(robbed(0.5, {}, { leaks }), 3);
  const states = everOf(world, 'phaseChanged').map(({ to }) => to);
  expect(states[0]).toBe('leak.staged');
  expect(states.lastIndexOf('leak.staged')).toBe(0);
  expect(states.filter((state) => state === 'leak.release')).toHaveLength(1);
});

test('R44 a release is read: the turn after it the crisis is one of the public', () => {
  const out = advance(robbed(0.5), 2);
  expectBreach(out, 'leak.release');
  expectBreach(advance(out), 'publicFallout.disclosure');
});

test('R58 a team that tells its story before anything was published earns trust once', () => {
  const start = tinyWorld({
    ...doing({ disclose: { complete: 1 } }),
    meters: { ...tinyWorld().truth.known.meters, trust: 50 },
  });
  const told = act(start, 'do');
  expectMeter(told, 'trust', 56);
  expectMeter(act(told, 'do'), 'trust', 56);
  const partly = act(tinyWorld(doing({ disclose: { complete: 0.5 } })), 'do');
  expectMeter(partly, 'trust', 83);
});

test('R58 told after a publication it earns nothing', () => {
  const late = advance(robbed(0.5, {}, doing({ disclose: { complete: 1 } })), 2);
  const before = late.truth.known.meters.trust;
  expectMeter(act(late, 'do'), 'trust', before);
});
