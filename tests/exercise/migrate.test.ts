/**
 * Older exercise files come up to date and lose nothing. Each step of `MIGRATIONS` has before and after files in
 * `tests/fixtures/files`: `name.v1.hotwash` becomes `name.v2.hotwash`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FILE_VERSION, MIGRATIONS, readExercise, writeExercise } from '../../src/exercise/index.ts';

const FOLDER = new URL('../fixtures/files/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.hotwash'));
const pairs = names.flatMap((name) => {
  const match = /^(.+)\.v(\d+)\.hotwash$/.exec(name);
  const from = Number(match?.[2]);
  return match === null || from === FILE_VERSION ? [] : [{ name: match[1] ?? '', from }];
});

function upToDate(text: string) {
  const read = readExercise(text);
  if (!read.ok) throw new Error(`${read.findings[0]?.path}: ${read.findings[0]?.message}`);
  return read.record;
}

describe('older files', () => {
  test('every step has a pair of files', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: FILE_VERSION - 1 }, (_, index) => index + 1),
    );
    for (const { from } of MIGRATIONS)
      expect(pairs.filter((pair) => pair.from === from).length, `from ${from}`).toBeGreaterThan(0);
  });

  test.each(pairs)('$name of version $from becomes what is written beside it', ({ name, from }) => {
    const written = writeExercise(upToDate(fixture(`${name}.v${from}.hotwash`)));
    expect(written).toBe(fixture(`${name}.v${FILE_VERSION}.hotwash`));
    expect(writeExercise(upToDate(written))).toBe(written);
  });

  test('decisions, order, notes, head and dials are those of before, whatever the ids were', () => {
    const plain = upToDate(fixture('plain.v1.hotwash'));
    const renamed = upToDate(fixture('own-ids.v1.hotwash'));
    expect(renamed.tree).toEqual(plain.tree);
    expect(plain.tree.nodes.map(({ note }) => note?.confidence ?? null)).toEqual([
      0.7,
      null,
      null,
      null,
    ]);
    expect([plain.tree.head, plain.herrings, plain.help]).toEqual(['d3', 'none', true]);
  });

  test('the same file always gets the same id of its own, another file another', () => {
    const id = (text: string) => upToDate(text).exercise;
    const text = fixture('plain.v1.hotwash');
    expect(id(text)).toBe(id(text));
    expect(id(text)).not.toBe(id(text.replace('"2016"', '"2017"')));
    expect(id(text)).not.toBe(id(text.replace('What if we wait?', 'What if we do?')));
  });

  test('what only newer files may say is refused in an older one', () => {
    for (const [from, to] of [
      ['"seed"', '"key": "00",\n  "seed"'],
      ['"by":"player"', '"by":"player","glyph":"!"'],
    ] as const) {
      const read = readExercise(fixture('plain.v1.hotwash').replace(from, to));
      expect(read.ok ? null : read.findings[0]?.code).toBe('file/unknown-key');
    }
  });
});
