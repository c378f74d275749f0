/**
 * Judgement beats luck, luck beats doing nothing, and no fixed habit beats judgement. Fixed seeds, so it never wavers;
 * docs/balance.md has the table of a thousand.
 */
import { describe, expect, test } from 'vitest';
import { HABITS, type PolicyId } from '../../src/exercise/index.ts';
import { doubleExtortion, twoBears } from '../support/scenarios.ts';
import { type Row, scoreOf, tableOf } from './table.ts';

const RUNS = 100;
/** Clear margins, in points of the mean score. */
const JUDGEMENT = 15;
const TRYING = 10;

const PLAYERS: readonly PolicyId[] = ['prudent', 'random', 'passive', ...HABITS];

const SCENARIOS = [
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const;

const tables = new Map<string, readonly Row[]>(
  SCENARIOS.map(([name, scenario]) => [name, tableOf(scenario(), 'habits', RUNS, PLAYERS)]),
);

test('no habit is the best of the habits everywhere', () => {
  const best = [...tables.values()].map(
    (rows) => [...HABITS].sort((a, b) => scoreOf(rows, b) - scoreOf(rows, a))[0],
  );
  expect(new Set(best).size).toBeGreaterThan(1);
});

describe.each(SCENARIOS)('%s', (name) => {
  const rows = tables.get(name) ?? [];
  const of = (player: PolicyId): number => scoreOf(rows, player);

  test('prudent beats random and random beats passive, both clearly', () => {
    expect(of('prudent') - of('random')).toBeGreaterThan(JUDGEMENT);
    expect(of('random') - of('passive')).toBeGreaterThan(TRYING);
  });

  test.each(HABITS)('%s alone does not beat judgement', (habit) => {
    expect(of(habit)).toBeLessThan(of('prudent'));
  });

  test('a habit that never throws anybody out pays for it with data and time', () => {
    const axes = (player: PolicyId) => rows.find((one) => one.player === player)?.summary.outcome;
    expect(axes('wait')?.dataKept.mean).toBeLessThan((axes('prudent')?.dataKept.mean ?? 0) - 10);
    expect(axes('wait')?.timeToEvict.mean).toBeLessThan(15);
  });
});
