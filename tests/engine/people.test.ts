/** The team as people, and the rhythm of its days. */
import { expect, test } from 'vitest';
import type { BreachState } from '../../src/engine/index.ts';
import { expectMeter } from '../support/expectations.ts';
import { action, inject, option } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  answer,
  eventsOf,
  given,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

const withStamina = (world: World, stamina: number): World =>
  given(world, ({ known }) => {
    known.meters.stamina = stamina;
  });

const inPhase = (world: World, state: BreachState): World =>
  given(world, ({ known }) => {
    known.breach = state;
    known.breachLog.push({ state, minute: known.minute });
  });

const capacityAt = (capacity: number, stamina: number): number =>
  advance(withStamina(inPhase(tinyWorld({ capacity }), 'anomalyDetection.triage'), stamina)).truth
    .known.capacityTotal;

test('R10 capacity runs from half when exhausted to full when rested, and is never below 1', () => {
  expect(capacityAt(4, 100)).toBe(4);
  expect(capacityAt(4, 50)).toBe(3);
  expect(capacityAt(4, 0)).toBe(2);
  expect(capacityAt(1, 0)).toBe(1);
});

test('R10 hires raise capacity from the next turn on', () => {
  const start = tinyWorld({ actions: [action('hire', { success: [{ capacity: { by: 2 } }] })] });
  const hired = act(start, 'hire');
  expect(hired.truth.known.capacityLeft).toBe(3);
  expect(advance(hired).truth.known.capacityLeft).toBe(6);
});

const WORK = action('work', { capacity: 4 });

test('R11 a turn of full work in a crisis costs stamina by the day', () => {
  const crisis = inPhase(tinyWorld({ actions: [WORK] }), 'anomalyDetection.triage');
  expectMeter(advance(act(crisis, 'work')), 'stamina', 96);
});

test('R11 work in quiet times wears nobody down', () => {
  const quiet = withStamina(tinyWorld({ actions: [WORK] }), 50);
  expectMeter(advance(act(quiet, 'work')), 'stamina', 52);
});

test('R11 an easy turn gives some back, half as much in a crisis, and never beyond 100', () => {
  const quiet = tinyWorld();
  expectMeter(advance(withStamina(quiet, 50)), 'stamina', 52);
  expectMeter(advance(withStamina(inPhase(quiet, 'leak.persona'), 50)), 'stamina', 51);
  expectMeter(advance(withStamina(quiet, 99)), 'stamina', 100);
  expectMeter(advance(withStamina(quiet, 100)), 'stamina', 100);
});

test('R12 an exhausted team loses 30 % of its chance; what is certain stays certain', () => {
  const start = tinyWorld({ actions: [action('try', { odds: 0.5 }), action('sure')] });
  const oddsOf = (stamina: number, id: string): number | undefined =>
    eventsOf(act(withStamina(start, stamina), id), 'undertakingFinished')[0]?.odds;
  expect(oddsOf(100, 'try')).toBeCloseTo(0.5, 9);
  expect(oddsOf(0, 'try')).toBeCloseTo(0.35, 9);
  expect(oddsOf(0, 'sure')).toBe(1);
});

test('R12 the team sees its odds as a band before it commits', () => {
  const start = tinyWorld({ actions: [action('try', { odds: 0.5 }), action('sure')] });
  const [rested, sure] = viewOf(start).playbook;
  expect(rested?.odds.low).toBeLessThan(0.5);
  expect(rested?.odds.high).toBeGreaterThan(0.5);
  expect(sure?.odds).toEqual({ low: 1, high: 1 });
  const tired = viewOf(withStamina(start, 0)).playbook[0]?.odds;
  expect(tired?.high).toBeLessThan(rested?.odds.high ?? 0);
});

const RHYTHM = {
  undetectedPersistence: 2000,
  'undetectedPersistence.weakSignals': 700,
  anomalyDetection: 300,
  forensicLogging: 300,
  eviction: 300,
  leak: 300,
  publicFallout: 300,
};

test('R47 a turn lasts as long as the scenario says, the more exact state first', () => {
  const start = tinyWorld({ turns: RHYTHM });
  expect(viewOf(start).turnLength).toBe(2000);
  expect(viewOf(inPhase(start, 'undetectedPersistence.weakSignals')).turnLength).toBe(700);
  expect(advance(start).truth.known.minute).toBe(2000);
});

test('R47 quiet turns grow twice as long each, up to eight times and no longer than the longest', () => {
  let world = inPhase(
    tinyWorld({ turns: RHYTHM, meters: { ...tinyWorld().truth.known.meters } }),
    'eviction.monitoring',
  );
  const lengths: number[] = [];
  for (let i = 0; i < 5; i++) {
    lengths.push(viewOf(world).turnLength);
    world = advance(world);
  }
  expect(lengths).toEqual([300, 600, 1200, 2000, 2000]);
});

test('R47 a decision, or anything new on the table, brings the short rhythm back', () => {
  const start = inPhase(
    tinyWorld({
      turns: RHYTHM,
      injects: [inject('call', { at: 1300, options: [option('fine')] })],
    }),
    'eviction.monitoring',
  );
  const calm = advance(start, 2);
  expect(viewOf(calm).turnLength).toBe(1200);
  const called = advance(calm);
  expect(called.truth.known.minute).toBe(1300);
  expect(viewOf(called).turnLength).toBe(300);
  expect(viewOf(advance(answer(called, 'call', 'fine'))).turnLength).toBe(300);
});

test('R47 no turn runs past EndEx, and after it there is none', () => {
  const start = tinyWorld({ turns: RHYTHM, endsBy: 2500 });
  const last = advance(start);
  expect(viewOf(last).turnLength).toBe(500);
  const over = advance(last);
  expect(over.truth.known.ended?.minute).toBe(2500);
  expect(viewOf(over).turnLength).toBe(0);
});
