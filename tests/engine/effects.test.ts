/** What scenario effects do. */
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/engine/index.ts';
import { expectBelief, expectFoothold, expectNoFoothold } from '../support/expectations.ts';
import { action, adversary, asset } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  eventsOf,
  everOf,
  findingOn,
  given,
  intruder,
  intruderOn,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

const FORGOTTEN = asset('cloud', { inScope: false });

/** A world whose one action, `do`, has these effects; aimed at the desk or the server by `act`. */
function doing(effects: readonly Effect[], with_: Parameters<typeof tinyWorld>[0] = {}): World {
  return tinyWorld({
    assets: [asset('desk'), asset('server'), FORGOTTEN],
    actions: [
      action('do', { success: effects }),
      action('aim', { success: effects, targets: ['desk', 'server', 'cloud'] }),
    ],
    adversaries: [adversary('visitor'), adversary('guest')],
    ...with_,
  });
}

describe('R19 measures touch only what they name; `all` is what is in scope', () => {
  test.each([
    ['image', 'imagedAt', 0, null],
    ['rebuild', 'rebuiltAt', 0, null],
    ['isolate', 'isolated', true, false],
  ] as const)('%s', (verb, field, touched, left) => {
    const effect = (on: 'all' | readonly string[]): Effect => ({ [verb]: { on } }) as Effect;
    const named = act(doing([effect(['server'])]), 'do').truth.known.assets;
    expect(named.server?.[field]).toBe(touched);
    expect(named.desk?.[field]).toBe(left);
    const all = act(doing([effect('all')]), 'do').truth.known.assets;
    expect([all.desk?.[field], all.server?.[field]]).toEqual([touched, touched]);
    expect(all.cloud?.[field]).toBe(left);
    const aimed = act(doing([effect(['target'])]), 'aim', 'cloud').truth.known.assets;
    expect(aimed.cloud?.[field]).toBe(touched);
    expect(aimed.desk?.[field]).toBe(left);
  });

  test('so an intruder in the forgotten cloud survives a rebuild of everything', () => {
    const inside = intruderOn(intruderOn(doing([{ rebuild: { on: 'all' } }]), 'desk'), 'cloud');
    const rebuilt = act(inside, 'do');
    expectNoFoothold(rebuilt, 'visitor', 'desk');
    expectFoothold(rebuilt, 'visitor', 'cloud');
  });
});

test('R20 a rebuild removes every foothold on the asset, known or not', () => {
  const known = findingOn(
    intruderOn(doing([{ rebuild: { on: ['desk'] } }]), 'desk'),
    'desk',
    'known',
    'visitor',
  );
  const both = intruderOn(known, 'desk', { id: 'guest' });
  const rebuilt = act(both, 'do');
  expectNoFoothold(rebuilt, 'visitor');
  expectNoFoothold(rebuilt, 'guest');
  expectBelief(rebuilt, 'desk', 'cleared');
});

test('R20 a clean-up removes only what the team knows of', () => {
  const effect: Effect = { clean: { on: ['desk'] } };
  const both = intruderOn(intruderOn(doing([effect]), 'desk'), 'desk', { id: 'guest' });
  const cleaned = act(findingOn(both, 'desk', 'known', 'visitor'), 'do');
  expectNoFoothold(cleaned, 'visitor');
  expectFoothold(cleaned, 'guest', 'desk');
});

test('R20 a clean-up takes what is only suspected when asked to, and not otherwise', () => {
  const suspected = (clean: Effect): World =>
    act(findingOn(intruderOn(doing([clean]), 'desk'), 'desk', 'suspected', 'visitor'), 'do');
  expectFoothold(suspected({ clean: { on: ['desk'] } }), 'visitor', 'desk');
  expectNoFoothold(suspected({ clean: { on: ['desk'], suspected: true } }), 'visitor');
});

test('R20 a clean-up of a tool nobody could name takes whoever it belongs to', () => {
  const effect: Effect = { clean: { on: ['desk'] } };
  const found = findingOn(intruderOn(doing([effect]), 'desk'), 'desk', 'known', null);
  expectNoFoothold(act(found, 'do'), 'visitor');
});

test('R21 a reset takes that kind of credential from every intruder, and no other kind', () => {
  const credentials = { user: 0, mail: 0 };
  const two = intruderOn(
    intruderOn(doing([{ reset: { credentials: ['user', 'admin'] } }]), 'desk', { credentials }),
    'server',
    { id: 'guest', credentials },
  );
  const reset = act(two, 'do');
  expect(intruder(reset, 'visitor').credentials).toEqual({ mail: 0 });
  expect(intruder(reset, 'guest').credentials).toEqual({ mail: 0 });
});

test('R21 an intruder that still stands where they are kept takes them again', () => {
  const start = doing([{ reset: { credentials: ['user'] } }], {
    assets: [asset('desk', { credentials: ['user'] }), asset('server'), FORGOTTEN],
  });
  const inside = intruderOn(start, 'desk', { credentials: { user: 0 }, nextAct: 10 });
  const reset = act(inside, 'do');
  expect(intruder(reset).credentials).toEqual({});
  expect(intruder(advance(reset)).credentials.user).toBeGreaterThan(0);
});

describe('R22 a search finds each foothold with its strength times what the telemetry there allows', () => {
  const search: Effect = { hunt: { on: ['desk'], strength: 1 } };
  const finds = (coverage: number, spare: boolean, runs = 400): number => {
    let found = 0;
    for (let i = 0; i < runs; i++) {
      const start = tinyWorld(
        {
          assets: [asset('desk', { telemetry: { process: coverage } })],
          actions: [action('hunt', { success: [search] })],
        },
        { seed: `search ${i}` },
      );
      const hunted = act(intruderOn(start, 'desk', { spare }), 'hunt');
      found += eventsOf(hunted, 'huntFinished')[0]?.found ?? 0;
    }
    return found / runs;
  };

  test('with full telemetry and full strength always, and it is believed', () => {
    const start = doing([search], {
      assets: [asset('desk', { telemetry: { process: 1 } }), asset('server'), FORGOTTEN],
    });
    const hunted = act(intruderOn(start, 'desk'), 'do');
    expectBelief(hunted, 'desk', 'known', 'visitor');
    expect(viewOf(hunted).happenings).toContainEqual({
      type: 'hunted',
      minute: 0,
      asset: 'desk',
      found: 1,
      coverage: 1,
    });
  });

  test('in the dark a quarter of the time, and a dormant spare more seldom still', () => {
    expect(finds(1, false, 50)).toBe(1);
    expect(finds(0, false)).toBeGreaterThan(0.18);
    expect(finds(0, false)).toBeLessThan(0.32);
    expect(finds(0, true)).toBeLessThan(0.16);
  });

  test('never a foothold that does not exist; a suspicion is then cleared, a certainty is not', () => {
    const clean = doing([search]);
    expectBelief(act(findingOn(clean, 'desk', 'suspected'), 'do'), 'desk', 'cleared');
    expectBelief(act(findingOn(clean, 'desk', 'known'), 'do'), 'desk', 'known');
    expectBelief(act(clean, 'do'), 'desk', null);
  });
});

test('R19 a sensor kit raises coverage where it is put and never lowers it', () => {
  const kit = {
    id: 'kit',
    coverage: { process: 0.5, 'network-flow': 0.9 },
    delay: 0,
    offHost: false,
  };
  const start = doing([{ deploy: { sensor: 'kit', on: ['desk'] } }], {
    assets: [asset('desk', { telemetry: { process: 0.8 } }), asset('server'), FORGOTTEN],
    sensors: [kit],
  });
  const deployed = act(act(start, 'do'), 'do');
  expect(deployed.truth.known.assets.desk?.coverage).toEqual({
    process: 0.8,
    'network-flow': 0.9,
  });
  expect(deployed.truth.known.assets.desk?.kits).toEqual(['kit']);
  expect(deployed.truth.known.assets.server?.coverage).toEqual({});
});

test('R19 links are cut and restored, assets isolated and reconnected, flags set and cleared', () => {
  const cut = act(doing([{ cut: 'wire' }, { isolate: { on: ['desk'] } }, { set: 'dark' }]), 'do');
  expect(viewOf(cut).links[0]?.cut).toBe(true);
  expect(viewOf(cut).assets[0]?.isolated).toBe(true);
  expect(viewOf(cut).flags).toEqual(['dark']);
  const back = act(
    doing([
      { cut: 'wire' },
      { isolate: { on: ['desk'] } },
      { set: 'dark' },
      { restore: 'wire' },
      { reconnect: { on: ['desk'] } },
      { clear: 'dark' },
    ]),
    'do',
  );
  expect(viewOf(back).links[0]?.cut).toBe(false);
  expect(viewOf(back).assets[0]?.isolated).toBe(false);
  expect(viewOf(back).flags).toEqual([]);
});

test('R19 what is put off happens in its own minute, once', () => {
  const start = doing([{ later: { in: 2000, effects: [{ meter: { id: 'trust', by: -3 } }] } }]);
  const later = advance(act(start, 'do'), 5);
  expect(everOf(later, 'meterChanged').filter(({ meter }) => meter === 'trust')).toEqual([
    { type: 'meterChanged', minute: 2000, meter: 'trust', by: -3, cause: 'action.do' },
  ]);
});

test('R19 a witness reveals only footholds that exist', () => {
  const reveal: Effect = {
    reveal: { adversary: 'visitor', on: ['desk', 'server'], confidence: 0.9 },
  };
  const told = act(intruderOn(doing([reveal]), 'server'), 'do');
  expectBelief(told, 'server', 'known', 'visitor');
  expectBelief(told, 'desk', null);
});

test('R19 blocking known channels pushes an intruder to its next channel, and off the last', () => {
  const start = doing([{ blockKnownChannels: true }], {
    adversaries: [adversary('visitor', { channels: 2 }), adversary('guest')],
  });
  const inside = intruderOn(intruderOn(start, 'desk'), 'server', { id: 'guest' });
  const once = act(findingOn(inside, 'desk', 'known', 'visitor'), 'do');
  expect(intruder(once).channel).toBe(1);
  expectFoothold(once, 'visitor', 'desk');
  const seenAgain = given(advance(once), ({ known }) => {
    known.findings = known.findings.map((one) => ({ ...one, changed: known.minute }));
  });
  const twice = act(seenAgain, 'do');
  expectNoFoothold(twice, 'visitor');
  // Nobody knows of the guest, so its channel is none of those that were blocked.
  expectFoothold(twice, 'guest', 'server');
});

test('R19 meters stay between 0 and 100, money does not go below 0', () => {
  const start = doing([
    { meter: { id: 'trust', by: 500 } },
    { meter: { id: 'leadership', by: -500 } },
    { meter: { id: 'budget', by: -500 } },
  ]);
  const { meters } = act(start, 'do').truth.known;
  expect([meters.trust, meters.leadership, meters.budget]).toEqual([100, 0, 0]);
});

test('R19 an effect may turn on how things really are, at that moment', () => {
  const choose: Effect = {
    choose: {
      when: { foothold: { adversary: 'visitor' } },
      // biome-ignore lint/suspicious/noThenProperty: a word of the scenario's vocabulary; nobody awaits it
      then: [{ set: 'was-right' }],
      otherwise: [{ set: 'was-wrong' }],
    },
  };
  const start = doing([choose]);
  expect(viewOf(act(start, 'do')).flags).toEqual(['was-wrong']);
  expect(viewOf(act(intruderOn(start, 'desk'), 'do')).flags).toEqual(['was-right']);
});

test('R19 nothing that was handed in is changed', () => {
  // `given` and every step freeze all the way down; this one fails if that is ever lost.
  const start = doing([{ set: 'x' }]);
  expect(Object.isFrozen(start.truth.known.assets.desk?.coverage)).toBe(true);
  expect(() =>
    given(start, ({ known }) => {
      known.turn = 9;
    }),
  ).not.toThrow();
  expect(start.truth.known.turn).toBe(1);
});
