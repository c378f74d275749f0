/** Golden exercises come to what is written beside them. A difference is read and rewritten by `npm run golden`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replayExercise } from '../../src/exercise/index.ts';
import { doubleExtortion, twoBears } from '../support/scenarios.ts';
import { goldenFile, goldenNames, playAgain, readGolden, textOf } from './golden.ts';

describe.each([
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const)('%s', (id, scenario) => {
  test.each(goldenNames(id))('%s comes to the same end by the same way', (name) => {
    const { record, decisions } = readGolden(id, name);
    const played = playAgain(scenario(), record.seed, record.plan, decisions);
    // Read this before `npm run golden`: a changed line needs a reason.
    expect(textOf(played)).toBe(readFileSync(goldenFile(id, name, 'txt'), 'utf8'));
    expect(played.dropped).toEqual([]);
  });

  test('a golden exercise is an exercise file like any: it replays and its fingerprint holds', () => {
    const [name = ''] = goldenNames(id);
    expect(replayExercise(scenario(), readGolden(id, name).record)).toMatchObject({ ok: true });
  });
});
