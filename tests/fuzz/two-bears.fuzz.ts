/** Ten thousand random exercises of Two Bears. Slow on purpose; run by `npm run fuzz`. */
import { expect, test } from 'vitest';
import { BREACH_PHASES } from '../../src/engine/index.ts';
import { POLICIES, type PolicyId } from '../../src/exercise/index.ts';
import { type Campaign, campaign } from '../support/campaign.ts';
import { twoBears } from '../support/scenarios.ts';

const RUNS = 10_000;
const MOST_MS = 3_600_000;

function show(name: string, { endings, phases, meanScore }: Campaign): void {
  console.info(`${name}: mean score ${meanScore.toFixed(1)}`, { endings, phases });
}

test(
  `${RUNS} random exercises: none throws, all end, every phase entered, every ending reached`,
  () => {
    const random = campaign(twoBears(), { runs: RUNS, seed: 'fuzz' });
    show('random', random);
    expect(Object.keys(random.phases).sort()).toEqual([...BREACH_PHASES].sort());
    const never = twoBears()
      .endings.map(({ id }) => id)
      .filter((id) => random.endings[id] === undefined);
    expect(never, 'endings no random exercise came to').toEqual([]);
  },
  MOST_MS,
);

test.each(POLICIES.filter((policy): policy is Exclude<PolicyId, 'random'> => policy !== 'random'))(
  'a thousand exercises by %s: none throws, all end',
  (policy) => {
    show(policy, campaign(twoBears(), { runs: 1000, seed: 'fuzz', policy }));
  },
  MOST_MS,
);
