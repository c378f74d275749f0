/** Files that mean harm, and files that chance has mangled: always a sentence with a place, never a throw. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LoadResult, loadScenario } from '../../src/scenario/index.ts';
import { tinyFiles } from './tiny.ts';

const load = (text: string, name = 'scenario.yaml'): LoadResult =>
  loadScenario([...tinyFiles().filter((file) => file.name !== name), { name, text }]);

/** Refused with at least one error that can be read and found. */
function expectRefusal(result: LoadResult): void {
  expect(result.scenario).toBeNull();
  const [first] = result.findings.filter((finding) => finding.severity === 'error');
  expect(first).toBeDefined();
  expectReadable(result);
}

function expectReadable(result: LoadResult): void {
  for (const { line, column, message, fix } of result.findings) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(400);
    expect(`${message}${fix}`).not.toMatch(/undefined|\[object|\n|call stack|\.ts:\d/);
  }
}

const deepBlock = Array.from({ length: 230 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

describe('S9 hostile files are refused in a sentence', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a list', '- a\n- b'],
    ['null', 'null'],
    ['nested brackets', '['.repeat(200_000)],
    ['nested braces', '{a: '.repeat(100_000)],
    ['nested dashes', `${'- '.repeat(50_000)}a`],
    ['nested questions', `${'? '.repeat(50_000)}a`],
    ['nested blocks', deepBlock],
    ['nested anchors', '&a '.repeat(50_000)],
    ['exclamation marks', '! '.repeat(50_000)],
    ['percent signs', `${'%'.repeat(100_000)}\n`],
    ['colons', ':'.repeat(200_000)],
    ['quotes', '"'.repeat(20_000)],
    ['closing braces', '}\n'.repeat(20_000)],
    ['a hundred megabytes', 'x'.repeat(100_000_000)],
    ['aliases without end', 'a: &a { b: *a }'],
    ['zero bytes', '\u0000'.repeat(100)],
    ['half a character', 'id: \ud800'],
    ['a tag that runs code', 'id: !!js/function "function () { throw 1 }"'],
    ['binary data', 'id: !!binary aGVsbG8='],
    ['a prototype', '__proto__: { format: 1 }'],
    ['a constructor', 'constructor: { prototype: { polluted: true } }'],
    ['a merge', 'a: &a { b: 1 }\nc: { <<: *a }'],
    ['another format', 'format: 99'],
    ['a format in words', 'format: one'],
    ['a large number', 'format: 1e999'],
  ])('%s', (_, text) => {
    const began = performance.now();
    expectRefusal(load(text));
    expect(performance.now() - began).toBeLessThan(18_000);
  });

  test('nothing reaches the prototype of objects', () => {
    load('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }');
    load('scenario: { __proto__: { polluted: true } }', 'text.en.yaml');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('the same holds for text and history', () => {
    expectRefusal(load('['.repeat(100_000), 'text.en.yaml'));
    expectRefusal(load('- a', 'history.yaml'));
    expectRefusal(load('a: &a [*a]', 'history.yaml'));
  });
});

describe('S10 a mangled scenario never throws', () => {
  const design = tinyFiles().find((file) => file.name === 'scenario.yaml')?.text ?? '';
  const place = fc.nat({ max: design.length });

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(place, (end) => expectReadable(load(design.slice(0, end)))),
      { numRuns: 15 },
    );
  });

  test('with something put in anywhere', () => {
    const scrap = fc.constantFrom(
      ...[
        '[',
        '{',
        ']',
        ': ',
        '\t',
        '"',
        "'",
        '&a ',
        '*a',
        '!!set ',
        '- ',
        '\n',
        '|',
        '# ',
        '0x',
        '.inf',
        '%',
        '\u0000',
        '{a}',
        '~',
        '---\n',
      ],
    );
    fc.assert(
      fc.property(place, scrap, (at, put) =>
        expectReadable(load(design.slice(0, at) + put + design.slice(at))),
      ),
      { numRuns: 25 },
    );
  });

  test('with a value replaced by another', () => {
    const values = [...design.matchAll(/(?<=: )[^\n{[|]+/g)].map((match) => match.index);
    const other = fc.constantFrom(
      '-1',
      '1e9',
      'null',
      'true',
      '[]',
      '{}',
      '[x, y]',
      '""',
      "'0'",
      'all',
      'target',
      '2020-13-01',
      '-5d',
      'constructor',
      'toString',
      'hasOwnProperty',
    );
    fc.assert(
      fc.property(fc.constantFrom(...values), other, (at, put) => {
        const end = design.slice(at).search(/[,}\n]/) + at;
        expectReadable(load(design.slice(0, at) + put + design.slice(end)));
      }),
      { numRuns: 30 },
    );
  });
});
