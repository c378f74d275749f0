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
      expect(row.source).toMatch(
        /ir-practice|dnc-2016|ransomware-double-extortion|NIST|ATT&CK|design value/,
      );
      const file = join(ENGINE, row.where);
      expect(existsSync(file), file).toBe(true);
      expect(numbersIn(readFileSync(file, 'utf8'))).toContain(row.rule);
    },
  );
});

const indent = (line: string): number => line.length - line.trimStart().length;

/** The rules that the titles of a file quote, each with a test or group below it that expects something. */
function quotedBy(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!/^\s*(test|describe)\b|^\s*['"`].*['"`],$/.test(line)) return [];
    const from = /^\s*(test|describe)\b/.test(line) ? at : at - 1;
    const open = indent(lines[from] ?? '');
    const length = lines.slice(from + 1).findIndex((one) => one !== '' && indent(one) <= open);
    const body = lines.slice(from + 1, from + 1 + length).join('\n');
    return /\bexpect[A-Za-z]*\(/.test(body) ? numbersIn(line) : [];
  });
}

test('every rule is quoted by the title of a test that expects something', () => {
  const quoted = TESTED_IN.flatMap(filesBelow)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => quotedBy(readFileSync(file, 'utf8')));
  expect(inCode.filter((rule) => !quoted.includes(rule))).toEqual([]);
  expect(quotedBy("test('R1 R2 R3', () => {\n  advance();\n});\n")).toEqual([]);
});
