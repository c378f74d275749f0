/** The two charts are exactly what the model names, and hold nothing that moves by itself. */
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine, StateNode } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import {
  BREACH_PHASES,
  BREACH_SIGNALS,
  BREACH_STATES,
  type BreachFacts,
  INTRUSION_SIGNALS,
  INTRUSION_STATES,
  lifecycleTrack,
} from '../../src/engine/index.ts';
import {
  breachMachine,
  describeChart,
  intrusionMachine,
  stateKey,
  stateValue,
} from '../../src/engine/lifecycle/index.ts';

/** Every combination of the facts that guards of the breach machine read. */
const ALL_BREACH_FACTS: readonly BreachFacts[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  disclosed: (bits & 1) !== 0,
  persona: (bits & 2) !== 0,
  released: (bits & 4) !== 0,
}));

const leavesOf = (machine: AnyStateMachine): string[] =>
  describeChart(machine)
    .states.filter(({ type }) => type !== 'compound')
    .map(({ path }) => path);

describe('the breach machine', () => {
  test('has exactly the states of the model', () => {
    expect(leavesOf(breachMachine).sort()).toEqual([...BREACH_STATES].sort());
  });

  test('has exactly the phases of the model at its top, in their usual order', () => {
    expect(Object.keys(breachMachine.states)).toEqual([...BREACH_PHASES]);
  });

  test('every phase but the last has substates, and `closed` is final and alone', () => {
    for (const { phase, substates } of lifecycleTrack()) {
      if (phase === 'closed') expect(substates).toEqual([]);
      else expect(substates.length, phase).toBeGreaterThanOrEqual(2);
    }
    const finals = describeChart(breachMachine).states.filter(({ type }) => type === 'final');
    expect(finals.map(({ path }) => path)).toEqual(['closed']);
  });

  test('begins where nobody has noticed anything', () => {
    expect(describeChart(breachMachine).initial).toBe('undetectedPersistence.normalOperations');
  });

  test('every state can be reached, by signals of play with some facts', () => {
    const events = BREACH_SIGNALS.flatMap((type) =>
      ALL_BREACH_FACTS.map((facts) => ({ type, facts })),
    );
    const map = getAdjacencyMap(breachMachine, {
      events,
      serializeState: ({ value }) => stateKey(value),
      limit: 20_000,
    });
    expect(Object.keys(map).sort()).toEqual([...BREACH_STATES].sort());
  });
});

describe('the intrusion machine', () => {
  test('has exactly the states of the model, and begins preparing', () => {
    expect(leavesOf(intrusionMachine).sort()).toEqual([...INTRUSION_STATES].sort());
    expect(describeChart(intrusionMachine).initial).toBe('preparing');
  });

  test('every state can be reached', () => {
    const events = INTRUSION_SIGNALS.flatMap((type) =>
      [true, false].map((hasAccess) => ({ type, facts: { hasAccess } })),
    );
    const map = getAdjacencyMap(intrusionMachine, {
      events,
      serializeState: ({ value }) => stateKey(value),
      limit: 20_000,
    });
    expect(Object.keys(map).sort()).toEqual([...INTRUSION_STATES].sort());
  });

  test('nobody is ever finished', () => {
    expect(describeChart(intrusionMachine).states.some(({ type }) => type === 'final')).toBe(false);
  });
});

describe.each([
  ['breach', breachMachine, [...BREACH_SIGNALS, 'ENDEX']],
  ['intrusion', intrusionMachine, INTRUSION_SIGNALS],
] as const)('the %s machine', (_name, machine: AnyStateMachine, signals) => {
  const nodes = (node = machine.root as unknown as StateNode): StateNode[] => [
    node,
    ...Object.values(node.states).flatMap((child) => nodes(child as unknown as StateNode)),
  ];

  test('uses every signal of the model, and no other', () => {
    const used = nodes().flatMap((node) => [...node.transitions.keys()]);
    expect([...new Set(used)].sort()).toEqual([...signals].sort());
  });

  test('has no actions, no data, no delays and no children of its own', () => {
    for (const node of nodes()) {
      const where = node.path.join('.');
      expect(node.entry, where).toEqual([]);
      expect(node.exit, where).toEqual([]);
      expect(node.invoke, where).toEqual([]);
      expect(node.after, where).toEqual([]);
      expect(node.always ?? [], where).toEqual([]);
      expect(['atomic', 'compound', 'final'], where).toContain(node.type);
      for (const candidates of node.transitions.values())
        for (const { actions } of candidates) expect(actions, where).toEqual([]);
      for (const key of [
        'entry',
        'exit',
        'after',
        'always',
        'invoke',
        'context',
        'output',
        'onDone',
      ])
        expect(node.config, where).not.toHaveProperty(key);
    }
    expect(machine.config.context ?? {}).toEqual({});
  });

  test('names its guards, so that they can be drawn, and reads nothing but facts on the event', () => {
    const guards = nodes().flatMap((node) =>
      [...node.transitions.values()].flat().map(({ guard }) => guard),
    );
    expect(guards.filter((guard) => guard !== undefined && typeof guard !== 'string')).toEqual([]);
    for (const name of new Set(guards.filter((guard) => guard !== undefined)))
      expect(Object.keys(machine.implementations.guards), String(name)).toContain(name);
  });

  test('no transition is shadowed: none stands after one without a guard', () => {
    for (const node of nodes())
      for (const [event, candidates] of node.transitions)
        for (const { guard } of candidates.slice(0, -1))
          expect(guard, `${node.path.join('.')} ${event}`).toBeDefined();
  });
});

test('a state key and a state value name the same state', () => {
  for (const state of [...BREACH_STATES, ...INTRUSION_STATES])
    expect(stateKey(stateValue(state))).toBe(state);
});
