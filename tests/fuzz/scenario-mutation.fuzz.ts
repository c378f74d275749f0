/** Thousands of edited scenarios. Slow on purpose; run by `npm run fuzz`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { tryMutations } from './scenario-mutation.ts';

const folder = (path: string): readonly ScenarioFile[] =>
  readdirSync(path).map((name) => ({ name, text: readFileSync(`${path}/${name}`, 'utf8') }));

test.each([
  ['tests/fixtures/tiny', 2_000],
  ['scenarios/two-bears', 1_000],
  ['scenarios/double-extortion', 1_000],
] as const)(
  '%s edited %i times: sound and playable, or findings with lines',
  (path, count) => {
    const { sound, slowest } = tryMutations(folder(path), path, count);
    console.info(
      `${path}: ${sound} of ${count} edits left a sound scenario; the slowest, ${slowest.seed}, took ${slowest.ms.toFixed(0)} ms of work`,
    );
    // Neither side may be rare, or the edits test only half of what they should.
    expect(sound).toBeGreaterThan(count / 20);
    expect(sound).toBeLessThan(count * 0.95);
  },
  3_600_000,
);
