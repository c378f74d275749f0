/** Two Bears, played three hundred times at random. The slow suite (`npm run fuzz`) plays it ten thousand times. */
import { expect, test } from 'vitest';
import { BREACH_PHASES } from '../../src/engine/index.ts';
import { campaign } from '../support/campaign.ts';
import { tiny, twoBears } from '../support/scenarios.ts';

test('three hundred random exercises of Two Bears: none throws, all end, every phase is entered', () => {
  const { endings, phases } = campaign(twoBears(), { runs: 300, seed: 'many' });
  expect(Object.keys(phases).sort()).toEqual([...BREACH_PHASES].sort());
  expect(Object.values(endings).reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(Object.keys(endings).length).toBeGreaterThanOrEqual(4);
}, 60_000);

test('three hundred random exercises of the tiny scenario: all phases, all endings', () => {
  const { endings, phases } = campaign(tiny(), { runs: 300, seed: 'many' });
  expect(Object.keys(phases).sort()).toEqual([...BREACH_PHASES].sort());
  expect(Object.keys(endings).sort()).toEqual(
    tiny()
      .endings.map(({ id }) => id)
      .sort(),
  );
}, 60_000);
