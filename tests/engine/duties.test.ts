/** Duties with deadlines, and the money that leadership opens. */
import { describe, expect, test } from 'vitest';
import type { Duty, Scenario } from '../../src/engine/index.ts';
import { expectMeter } from '../support/expectations.ts';
import { action, inject } from '../support/scenario-builder.ts';
import { act, advance, everOf, given, tinyWorld, viewOf, type World } from '../support/world.ts';

const DUTY: Duty = {
  id: 'tell-authority',
  seat: 'lead',
  rule: 'promise',
  when: { flag: 'aware' },
  within: 3000,
  met: { flag: 'told' },
  legal: 15,
  trust: 4,
};

const bound = (with_: Partial<Scenario> = {}): World =>
  tinyWorld({
    duties: [DUTY],
    actions: [
      action('notice', { capacity: 0, success: [{ set: 'aware' }] }),
      action('tell', { capacity: 0, success: [{ set: 'told' }] }),
    ],
    ...with_,
  });

describe('R54 a clock starts when its condition first holds on what the team knows', () => {
  test('not before, once, and for the time the rule gives', () => {
    const start = advance(bound(), 2);
    expect(everOf(start, 'dutyStarted')).toEqual([]);
    const aware = act(start, 'notice');
    expect(everOf(aware, 'dutyStarted').map(({ due }) => due)).toEqual([2880 + 3000]);
    expect(everOf(advance(aware, 20), 'dutyStarted')).toHaveLength(1);
  });

  test('the desk shows it', () => {
    expect(viewOf(bound()).duties).toEqual([]);
    expect(viewOf(act(bound(), 'notice')).duties).toHaveLength(1);
  });
});

describe('R55 met in time it is met for good; missed, it costs', () => {
  test('met', () => {
    const met = act(act(bound(), 'notice'), 'tell');
    expect(everOf(met, 'dutyMet')).toHaveLength(1);
    const later = advance(met, 10);
    expect(everOf(later, 'dutyMissed')).toEqual([]);
    expectMeter(later, 'legal', 0);
  });

  test('missed in its own minute, once, at the cost of exposure and trust', () => {
    const missed = advance(act(bound(), 'notice'), 20);
    expect(everOf(missed, 'dutyMissed').map(({ minute }) => minute)).toEqual([3000]);
    expectMeter(missed, 'legal', 15);
    expectMeter(missed, 'trust', 76);
  });

  test('met too late it stays missed', () => {
    const late = act(advance(act(bound(), 'notice'), 5), 'tell');
    expect(everOf(late, 'dutyMet')).toEqual([]);
    expectMeter(late, 'legal', 15);
  });

  test('a letter may come because of it', () => {
    const letter = inject('letter', { when: { duty: { id: 'tell-authority', state: 'missed' } } });
    const missed = advance(act(bound({ injects: [letter] }), 'notice'), 20);
    expect(everOf(missed, 'injectArrived').map(({ minute }) => minute)).toEqual([3000]);
  });
});

describe('R53 in a crisis leadership confidence opens an allowance by the week', () => {
  const paid = (leadership: number, crisis: boolean, allowancePerWeek = 70): number => {
    const { rules, turns } = tinyWorld().setting.compiled.scenario;
    const start = tinyWorld({
      rules: { ...rules, allowancePerWeek },
      turns: { ...turns, undetectedPersistence: 10_080, anomalyDetection: 10_080 },
    });
    const moment = given(start, ({ known }) => {
      known.meters.leadership = leadership;
      if (crisis) known.breach = 'anomalyDetection.triage';
    });
    return advance(moment).truth.known.meters.budget - 100;
  };

  test('in proportion to confidence, only in a crisis, only where the scenario has one', () => {
    expect(paid(100, true)).toBe(70);
    expect(paid(50, true)).toBe(35);
    expect(paid(0, true)).toBe(0);
    expect(paid(100, false)).toBe(0);
    expect(paid(100, true, 0)).toBe(0);
  });
});
