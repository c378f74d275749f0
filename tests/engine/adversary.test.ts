/** What adversaries notice and do. */
import { describe, expect, test } from 'vitest';
import type { Adversary, Effect, Scenario } from '../../src/engine/index.ts';
import { expectFoothold, expectNoFoothold } from '../support/expectations.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  asset,
  dataSet,
  kit,
  technique,
} from '../support/scenario-builder.ts';
import {
  act,
  advance,
  everOf,
  findingOn,
  given,
  intruder,
  intruderOn,
  playUntil,
  tinyWorld,
  type World,
} from '../support/world.ts';

/** The visitor begins in the first hour and wants the files on the server. */
const EAGER: Partial<Adversary> = {
  begins: 60,
  goals: [{ data: 'files', from: 0, share: 1, chunk: 5 }],
};

const hunted = (with_: Partial<Adversary>, rest: Partial<Scenario> = {}, seed = 'story'): World =>
  tinyWorld({ adversaries: [adversary('visitor', with_)], ...rest }, { seed });

/** The world after an effect that everybody inside can notice. */
const noticing = (by: number, inside: World): World => act(inside, `alert-${by}`);
const ALERTS = [10, 30, 60, 100].map((by) =>
  action(`alert-${by}`, { capacity: 0, success: [{ alert: { by } }] }),
);

describe('R23 only an adversary that is inside can notice what is done inside', () => {
  const start = tinyWorld({ actions: ALERTS });

  test('inside it does, up to 100', () => {
    const inside = intruderOn(start, 'desk');
    expect(intruder(noticing(30, inside)).awareness).toBe(30);
    expect(intruder(noticing(100, noticing(30, inside))).awareness).toBe(100);
  });

  test('before it has begun it notices nothing', () => {
    expect(intruder(noticing(60, start)).awareness).toBe(0);
  });

  test('thrown out it learns only what is public', () => {
    const out = given(start, ({ hidden }) => {
      const visitor = hidden.adversaries.visitor;
      if (visitor !== undefined) Object.assign(visitor, { intrusion: 'evicted', evictedAt: 0 });
    });
    expect(intruder(noticing(60, out)).awareness).toBe(0);
    expect(intruder(noticing(100, out)).awareness).toBe(100);
  });

  test('a measure on one asset is noticed by whoever is on it, and a dormant spare notices nothing', () => {
    const isolate = action('isolate', {
      targets: ['desk'],
      success: [{ isolate: { on: ['target'] } }],
    });
    const world = tinyWorld({ actions: [isolate] });
    expect(intruder(act(intruderOn(world, 'desk'), 'isolate', 'desk')).awareness).toBe(20);
    expect(intruder(act(intruderOn(world, 'server'), 'isolate', 'desk')).awareness).toBe(0);
    const spare = intruderOn(world, 'desk', { spare: true });
    expect(intruder(act(spare, 'isolate', 'desk')).awareness).toBe(0);
  });
});

describe('R78 how far a measure gives the team away depends on its kind', () => {
  const kinds: readonly (readonly [string, Effect, number])[] = [
    ['a kit that listens', { deploy: { sensor: 'kit', on: ['desk'] } }, 1],
    ['a search', { hunt: { on: ['desk'], strength: 0 } }, 4],
    ['throttled traffic', { throttle: { strength: 0.5 } }, 8],
    ['an asset cut off', { isolate: { on: ['desk'] } }, 20],
    ['a kind of credential', { reset: { credentials: ['user'] } }, 20],
    ['a channel', { blockKnownChannels: true }, 25],
    ['several kinds of credentials', { reset: { credentials: ['user', 'admin'] } }, 40],
    ['a word in public', { disclose: { complete: 1 } }, 100],
  ];
  test.each(kinds)('%s', (_what, effect, points) => {
    const start = tinyWorld({
      sensors: [kit('kit')],
      adversaries: [adversary('visitor', { channels: 2 })],
      actions: [action('do', { success: [effect] })],
    });
    const credentials = { user: 0, admin: 0 };
    const inside = intruderOn(start, 'desk', { credentials });
    const seen = findingOn(inside, 'desk', 'known', 'visitor');
    expect(intruder(act(seen, 'do')).awareness).toBe(points);
    // Of what is done where it is not it notices only what is said in public or done to all traffic.
    const elsewhere = intruderOn(start, 'server');
    const noticed = 'throttle' in effect || points === 100 ? points : 0;
    expect(intruder(act(elsewhere, 'do')).awareness).toBe(noticed);
  });
});

const REBUILD = action('rebuild', {
  targets: ['desk', 'server'],
  success: [{ rebuild: { on: ['target'] } }],
});

test('R24 losing a foothold is noticed while others are left', () => {
  const two = intruderOn(intruderOn(tinyWorld({ actions: [REBUILD] }), 'desk'), 'server');
  expect(intruder(act(two, 'rebuild', 'desk')).awareness).toBe(20);
});

test('R25 when the last foothold goes the intrusion is evicted, whatever the team believes', () => {
  const one = intruderOn(tinyWorld({ actions: [REBUILD] }), 'desk');
  const out = act(one, 'rebuild', 'desk');
  expect(intruder(out).intrusion).toBe('evicted');
  expect(intruder(out).evictedAt).toBe(0);
  expect(intruder(out).awareness).toBe(0);
  expect(out.truth.known.breach).toBe('undetectedPersistence.normalOperations');
});

test.each(['releasing', 'released', 'quiet', 'exfiltrating'] as const)(
  'R25 so it is for one that was %s',
  (intrusion) => {
    const one = intruderOn(tinyWorld({ actions: [REBUILD] }), 'desk', { intrusion });
    expect(intruder(act(one, 'rebuild', 'desk')).intrusion).toBe('evicted');
  },
);

test('R34 it gets in, stays in, reaches the data, stages and takes, in this order', () => {
  const world = playUntil(hunted(EAGER), ({ truth }) => {
    return (truth.hidden.adversaries.visitor?.stolen.files ?? 0) >= 1;
  });
  const steps = everOf(world, 'techniqueUsed').map((event) => event.technique);
  const first = (id: string): number => steps.indexOf(id);
  const order = ['get-in', 'move', 'stage', 'exfiltrate'].map(first);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.min(...order)).toBe(0);
  expect(first('persist')).toBeGreaterThan(0);
  expectFoothold(world, 'visitor', 'server');
});

test('R34 it takes no more than it staged, no more than it wants, and not before the day', () => {
  const goals = [{ data: 'files', from: 5000, share: 0.5, chunk: 2 }];
  const world = advance(hunted({ ...EAGER, goals }), 30);
  expect(intruder(world).stolen.files).toBeCloseTo(0.5, 9);
  for (const { minute, share } of everOf(world, 'dataTaken')) {
    expect(minute).toBeGreaterThanOrEqual(5000);
    expect(share).toBeLessThanOrEqual(0.2 + 1e-9);
  }
});

test('R34 goals are followed in the order of the scenario', () => {
  const goals = [
    { data: 'second', from: 0, share: 1, chunk: 10 },
    { data: 'files', from: 0, share: 1, chunk: 10 },
  ];
  const dataSets = [dataSet('files', 'server'), dataSet('second', 'desk')];
  const taken = everOf(advance(hunted({ ...EAGER, goals }, { dataSets }), 5), 'dataTaken');
  expect(taken.map(({ data }) => data)).toEqual(['second', 'files']);
});

test('R34 one that it finds no way to does not keep it from the next', () => {
  const goals = [
    { data: 'files', from: 0, share: 1, chunk: 10 },
    { data: 'second', from: 0, share: 1, chunk: 10 },
  ];
  const dataSets = [dataSet('files', 'server'), dataSet('second', 'desk')];
  const taken = everOf(
    advance(hunted({ ...EAGER, goals }, { dataSets, links: [] }), 5),
    'dataTaken',
  );
  expect(taken.map(({ data }) => data)).toEqual(['second']);
});

test('R35 it uses only techniques of its own list', () => {
  const techniques = ['get-in', 'beacon', 'persist', 'discover'];
  const world = advance(hunted({ ...EAGER, techniques, spread: 5 }), 20);
  const used = everOf(world, 'techniqueUsed').map((event) => event.technique);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((id) => !techniques.includes(id))).toEqual([]);
  expect(intruder(world).stolen).toEqual({});
});

test('R35 a control that hinders a technique makes it fail, and no other', () => {
  const techniques = ALL_TECHNIQUES.map((each) =>
    each.id === 'get-in' ? technique('get-in', 'initialAccess', { hinderedBy: ['mfa'] }) : each,
  );
  const rest = {
    techniques,
    controls: [{ id: 'mfa', strength: 1 }],
    actions: [action('harden', { success: [{ control: 'mfa' }] })],
  };
  const open = advance(hunted(EAGER, rest), 3);
  expectFoothold(open, 'visitor', 'desk');
  const hardened = advance(act(hunted(EAGER, rest), 'harden'), 3);
  expectNoFoothold(hardened, 'visitor');
  expect(everOf(hardened, 'techniqueUsed').every(({ succeeded }) => !succeeded)).toBe(true);
});

test('R35 a technique that never works never does', () => {
  const techniques = [
    ...ALL_TECHNIQUES.filter(({ id }) => id !== 'exfiltrate'),
    technique('exfiltrate', 'exfiltrate', { success: 0 }),
  ];
  const world = advance(hunted(EAGER, { techniques }), 20);
  expect(intruder(world).staged.files).toBeGreaterThan(0);
  expect(intruder(world).stolen).toEqual({});
});

test('R36 from an isolated asset nothing moves and nothing leaves', () => {
  const isolate = action('isolate', { success: [{ isolate: { on: ['server'] } }] });
  const inside = intruderOn(hunted(EAGER, { actions: [isolate] }), 'server', { nextAct: 10 });
  expect(everOf(advance(inside, 3), 'dataTaken').length).toBeGreaterThan(0);
  const cut = advance(act(inside, 'isolate'), 20);
  expect(everOf(cut, 'techniqueUsed')).toEqual([]);
  expectFoothold(cut, 'visitor', 'server');
});

test('R36 nothing moves over a cut link or on to an isolated asset', () => {
  const effects = { cut: [{ cut: 'wire' }], isolate: [{ isolate: { on: ['server'] } }] } as const;
  for (const verb of ['cut', 'isolate'] as const) {
    const actions = [action(verb, { success: effects[verb] })];
    const inside = intruderOn(hunted(EAGER, { actions }), 'desk', { nextAct: 10 });
    expectFoothold(advance(inside, 5), 'visitor', 'server');
    expectNoFoothold(advance(act(inside, verb), 20), 'visitor', 'server');
  }
});

test('R36 throttling slows what leaves by its strength', () => {
  const throttle = action('throttle', { success: [{ throttle: { strength: 0.5 } }] });
  const inside = intruderOn(hunted(EAGER, { actions: [throttle] }), 'server', { nextAct: 10 });
  const share = (world: World): number | undefined => everOf(world, 'dataTaken')[0]?.share;
  expect(share(advance(inside))).toBeCloseTo(0.5, 9);
  expect(share(advance(act(inside, 'throttle')))).toBeCloseTo(0.25, 9);
});

describe('R37 thrown out, it tries the doors that are still open', () => {
  const DOORS = [
    { id: 'password', asset: 'desk', technique: 'get-in', credential: 'user' },
    { id: 'trust', asset: 'server', technique: 'get-in', link: 'wire' },
  ] as const;
  const rest = {
    actions: [
      REBUILD,
      action('reset', { success: [{ reset: { credentials: ['user'] } }] }),
      action('cut', { success: [{ cut: 'wire' }] }),
    ],
  } satisfies Partial<Scenario>;
  const out = (returns: number): World =>
    act(
      intruderOn(hunted({ returns, doors: DOORS }, rest), 'desk', {
        credentials: { user: 0 },
        nextAct: 60,
      }),
      'rebuild',
      'desk',
    );

  test('and comes back when it wants to', () => {
    const back = advance(out(1));
    expect(intruder(back).reentries).toBe(1);
    expect(intruder(back).evictedAt).toBeNull();
    expect(intruder(advance(out(0), 20)).reentries).toBe(0);
  });

  test('through the link when the credential was reset', () => {
    const back = advance(act(out(1), 'reset'));
    expect(everOf(back, 'footholdGained')[0]?.foothold.asset).toBe('server');
    expect(everOf(back, 'footholdGained')[0]).toMatchObject({ from: null, door: 'trust' });
  });

  test('with the credential when the link was cut', () => {
    const back = advance(act(out(1), 'cut'));
    expect(everOf(back, 'footholdGained')[0]?.foothold.asset).toBe('desk');
    expect(everOf(back, 'footholdGained')[0]).toMatchObject({ from: null, door: 'password' });
  });

  test('by one door more readily than by another, where the scenario says so', () => {
    const doors = (returns: number) =>
      [{ id: 'only', asset: 'desk', technique: 'get-in', returns }] as const;
    const thrownOut = (returns: number): World =>
      act(
        intruderOn(
          hunted({ returns: 1 - returns, doors: doors(returns) }, { actions: [REBUILD] }),
          'desk',
          {
            nextAct: 60,
          },
        ),
        'rebuild',
        'desk',
      );
    expect(intruder(advance(thrownOut(1), 3)).reentries).toBe(1);
    expect(intruder(advance(thrownOut(0), 3)).reentries).toBe(0);
  });

  test('and stays out when every door is shut', () => {
    const shut = advance(act(act(out(1), 'cut'), 'reset'), 50);
    expectNoFoothold(shut, 'visitor');
    expect(intruder(shut).reentries).toBe(0);
  });
});

describe('R70 one that can do nothing looks in once a day', () => {
  const rest = {
    actions: [
      REBUILD,
      action('isolate', { targets: ['desk'], success: [{ isolate: { on: ['target'] } }] }),
      action('reconnect', { targets: ['desk'], success: [{ reconnect: { on: ['target'] } }] }),
      action('restore', { success: [{ restore: 'wire' }] }),
      action('cut', { success: [{ cut: 'wire' }] }),
    ],
  } satisfies Partial<Scenario>;
  const doors = [{ id: 'trust', asset: 'server', technique: 'get-in', link: 'wire' }] as const;
  const inside = (tempo: readonly [number, number] = [60, 60]): World =>
    intruderOn(hunted({ returns: 1, doors, tempo }, rest), 'desk', { nextAct: 60 });
  const lookedIn = (world: World): number => everOf(world, 'adversaryActed').length;
  const out = (tempo?: readonly [number, number]): World =>
    act(act(inside(tempo), 'cut'), 'rebuild', 'desk');

  test('thrown out with every door shut', () => {
    expect([10, 11]).toContain(lookedIn(advance(out(), 10)));
  });

  test('cut off with every foothold', () => {
    expect([10, 11]).toContain(lookedIn(advance(act(inside(), 'isolate', 'desk'), 10)));
  });

  test('in its own tempo where that is slower', () => {
    expect([5, 6]).toContain(lookedIn(advance(out([2880, 2880]), 10)));
  });

  test('and is back at work within a day of the door standing open', () => {
    const open = advance(act(advance(out(), 5), 'restore'));
    expect(intruder(open).reentries).toBe(1);
    const isolated = advance(act(inside(), 'isolate', 'desk'), 5);
    const before = everOf(isolated, 'techniqueUsed').length;
    const free = advance(act(isolated, 'reconnect', 'desk'), 2);
    expect(everOf(free, 'techniqueUsed').length).toBeGreaterThan(before + 20);
  });
});

test('R38 its mood is the strongest reaction whose threshold has been passed', () => {
  const reactions = [
    { above: 20, mood: 'digIn' },
    { above: 60, mood: 'hurry' },
  ] as const;
  const moodAt = (awareness: number): string =>
    intruder(advance(intruderOn(hunted({ reactions }), 'desk', { nextAct: 10, awareness }))).mood;
  expect([moodAt(20), moodAt(21), moodAt(60), moodAt(61)]).toEqual([
    'steady',
    'digIn',
    'digIn',
    'hurry',
  ]);
});

test('R38 digging in plants one dormant spare, which wakes when all else is gone', () => {
  const reactions = [{ above: 10, mood: 'digIn' }] as const;
  const start = hunted({ reactions }, { actions: [REBUILD] });
  const inside = intruderOn(start, 'desk', { nextAct: 10, awareness: 50 });
  const dug = advance(inside, 5);
  expect(
    intruder(dug)
      .footholds.filter(({ spare }) => spare)
      .map((f) => f.asset),
  ).toEqual(['server']);
  const rebuilt = act(dug, 'rebuild', 'desk');
  const woken = playUntil(rebuilt, (world) => everOf(world, 'footholdWoken').length > 0);
  expect(everOf(woken, 'footholdWoken')[0]?.asset).toBe('server');
  expect(intruder(woken).footholds[0]).toMatchObject({ asset: 'server', spare: false });
});

test('R38 an intruder holds an asset once: on its way it wakes the spare it has there', () => {
  const start = hunted({ goals: EAGER.goals ?? [] }, { assets: [asset('desk'), asset('server')] });
  const inside = intruderOn(intruderOn(start, 'desk', { nextAct: 10 }), 'server', {
    spare: true,
    nextAct: 10,
  });
  const world = advance(inside, 3);
  expect(
    intruder(world)
      .footholds.map((foothold) => foothold.asset)
      .sort(),
  ).toEqual(['desk', 'server']);
});
