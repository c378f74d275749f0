/**
 * The registry: everything a scenario has must have happened in a golden exercise. What is missing is printed by name.
 *
 * Rules have a registry of their own (tests/engine/rules-page.test.ts), and so have events, conditions and effects.
 */
import { describe, expect, test } from 'vitest';
import { doubleExtortion, twoBears } from '../support/scenarios.ts';
import { ALL_KINDS, allOf, exercisedBy } from './exercised.ts';
import { goldenNames, playAgain, readGolden } from './golden.ts';

const SCENARIOS = [
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const;

/** What the golden exercises of a scenario met between them. */
function metIn(id: string, scenario: typeof twoBears): ReadonlySet<string> {
  const met = new Set<string>();
  for (const name of goldenNames(id)) {
    const { record, decisions } = readGolden(id, name);
    const { events } = playAgain(scenario(), record.seed, record.plan, decisions);
    for (const one of exercisedBy(scenario(), events)) met.add(one);
  }
  return met;
}

const met = new Map(SCENARIOS.map(([id, scenario]) => [id, metIn(id, scenario)]));

describe.each(SCENARIOS)('%s', (id, scenario) => {
  test('every inject, option, action, ending, leak, duty, phase and technique is in some golden exercise', () => {
    const missing = allOf(scenario()).filter((one) => met.get(id)?.has(one) !== true);
    // `npm run golden -- --search 5000` looks for exercises for these.
    expect(missing).toEqual([]);
  });
});

test('every kind of inject and every effect of a technique is in a golden exercise of some scenario', () => {
  const missing = ALL_KINDS.filter((one) => ![...met.values()].some((each) => each.has(one)));
  expect(missing).toEqual([]);
});
