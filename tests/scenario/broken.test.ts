/**
 * The corpus of broken scenarios in tests/broken: for each finding code one way to provoke it on the tiny scenario.
 * Each case must be reported with its code at the recorded place, whatever else follows from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { trialsOfAll } from '../../src/cli/check/trials.ts';
import {
  CODES,
  checkByPlaying,
  compareWithAttack,
  type Finding,
  loadScenario,
  readAttackBundle,
  type ScenarioFile,
} from '../../src/scenario/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { familyKeys } from '../../src/scenario/schema/one-of.ts';
import { scenarioSchema } from '../../src/scenario/schema/scenario.ts';
import { changed, tinyFiles, tinyWith } from './tiny.ts';

interface Case {
  /** Which file is changed, and how. */
  readonly in?: string;
  readonly find?: string;
  readonly put?: string;
  /** A second change, where one alone would be reported as something else. */
  readonly also?: { readonly in: string; readonly find: string; readonly put: string } | undefined;
  readonly whole?: string;
  readonly append?: string;
  /** Added this many times; %d is the number. */
  readonly repeat?: string;
  readonly times?: number;
  readonly without?: string;
  readonly folder?: string;
  readonly throws?: boolean;
  /** A bundle to compare with, and the release it shall claim to be. */
  readonly attack?: string;
  readonly released?: string;
  /** `file:line:column /path` of the finding. */
  readonly at: string;
}

const CORPUS = 'tests/broken';
/** Enough for findings that compare exercises. */
const EXERCISES = 150;
const cases = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/').replace('.yaml', ''))
  .sort();

const readCase = (name: string): Case =>
  parse(readFileSync(`${CORPUS}/${name}.yaml`, 'utf8')) as Case;

/** A code can have further cases, named `<code>--<what is special>`. */
const codeOf = (name: string): string => name.replace(/--.*$/, '');

function filesOf(one: Case): ScenarioFile[] {
  const { in: name = '' } = one;
  const { also } = one;
  if (also !== undefined)
    return changed(filesOf({ ...one, also: undefined }), also.in, also.find, also.put);
  if (one.find !== undefined) return tinyWith(name, one.find, one.put ?? '');
  const files = tinyFiles().filter((file) => file.name !== one.without);
  const old = files.find((file) => file.name === name);
  const more = Array.from({ length: one.times ?? 0 }, (_, index) =>
    (one.repeat ?? '').replace('%d', String(index)),
  ).join('');
  const text = `${one.whole ?? old?.text ?? ''}${one.append ?? ''}${more}`;
  return name === '' ? files : [...files.filter((file) => file !== old), { name, text }];
}

function findingsOf(code: string, one: Case): readonly Finding[] {
  if (one.folder !== undefined) return loadScenarioFolder(one.folder).findings;
  const loaded = loadScenario(filesOf(one));
  if (loaded.scenario !== null && one.attack !== undefined) {
    const text = readFileSync(one.attack, 'utf8').replace('"18.1"', `"${one.released ?? '18.1'}"`);
    const read = readAttackBundle('bundle.json', text);
    return read.ok ? compareWithAttack(loaded, read.bundle, 'bundle.json') : [read.finding];
  }
  if (loaded.scenario === null || !code.startsWith('play/')) return loaded.findings;
  const { scenario } = loaded;
  const { whole, timed } = trialsOfAll(scenario, 'broken', EXERCISES);
  const failing = (): never => {
    throw new Error('it never ends');
  };
  const { findings } = checkByPlaying(
    loaded,
    one.throws === true ? { ...whole, play: failing } : whole,
    timed,
  );
  return findings;
}

const placeOf = ({ file, line, column, path }: Finding): string =>
  `${file}:${line}:${column} ${path}`.trim();

describe('S1 every way to break a scenario is reported where it is', () => {
  test.each(cases)('%s', (name) => {
    const [one, code] = [readCase(name), codeOf(name)];
    const findings = findingsOf(code, one);
    const found = findings.find((finding) => finding.code === code);
    expect(found, `found only ${JSON.stringify(findings.slice(0, 3))}`).toBeDefined();
    if (found === undefined) return;
    expect(placeOf(found)).toBe(one.at);
    expect(found.severity).toBe(CODES[code as keyof typeof CODES].severity);
    expect(found.message).toMatch(/^[A-Z"*].*[.?]$/s);
    expect(found.fix).toMatch(/^[A-Z].*[.?]$/s);
    expect(`${found.message} ${found.fix}`).not.toMatch(/\n|undefined|\[object|NaN|at .*\.ts:/);
  });
});

test('S2 the corpus has a case for every code', () => {
  expect([...new Set(cases.map(codeOf))].sort()).toEqual(Object.keys(CODES).sort());
});

test('S3 the description of the format names every condition and effect', () => {
  const described = readFileSync('docs/scenario-format.md', 'utf8');
  scenarioSchema(null).safeParse({
    injects: [{ effects: [{}], when: {}, options: [{ needs: {} }] }],
  });
  const keys = new Set(Object.values(familyKeys).flat());
  expect(keys.size).toBeGreaterThan(50);
  for (const key of keys) expect(described, key).toMatch(new RegExp(`\\b${key}:|\`${key}\``));
});

test('S3 the description of the format lists every code with what it means', () => {
  const described = readFileSync('docs/scenario-format.md', 'utf8');
  for (const [code, { severity, means }] of Object.entries(CODES))
    expect(described).toContain(`| \`${code}\` | ${severity} | ${means} |`);
});
