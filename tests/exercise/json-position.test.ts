/** Where a text stops being JSON. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenAt } from '../../src/exercise/json-position.ts';

test.each([
  ['', 0],
  ['{', 1],
  ['{"a": 1', 7],
  ['{"a" 1}', 5],
  ['{"a": oops}', 6],
  ['{a: 1}', 1],
  ['{"a": 1,}', 8],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['[1]]', 3],
  ['{]', 1],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['"\\u12"', 1],
  ['01', 1],
  ['{} x', 3],
  ["{'a': 1}", 1],
])('%j breaks at %i', (text, at) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(brokenAt(text)).toBe(at);
});

test('whatever JSON it is handed, it finds nothing broken, and everything cut off broken at its end', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(200), (value, cut) => {
      const text = JSON.stringify([value], null, 1);
      expect(brokenAt(text)).toBe(text.length);
      const short = text.slice(0, cut);
      if (short.length < text.length) expect(brokenAt(short)).toBeLessThanOrEqual(short.length);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('a text of a million brackets is no trouble', () => {
  expect(brokenAt('['.repeat(1_000_000))).toBe(1_000_000);
});
