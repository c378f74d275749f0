/** A few edited scenarios in the quick suite; thousands are in tests/fuzz. */
import { expect, test } from 'vitest';
import { mutate, tryMutations } from '../fuzz/scenario-mutation.ts';
import { tinyFiles } from './tiny.ts';

test('S13 sixty random edits: sound and played to the end, or findings with lines', () => {
  const sound = tryMutations(tinyFiles(), 'quick', 60);
  expect(sound).toBeGreaterThan(5);
  expect(sound).toBeLessThan(57);
}, 120_000);

test('S13 the same seed makes the same edits', () => {
  expect(mutate(tinyFiles(), 'quick/7')).toEqual(mutate(tinyFiles(), 'quick/7'));
});
