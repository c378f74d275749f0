/** Sensing: from what a technique disturbs to what the team gets to see. */
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
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
  given,
  intruderOn,
  tinyWorld,
  type World,
} from '../support/world.ts';

/** An intruder that only beacons from the desk, once an hour; the beacon disturbs `network-flow`. */
function beaconing(with_: {
  strength?: number;
  coverage?: number;
  noise?: number;
  signature?: number;
  seed?: string;
  rest?: Partial<Scenario>;
}): World {
  const { strength = 1, coverage = 1, noise = 1, signature = 1, seed = 'beacon', rest } = with_;
  const beacon = technique('beacon', 'beacon', { disturbs: { 'network-flow': strength } });
  const start = tinyWorld(
    {
      assets: [asset('desk', { telemetry: { 'network-flow': coverage } }), asset('server')],
      techniques: [...ALL_TECHNIQUES.filter(({ id }) => id !== 'beacon'), beacon],
      adversaries: [adversary('visitor', { noise, signature, techniques: ['beacon'] })],
      ...rest,
    },
    { seed },
  );
  return intruderOn(start, 'desk', { nextAct: 60 });
}

const sensed = (world: World): number => everOf(world, 'observationSensed').length;
const used = (world: World): number => everOf(world, 'techniqueUsed').length;

/** Share of acts that were sensed over many hours and seeds. */
function shareSensed(with_: Parameters<typeof beaconing>[0], awareness = 0): number {
  let [seen, all] = [0, 0];
  for (let i = 0; i < 20; i++) {
    const start = given(beaconing({ ...with_, seed: `share ${i}` }), ({ hidden }) => {
      for (const truth of Object.values(hidden.adversaries)) truth.awareness = awareness;
    });
    const world = advance(start, 2);
    seen += sensed(world);
    all += used(world);
  }
  expect(all).toBeGreaterThan(300);
  return seen / all;
}

test('R4 with full coverage, strength and noise every act is sensed', () => {
  const world = advance(beaconing({}));
  expect(used(world)).toBeGreaterThan(10);
  expect(sensed(world)).toBe(used(world));
});

test('R4 no coverage, no observation, however loud', () => {
  const world = advance(beaconing({ coverage: 0, noise: 50 }), 5);
  expect(used(world)).toBeGreaterThan(50);
  expect(sensed(world)).toBe(0);
});

test('R4 coverage of another component sees nothing', () => {
  const assets = [asset('desk', { telemetry: { process: 1 } }), asset('server')];
  expect(sensed(advance(beaconing({ rest: { assets } }), 5))).toBe(0);
});

test('R4 the chance is coverage x strength x noise', () => {
  const share = shareSensed({ coverage: 0.8, strength: 0.5, noise: 0.5 });
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.25);
});

test('R5 an adversary that knows it is hunted disturbs 40 % less, from awareness 50', () => {
  const heedless = shareSensed({ coverage: 0.5 }, 49);
  const careful = shareSensed({ coverage: 0.5 }, 50);
  expect(careful / heedless).toBeGreaterThan(0.5);
  expect(careful / heedless).toBeLessThan(0.7);
});

test('R77 a sensor speaks only where it looks; else somebody tells', () => {
  const sign = {
    id: 'sign',
    component: 'network-flow',
    finding: 'suspected',
    confidence: 0.5,
  } as const;
  const actions = ['desk', 'server'].map((on) =>
    action(`hear-of-${on}`, { capacity: 0, success: [{ observe: { ...sign, asset: on } }] }),
  );
  const start = beaconing({ rest: { actions } });
  const source = (on: string) =>
    act(start, `hear-of-${on}`).truth.known.observations.find(({ asset: at }) => at === on)?.source;
  expect(source('desk')).toEqual({ kind: 'sensor', component: 'network-flow' });
  expect(source('server')).toEqual({ kind: 'person' });
});

test('R6 an observation arrives after the delay of the best kit', () => {
  const kit = (id: string, delay: number) => ({
    id,
    coverage: { 'network-flow': 1 },
    delay,
    offHost: false,
  });
  const start = beaconing({
    coverage: 0,
    rest: {
      sensors: [kit('slow', 600), kit('fast', 30)],
      actions: ['slow', 'fast'].map((sensor) =>
        action(sensor, { success: [{ deploy: { sensor, on: ['desk'] } }] }),
      ),
    },
  });
  const slow = everOf(advance(act(start, 'slow')), 'observationSensed')[0];
  expect((slow?.due ?? 0) - (slow?.minute ?? 0)).toBe(600);
  const both = everOf(advance(act(act(start, 'slow'), 'fast')), 'observationSensed')[0];
  expect((both?.due ?? 0) - (both?.minute ?? 0)).toBe(30);
});

test('R6 where no kit stands somebody has to open a log: one to six days', () => {
  const world = advance(beaconing({}), 3);
  for (const { minute, due } of everOf(world, 'observationSensed')) {
    expect(due - minute).toBeGreaterThanOrEqual(1440);
    expect(due - minute).toBeLessThanOrEqual(6 * 1440);
  }
  expect(sensed(world)).toBeGreaterThan(0);
});

test('R6 what was sensed reaches the table in its minute, and only then', () => {
  const world = advance(beaconing({}), 10);
  const planned = everOf(world, 'observationSensed').map(({ due }) => due);
  const came = everOf(world, 'observationMade').map(({ minute }) => minute);
  expect(came.length).toBeGreaterThan(10);
  expect(came).toEqual(planned.sort((a, b) => a - b).slice(0, came.length));
});

test('R7 confidence grows with coverage; thin telemetry never convinces alone', () => {
  const confidence = (coverage: number): number[] =>
    everOf(advance(beaconing({ coverage }), 6), 'observationSensed').map(
      ({ observation }) => observation.confidence,
    );
  const [thin, thick] = [confidence(0.2), confidence(1)];
  expect(Math.max(...thin)).toBeLessThan(0.6);
  expect(Math.min(...thick)).toBeGreaterThan(0.6);
  expect(Math.max(...thick)).toBeLessThanOrEqual(0.95);
});

test('R7 below 0.6 an observation is a suspicion and names no technique', () => {
  const world = advance(beaconing({ coverage: 0.6 }), 6);
  const seen = everOf(world, 'observationSensed').map(({ observation }) => observation);
  expect(new Set(seen.map(({ finding }) => finding))).toEqual(new Set(['suspected', 'known']));
  for (const { confidence, finding, technique: named } of seen) {
    expect(finding).toBe(confidence >= 0.6 ? 'known' : 'suspected');
    expect(named).toBe(confidence >= 0.6 ? 'beacon' : null);
  }
});

test('R8 an intruder is told from others by its signature times coverage', () => {
  const named = (signature: number): number => {
    const all = everOf(advance(beaconing({ signature }), 9), 'observationSensed');
    return all.filter(({ observation }) => observation.adversary !== null).length / all.length;
  };
  expect(named(0)).toBe(0);
  expect(named(1)).toBe(1);
  expect(named(0.5)).toBeGreaterThan(0.35);
  expect(named(0.5)).toBeLessThan(0.65);
});

const ALARMING = (coverage: number): World =>
  tinyWorld({
    assets: [asset('desk', { telemetry: { process: coverage } }), asset('server')],
    falseAlarms: {
      perMonth: 30,
      kinds: [{ id: 'lost-badge', component: 'process', assets: ['desk'] }],
    },
  });

test('R9 false alarms come at the rate of the scenario', () => {
  const alarms = everOf(advance(ALARMING(1), 999), 'observationMade').length;
  // 60 days at 30 a month, evenly spread.
  expect(alarms).toBeGreaterThan(45);
  expect(alarms).toBeLessThan(75);
});

test('R9 without coverage nothing raises them', () => {
  expect(everOf(advance(ALARMING(0), 60), 'observationMade')).toEqual([]);
});

test('R9 one is never believed alone, and carries nothing that tells it from a true one', () => {
  const [first] = everOf(advance(ALARMING(1), 60), 'observationMade');
  expect(first?.falseAlarm).toBe(true);
  expect(first?.observation.confidence).toBeLessThan(0.6);
  expect(first?.observation.finding).toBe('suspected');
  expect(JSON.stringify(first?.observation)).not.toMatch(/false/);
});
