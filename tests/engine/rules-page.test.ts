/** docs/rules.md and the code name the same rules, and every rule is quoted by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ENGINE = 'src/engine';
const TESTED_IN = ['tests/engine'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const numbersIn = (text: string): string[] => text.match(/\bR[0-9]+\b/g) ?? [];

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
const sorted = (numbers: Iterable<string>): string[] => [...new Set(numbers)].sort(byNumber);

interface Row {
  readonly rule: string;
  readonly words: string;
  readonly where: string;
  readonly source: string;
}

const rows: readonly Row[] = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, rule = '', words = '', where = '', source = ''] = line.split('|').map((c) => c.trim());
    return /^R[0-9]+$/.test(rule)
      ? [{ rule, words, where: where.replaceAll('`', ''), source }]
      : [];
  });

const inCode = sorted(filesBelow(ENGINE).flatMap((file) => numbersIn(readFileSync(file, 'utf8'))));

describe('docs/rules.md', () => {
  test('names every rule the code names, and no other', () => {
    expect(inCode.length).toBeGreaterThan(40);
    expect(sorted(rows.map(({ rule }) => rule))).toEqual(inCode);
  });

  test('names each once', () => {
    expect(rows.map(({ rule }) => rule).sort(byNumber)).toEqual(
      sorted(rows.map(({ rule }) => rule)),
    );
  });

  test.each(rows)(
    '$rule says it in words, with its source, and stands where the page says',
    (row) => {
      expect(row.words.length).toBeGreaterThan(20);
      expect(row.source.length).toBeGreaterThan(3);
      const file = join(ENGINE, row.where);
      expect(existsSync(file), file).toBe(true);
      expect(numbersIn(readFileSync(file, 'utf8'))).toContain(row.rule);
    },
  );
});

test('every rule is quoted by the title of a test', () => {
  const titles = TESTED_IN.flatMap(filesBelow)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => /^\s*(test|describe)\b|^\s*['"`].*['"`],$/.test(line))
    .flatMap(numbersIn);
  expect(inCode.filter((rule) => !titles.includes(rule))).toEqual([]);
});
