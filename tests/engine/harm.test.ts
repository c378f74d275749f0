/** What is out of use harms those who depend on it, and what makes it work again. */
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/engine/index.ts';
import { expectMeter } from '../support/expectations.ts';
import { action, asset, buildScenario } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  given,
  intruder,
  intruderOn,
  tinyWorld,
  type World,
} from '../support/world.ts';

const doing = (id: string, ...success: Effect[]) => action(id, { capacity: 0, success });

const ward = (softened: readonly { flag: string; factor: number }[] = []): World =>
  tinyWorld({
    assets: [asset('desk', { serves: 2 }), asset('server', { serves: 6 })],
    actions: [
      doing('isolate', { isolate: { on: ['desk'] } }),
      doing('reconnect', { reconnect: { on: ['desk'] } }),
      doing('divert', { set: 'diverted' }),
      doing('mend', { mend: { on: ['server'] } }),
      doing('rebuild', { rebuild: { on: ['server'] } }),
    ],
    rules: { ...buildScenario().rules, harmSoftenedBy: softened },
  });

const broken = (world: World): World =>
  given(world, ({ known }) => {
    const server = known.assets.server;
    if (server !== undefined) server.damagedAt = 0;
  });

describe('R67 while an asset that serves is out of use, harm grows by the day', () => {
  test('off the network it serves nobody, back on it does', () => {
    const away = advance(act(ward(), 'isolate'), 5);
    expectMeter(away, 'harm', 10);
    expectMeter(advance(act(away, 'reconnect'), 5), 'harm', 10);
  });

  test('broken it serves nobody, and what is out adds up', () => {
    expectMeter(advance(broken(ward()), 5), 'harm', 30);
    expectMeter(advance(act(broken(ward()), 'isolate'), 5), 'harm', 40);
  });

  test('preparation lessens it from then on and undoes nothing', () => {
    const softened = [{ flag: 'diverted', factor: 0.5 }];
    const late = act(advance(broken(ward(softened)), 5), 'divert');
    expectMeter(advance(late, 5), 'harm', 45);
  });

  test('in use there is none, and the outcome shows care as what is left of 100', () => {
    expectMeter(advance(ward(), 5), 'harm', 0);
    const ended = advance(broken(ward()), 60);
    expect(ended.truth.known.ended?.outcome.care).toBe(0);
    expect(advance(ward(), 60).truth.known.ended?.outcome.care).toBe(100);
  });
});

describe('R66 a broken asset works again once it is mended, and whoever was on it still is', () => {
  test('mending leaves the intruder where it was; a rebuild throws it out', () => {
    const start = intruderOn(broken(ward()), 'server');
    const mended = act(start, 'mend');
    expect(mended.truth.known.assets.server?.damagedAt).toBeNull();
    expect(intruder(mended).footholds).toHaveLength(1);
    expect(intruder(act(start, 'rebuild')).footholds).toEqual([]);
  });

  test('what is not broken is not mended', () => {
    expect(act(ward(), 'mend').events.map(({ type }) => type)).not.toContain('assetMended');
  });
});
