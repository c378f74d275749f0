/** Evidence, law and words: what fades, what covers, what is checked, and what cannot be told apart. */
import { describe, expect, test } from 'vitest';
import { expectMeter } from '../support/expectations.ts';
import { action, adversary, asset, kit, leak, technique } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  everOf,
  findingOn,
  given,
  intruderOn,
  tinyWorld,
  type World,
} from '../support/world.ts';

const evidenceOf = (world: World): number => world.truth.known.meters.evidence;

describe('R61 traces fade on machines that nobody imaged', () => {
  const actions = [
    action('image', { capacity: 0, success: [{ image: { on: ['server'] } }] }),
    action('copy', { capacity: 0, success: [{ deploy: { sensor: 'logs', on: ['server'] } }] }),
  ];
  const sensors = [kit('logs', { offHost: true, coverage: {} })];
  const believed = (): World => findingOn(tinyWorld({ actions, sensors }), 'server', 'known');

  test('a point a week and asset, counted the same in short turns and long', () => {
    expect(10 - evidenceOf(advance(believed(), 14))).toBe(2);
  });

  test('not where an image was taken or a copy is kept off the host', () => {
    expect(evidenceOf(advance(act(believed(), 'image'), 14))).toBe(10);
    expect(evidenceOf(advance(act(believed(), 'copy'), 14))).toBe(10);
  });

  test('not where it is only suspected or has been cleared, and not for ever', () => {
    for (const status of ['suspected', 'cleared'] as const) {
      const world = findingOn(tinyWorld({ actions, sensors }), 'server', status);
      expect(evidenceOf(advance(world, 14))).toBe(10);
    }
    expect(evidenceOf(advance(believed(), 55))).toBe(4);
  });
});

describe('R73 what is mended before it is saved is lost', () => {
  const actions = [
    action('image', { capacity: 0, success: [{ image: { on: ['server'] } }] }),
    action('copy', { capacity: 0, success: [{ deploy: { sensor: 'logs', on: ['server'] } }] }),
    action('rebuild', { capacity: 0, success: [{ rebuild: { on: ['server'] } }] }),
    action('clean', { capacity: 0, success: [{ clean: { on: ['server'] } }] }),
  ];
  const sensors = [kit('logs', { offHost: true, coverage: {} })];
  const start = tinyWorld({ actions, sensors });
  const believed = findingOn(start, 'server', 'known');

  test('a rebuild costs more than a clean-up', () => {
    expectMeter(act(believed, 'rebuild'), 'evidence', 8);
    expectMeter(act(believed, 'clean'), 'evidence', 9);
  });

  test('nothing, once it is imaged or copied off the host', () => {
    for (const saved of ['image', 'copy'])
      expectMeter(act(act(believed, saved), 'rebuild'), 'evidence', 10);
  });

  test('nothing where nobody is believed to have been', () => {
    expectMeter(act(start, 'rebuild'), 'evidence', 10);
    expectMeter(act(findingOn(start, 'server', 'suspected'), 'rebuild'), 'evidence', 10);
  });
});

describe('R63 rival claims wear down a case that rests on little', () => {
  const contested = (evidence: number): World =>
    given(tinyWorld(), ({ known }) => {
      known.breach = 'publicFallout.attributionContest';
      known.meters.evidence = evidence;
      known.meters.attribution = 30;
    });

  test('two points a week below 40 points of evidence, none above', () => {
    expectMeter(advance(contested(39), 14), 'attribution', 26);
    expectMeter(advance(contested(40), 14), 'attribution', 30);
  });
});

test('R76 while it is contested the public goes with the case', () => {
  const trustAfter = (attribution: number): number => {
    const contested = given(tinyWorld(), ({ known }) => {
      known.breach = 'publicFallout.attributionContest';
      Object.assign(known.meters, { evidence: 60, attribution, trust: 40 });
    });
    const before = everOf(contested, 'meterChanged').length;
    return everOf(advance(contested, 14), 'meterChanged')
      .slice(before)
      .filter(({ cause }) => cause.startsWith('rule.case'))
      .reduce((sum, { by }) => sum + by, 0);
  };
  expect([80, 50, 49, 20, 19, 0].map(trustAfter)).toEqual([6, 6, 0, 0, -6, -6]);
});

describe('R64 under privilege legal exposure grows by a third less', () => {
  const start = (by: number): World =>
    tinyWorld({
      flags: ['counsel'],
      rules: { ...tinyWorld().setting.compiled.scenario.rules, privilege: 'counsel' },
      actions: [
        action('hire', { capacity: 0, success: [{ set: 'counsel' }] }),
        action('err', { capacity: 0, success: [{ meter: { id: 'legal', by } }] }),
      ],
    });

  test('what would be nine is six', () => {
    expectMeter(act(start(9), 'err'), 'legal', 9);
    expectMeter(act(act(start(9), 'hire'), 'err'), 'legal', 6);
  });

  test('what relieves relieves in full', () => {
    const exposed = given(start(-9), ({ known }) => {
      known.meters.legal = 20;
    });
    expectMeter(act(act(exposed, 'hire'), 'err'), 'legal', 11);
  });
});

describe('R62 what was altered harms until the files have been checked', () => {
  const lost = (altered: number, checked: boolean): number => {
    const start = tinyWorld({
      flags: ['checked'],
      leaks: [leak('dump', { at: 2000, altered, checkedBy: 'checked' })],
      actions: [action('check', { capacity: 0, success: [{ set: 'checked' }] })],
    });
    const robbed = intruderOn(start, 'server', { stolen: { files: 1 } });
    const world = advance(checked ? act(robbed, 'check') : robbed, 2);
    return 80 - world.truth.known.meters.trust;
  };

  test('unchecked it costs more than the plain truth, checked that share costs nothing', () => {
    expect(lost(0.5, false)).toBeGreaterThan(lost(0, false));
    expect(lost(0.5, true)).toBeLessThan(lost(0, true));
    expect(lost(0, true)).toBe(lost(0, false));
    expect(lost(1, true)).toBe(0);
  });
});

describe('R65 false alarms and real signs are told in the same words', () => {
  const kinds = [{ id: 'printer', component: 'flow', assets: ['desk'] }];
  const telling = (perMonth: number, noise: number): Set<string> => {
    const texts = new Set<string>();
    for (let i = 0; i < 30; i++) {
      const start = tinyWorld(
        {
          assets: [asset('desk', { telemetry: { flow: 1 } }), asset('server')],
          techniques: [technique('beacon', 'beacon', { disturbs: { flow: 1 } })],
          adversaries: [
            adversary('visitor', {
              noise,
              techniques: ['beacon'],
              doors: [{ id: 'front', asset: 'desk', technique: 'beacon' }],
            }),
          ],
          falseAlarms: { perMonth, kinds },
        },
        { seed: `words ${i}` },
      );
      const world = advance(intruderOn(start, 'desk', { nextAct: 1400 }), 12);
      for (const { observation } of everOf(world, 'observationMade')) texts.add(observation.text);
    }
    return texts;
  };

  test('a real sign can sound like an everyday one, and the other way round', () => {
    const both = new Set(['sign.flow', 'observation.printer']);
    expect(telling(0, 1)).toEqual(both);
    expect(telling(30, 0)).toEqual(both);
  });
});
