/** Each scenario, played some hundred times at random. The slow suite (`npm run fuzz`) plays ten thousand of each. */
import { expect, test } from 'vitest';
import { BREACH_PHASES } from '../../src/engine/index.ts';
import { campaign } from '../support/campaign.ts';
import { doubleExtortion, tiny, twoBears } from '../support/scenarios.ts';

test.each([
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const)(
  'three hundred random exercises of %s: nothing made from nothing, all end, every phase is entered',
  (_id, scenario) => {
    const { endings, phases } = campaign(scenario(), { runs: 300, seed: 'many' });
    expect(Object.keys(phases).sort()).toEqual([...BREACH_PHASES].sort());
    expect(Object.values(endings).reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(Object.keys(endings).length).toBeGreaterThanOrEqual(4);
  },
  120_000,
);

test('three hundred random exercises of the tiny scenario: all phases, all endings', () => {
  const { endings, phases } = campaign(tiny(), { runs: 300, seed: 'many' });
  expect(Object.keys(phases).sort()).toEqual([...BREACH_PHASES].sort());
  expect(Object.keys(endings).sort()).toEqual(
    tiny()
      .endings.map(({ id }) => id)
      .sort(),
  );
}, 60_000);
