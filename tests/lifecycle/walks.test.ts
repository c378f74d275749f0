/** Random walks over the charts: no state is a trap, and the table says what XState says. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
  BREACH_SIGNALS,
  BREACH_STATES,
  type BreachFacts,
  type BreachState,
  INTRUSION_SIGNALS,
  INTRUSION_STATES,
} from '../../src/engine/index.ts';
import {
  advanceBreach,
  advanceIntrusion,
  askMachine,
  breachMachine,
  forgetTransitions,
  intrusionMachine,
  stateKey,
  tableUse,
} from '../../src/engine/lifecycle/index.ts';

const facts = fc.record({ disclosed: fc.boolean(), persona: fc.boolean(), released: fc.boolean() });
const step = fc.record({ signal: fc.constantFrom(...BREACH_SIGNALS), facts });
const walk = fc.array(step, { minLength: 1, maxLength: 60 });
const START: BreachState = 'undetectedPersistence.normalOperations';

const SOME_FACTS: readonly BreachFacts[] = [
  { disclosed: false, persona: false, released: false },
  { disclosed: true, persona: true, released: true },
];

beforeEach(forgetTransitions);

describe('the breach machine', () => {
  test('on any walk ENDEX closes, and from every state but `closed` some signal of play leads on', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let state: BreachState = START;
        for (const { signal, facts: so } of steps) {
          state = advanceBreach(state, signal, so);
          expect(BREACH_STATES).toContain(state);
          expect(advanceBreach(state, 'ENDEX', so)).toBe('closed');
          if (state === 'closed') return;
          const ways = BREACH_SIGNALS.filter((way) => advanceBreach(state, way, so) !== state);
          expect(ways.length, state).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('no group of states is a trap either: from everywhere play can still come to recovery', () => {
    for (const from of BREACH_STATES) {
      if (from === 'closed') continue;
      const seen = new Set<BreachState>([from]);
      const edge: BreachState[] = [from];
      for (let at = edge.pop(); at !== undefined; at = edge.pop())
        for (const signal of BREACH_SIGNALS)
          for (const so of SOME_FACTS) {
            const next = advanceBreach(at, signal, so);
            if (!seen.has(next)) edge.push(next);
            seen.add(next);
          }
      expect(seen, from).toContain('publicFallout.recovery');
      expect(seen, from).toContain('eviction.executing');
    }
  });

  test('nothing leads out of `closed`', () => {
    for (const signal of [...BREACH_SIGNALS, 'ENDEX'] as const)
      for (const so of SOME_FACTS) expect(advanceBreach('closed', signal, so)).toBe('closed');
  });

  test('the table says what XState says, asked once and asked again', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let state: BreachState = START;
        for (const { signal, facts: so } of steps) {
          const event = { type: signal, facts: so };
          const asked = askMachine(breachMachine, state, event);
          expect(advanceBreach(state, signal, so)).toBe(asked);
          expect(advanceBreach(state, signal, so)).toBe(asked);
          state = asked as BreachState;
        }
      }),
      { numRuns: 150, seed: 2 },
    );
    expect(tableUse.remembered).toBeGreaterThan(tableUse.asked);
  });

  test('and both say what a living actor of the machine does', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const actor = createActor(breachMachine).start();
        let state: BreachState = START;
        for (const { signal, facts: so } of steps) {
          actor.send({ type: signal, facts: so });
          state = advanceBreach(state, signal, so);
          expect(state).toBe(stateKey(actor.getSnapshot().value));
        }
        actor.stop();
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe('the intrusion machine', () => {
  test('on any walk the table says what XState says, and somebody with access always has a way on', () => {
    const way = fc.record({
      signal: fc.constantFrom(...INTRUSION_SIGNALS),
      hasAccess: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(way, { maxLength: 60 }), (steps) => {
        let state: (typeof INTRUSION_STATES)[number] = 'preparing';
        for (const { signal, hasAccess } of steps) {
          const event = { type: signal, facts: { hasAccess } };
          const asked = askMachine(intrusionMachine, state, event);
          state = advanceIntrusion(state, signal, { hasAccess });
          expect(state).toBe(asked);
          expect(INTRUSION_STATES).toContain(state);
          const ways = INTRUSION_SIGNALS.filter(
            (next) => advanceIntrusion(state, next, { hasAccess: true }) !== state,
          );
          expect(ways.length, state).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});
