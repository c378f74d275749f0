/** What a player is told of a file that was refused. */
import { expect, test } from 'vitest';
import { asSentence } from '../../src/app/import-file.ts';

test('a refusal begins with a capital and ends with a full stop', () => {
  expect(asSentence('the file is cut off or was changed')).toBe(
    'The file is cut off or was changed.',
  );
  expect(asSentence('Restore it.')).toBe('Restore it.');
  expect(asSentence('"extra" is no part of it')).toBe('"extra" is no part of it.');
  expect(asSentence('')).toBe('');
});
