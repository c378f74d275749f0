/** One fingerprint per scenario and policy over many exercises, for telling whether a change changes play. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/engine/index.ts';
import { POLICIES, rollOut, settingOf } from '../../src/exercise/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { inRoot } from '../root.ts';

const EXERCISES = 200;
const PLANS = ['full', 'sixty'] as const;

/** A line per scenario and policy. */
export function* fingerprints(): Generator<string> {
  const home = inRoot('scenarios');
  for (const slug of readdirSync(home).sort()) {
    if (!existsSync(join(home, slug, 'scenario.yaml'))) continue;
    const { scenario } = loadScenarioFolder(join(home, slug));
    if (scenario === null) throw new Error(`scenarios/${slug} does not load: run hotwash check`);
    for (const policy of POLICIES) {
      const hash = createHash('sha256');
      for (let i = 0; i < EXERCISES; i++) {
        const plan = PLANS[i % PLANS.length] ?? 'full';
        hash.update(digestOf(rollOut(settingOf(scenario, `fingerprint/${i}`, plan), policy)));
      }
      yield `${slug} ${policy} ${hash.digest('hex').slice(0, 16)}`;
    }
  }
}
