/** How much leaves, and by which way. */
import { describe, expect, test } from 'vitest';
import type { Adversary, Effect, Scenario } from '../../src/engine/index.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  asset,
  technique,
} from '../support/scenario-builder.ts';
import {
  act,
  advance,
  everOf,
  intruder,
  intruderOn,
  tinyWorld,
  type World,
} from '../support/world.ts';

const doing = (id: string, ...success: Effect[]) => action(id, { capacity: 0, success });

const GOALS = [{ data: 'files', from: 0, share: 0.5, chunk: 0.5 }];

/** An intruder on the server that holds the files; the desk has the only way out. */
const thief = (with_: Partial<Adversary> = {}, rest: Partial<Scenario> = {}): World => {
  const world = tinyWorld({
    assets: [asset('desk', { outlet: true }), asset('server')],
    adversaries: [adversary('visitor', { goals: GOALS, ...with_ })],
    actions: [
      doing('cut', { cut: 'wire' }),
      doing('restore', { restore: 'wire' }),
      doing('isolate', { isolate: { on: ['desk'] } }),
      doing('slow', { throttle: { strength: 0.8 } }),
      doing('close', { throttle: { strength: 1 } }),
    ],
    ...rest,
  });
  return intruderOn(world, 'server', { nextAct: 10 });
};

const taken = (world: World): number => intruder(world).stolen.files ?? 0;

describe('R68 what is taken leaves by the network', () => {
  test('by the one way out everything that was wanted leaves', () => {
    expect(taken(advance(thief(), 4))).toBeCloseTo(0.5, 3);
  });

  test.each(['cut', 'isolate'])('where the only way out is closed (%s) nothing leaves', (how) => {
    expect(taken(advance(act(thief(), how), 9))).toBe(0);
  });

  test('not even for one that is still in touch by another foothold', () => {
    const both = intruderOn(act(thief({ patience: 60 }), 'cut'), 'desk');
    const world = advance(both, 9);
    expect(everOf(world, 'techniqueUsed').length).toBeGreaterThan(20);
    expect(taken(world)).toBe(0);
  });

  test('once it is open again, it goes on', () => {
    const shut = advance(act(thief(), 'cut'), 3);
    expect(taken(advance(act(shut, 'restore'), 6))).toBeGreaterThan(0.3);
  });

  test('another way round will do', () => {
    const links = [
      { id: 'wire', from: 'desk', to: 'server', kind: 'network' },
      { id: 'air', from: 'server', to: 'desk', kind: 'network' },
    ] as const;
    expect(taken(advance(act(thief({}, { links }), 'cut'), 4))).toBeCloseTo(0.5, 3);
  });

  test('an asset with a way out of its own needs no link, and a scenario without any does without the rule', () => {
    for (const server of [asset('server', { outlet: true }), asset('server')]) {
      const assets = [asset('desk'), server];
      expect(taken(advance(act(thief({}, { assets }), 'cut'), 4))).toBeCloseTo(0.5, 3);
    }
  });
});

describe('R69 throttled traffic carries what is left of a load', () => {
  const loads = (world: World): readonly number[] =>
    everOf(world, 'dataTaken').map(({ gigabytes }) => Math.round(gigabytes * 1000) / 1000);

  test('a fifth of each load, when four fifths are held back', () => {
    expect(loads(advance(thief()))[0]).toBe(0.5);
    expect(loads(advance(act(thief(), 'slow')))[0]).toBe(0.1);
  });

  test('with no rate left nothing leaves', () => {
    expect(taken(advance(act(thief(), 'close'), 9))).toBe(0);
  });

  test('it takes longer, and is not held up for ever by a crumb: it turns to its next goal', () => {
    const goals = [...GOALS, { data: 'files', from: 0, share: 0.9, chunk: 0.5 }];
    expect(taken(advance(act(thief({ goals }), 'slow'), 20))).toBeCloseTo(0.9, 2);
  });
});

describe('R72 one that is steered from outside needs a way to the outside', () => {
  const used = (world: World): number => everOf(world, 'techniqueUsed').length;

  test.each(['cut', 'isolate', 'close'])('with none left (%s) it does nothing', (how) => {
    expect(used(advance(thief(), 2))).toBeGreaterThan(20);
    expect(used(advance(act(thief(), how), 9))).toBe(0);
  });

  test('one foothold with a way out is enough for all', () => {
    const both = intruderOn(act(thief({ patience: 60 }), 'cut'), 'desk');
    expect(used(advance(both, 2))).toBeGreaterThan(20);
  });

  test('what it has set to run needs no orders', () => {
    const techniques = [...ALL_TECHNIQUES, technique('encrypt', 'destroy')];
    const strike = { when: { time: { from: 2000 } }, assets: ['server'], pace: 60 } as const;
    const own = { strike, techniques: techniques.map(({ id }) => id) };
    const cut = act(thief(own, { techniques }), 'cut');
    expect(everOf(advance(cut, 3), 'assetDamaged')).toHaveLength(1);
  });
});
