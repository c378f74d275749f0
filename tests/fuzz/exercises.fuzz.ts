/** Ten thousand random exercises of each scenario. Slow on purpose; run by `npm run fuzz`. */
import { describe, expect, test } from 'vitest';
import { BREACH_PHASES } from '../../src/engine/index.ts';
import { POLICIES, type PolicyId } from '../../src/exercise/index.ts';
import { type Campaign, campaign } from '../support/campaign.ts';
import { doubleExtortion, twoBears } from '../support/scenarios.ts';

const RUNS = 10_000;
const MOST_MS = 3_600_000;

function show(name: string, { endings, phases, meanScore }: Campaign): void {
  console.info(`${name}: mean score ${meanScore.toFixed(1)}`, { endings, phases });
}

describe.each([
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const)('%s', (id, scenario) => {
  test(
    `${RUNS} random exercises: nothing made from nothing, none throws, all end, every phase and ending met`,
    () => {
      const random = campaign(scenario(), { runs: RUNS, seed: 'fuzz' });
      show(`${id} random`, random);
      expect(Object.keys(random.phases).sort()).toEqual([...BREACH_PHASES].sort());
      const never = scenario()
        .endings.map((ending) => ending.id)
        .filter((ending) => random.endings[ending] === undefined);
      expect(never, 'endings no random exercise came to').toEqual([]);
    },
    MOST_MS,
  );

  test.each(
    POLICIES.filter((policy): policy is Exclude<PolicyId, 'random'> => policy !== 'random'),
  )(
    'three hundred exercises by %s: none throws, all end',
    (policy) => {
      show(`${id} ${policy}`, campaign(scenario(), { runs: 300, seed: 'fuzz', policy }));
    },
    MOST_MS,
  );
});
