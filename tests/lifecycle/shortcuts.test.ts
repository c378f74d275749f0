/** The usual order of a breach, and every legal shortcut of the design, one test each. */
import { describe, expect, test } from 'vitest';
import {
  BREACH_STATES,
  type BreachFacts,
  type BreachSignal,
  type BreachState,
} from '../../src/engine/index.ts';
import { advanceBreach } from '../../src/engine/lifecycle/index.ts';

const START: BreachState = 'undetectedPersistence.normalOperations';

/** Walks the breach machine along named signals. */
function along(
  signals: readonly BreachSignal[],
  so: Partial<BreachFacts> = {},
  from: BreachState = START,
): BreachState[] {
  const all: BreachFacts = { disclosed: false, persona: false, released: false, ...so };
  const states = [from];
  for (const signal of signals) states.push(advanceBreach(states.at(-1) ?? from, signal, all));
  return states;
}

describe('the usual order and every shortcut of the design', () => {
  test('the usual order, top to bottom', () => {
    const states = along([
      'WEAK_SIGNAL',
      'ANOMALY_BELIEVED',
      'ESCALATED',
      'RESPONDERS_CALLED',
      'SENSORS_ORDERED',
      'SENSORS_LIVE',
      'SCOPE_AGREED',
      'EVICTION_PLANNED',
      'EVICTION_LAUNCHED',
      'EVICTION_DONE',
      'PERSONA_APPEARED',
      'DATA_RELEASED',
      'PUBLIC_READS',
      'ATTRIBUTION_CONTESTED',
      'HEADS_ROLL',
      'RECOVERY_BEGUN',
      'CRISIS_CLOSED',
    ]);
    const phases = states.map((state) => state.split('.')[0]);
    expect([...new Set(phases)]).toEqual([
      'undetectedPersistence',
      'anomalyDetection',
      'forensicLogging',
      'eviction',
      'leak',
      'publicFallout',
      'closed',
    ]);
    expect(new Set(states).size).toBe(states.length);
  });

  test('a leak while nobody has noticed', () => {
    expect(along(['DATA_RELEASED'])).toEqual([START, 'leak.release']);
    expect(along(['PERSONA_APPEARED', 'PUBLIC_READS']).at(-1)).toBe('publicFallout.disclosure');
  });

  test('disclosure before eviction, and the eviction still to come', () => {
    const states = along(['ANOMALY_BELIEVED', 'SENSORS_ORDERED', 'DISCLOSED', 'EVICTION_LAUNCHED']);
    expect(states.slice(2)).toEqual([
      'forensicLogging.deploying',
      'publicFallout.disclosure',
      'eviction.executing',
    ]);
  });

  test('eviction without logging', () => {
    expect(along(['ANOMALY_BELIEVED', 'EVICTION_LAUNCHED']).at(-1)).toBe('eviction.executing');
  });

  test('re-entry after eviction, while verifying, watching, and in the fallout', () => {
    for (const from of [
      'eviction.verifying',
      'eviction.monitoring',
      'leak.persona',
      'publicFallout.recovery',
    ] as const)
      expect(along(['RE_ENTRY_NOTICED'], {}, from).at(-1)).toBe('anomalyDetection.triage');
  });

  test('no leak at all: verified, watched, closed', () => {
    const states = along(
      ['EVICTION_DONE', 'EVICTION_VERIFIED', 'CRISIS_CLOSED'],
      {},
      'eviction.executing',
    );
    expect(states.slice(1)).toEqual(['eviction.verifying', 'eviction.monitoring', 'closed']);
  });

  test('the intruder leaves by itself while it is being watched', () => {
    expect(along(['INTRUDER_GONE'], {}, 'forensicLogging.observing').at(-1)).toBe(
      'eviction.verifying',
    );
  });

  test('a persona does not stop a rebuild half way, a release does', () => {
    const executing = 'eviction.executing';
    expect(along(['PERSONA_APPEARED'], {}, executing).at(-1)).toBe(executing);
    expect(along(['LEAK_STAGED'], {}, executing).at(-1)).toBe(executing);
    expect(along(['DATA_RELEASED'], {}, executing).at(-1)).toBe('leak.release');
  });

  test('where a verified eviction leads depends on what the public knows', () => {
    const verified = (so: Partial<BreachFacts>): BreachState | undefined =>
      along(['EVICTION_VERIFIED'], so, 'eviction.verifying').at(-1);
    expect(verified({})).toBe('eviction.monitoring');
    expect(verified({ disclosed: true })).toBe('publicFallout.recovery');
    expect(verified({ persona: true, disclosed: true })).toBe('leak.persona');
    expect(verified({ released: true, persona: true })).toBe('publicFallout.recovery');
  });

  test('a crisis can be closed from anywhere', () => {
    for (const from of BREACH_STATES)
      expect(along(['CRISIS_CLOSED'], {}, from).at(-1)).toBe('closed');
  });
});
