/** A few edited scenarios in the quick suite; thousands are in tests/fuzz. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutate, tryMutations } from '../fuzz/scenario-mutation.ts';
import { tinyFiles } from './tiny.ts';

test('S13 sixty random edits: sound and played to the end, or findings with lines', () => {
  const { sound } = tryMutations(tinyFiles(), 'quick', 60);
  expect(sound).toBeGreaterThan(5);
  expect(sound).toBeLessThan(57);
}, 120_000);

test('S13 the same seed makes the same edits', () => {
  expect(mutate(tinyFiles(), 'quick/7')).toEqual(mutate(tinyFiles(), 'quick/7'));
});

test.each(['two-bears', 'double-extortion'])(
  'S13 a dozen random edits of %s: sound and played to the end, or findings with lines',
  (id) => {
    const folder = `scenarios/${id}`;
    const files = readdirSync(folder).map((name) => ({
      name,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
    // How many of so few are sound is chance; the thousands of tests/fuzz ask for both.
    expect(tryMutations(files, `quick ${id}`, 12).slowest.ms).toBeGreaterThan(0);
  },
  120_000,
);
