/** The checker and other inputs from the command line: bad ones are refused in a sentence. */
import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  breachMachine,
  describeChart,
  intrusionMachine,
} from '../../src/engine/lifecycle/index.ts';
import { hotwash, inside, scratch, TINY } from './run.ts';

const path = scratch();

/** A copy of the tiny scenario with scenario.yaml changed. */
function broken(name: string, change: (text: string) => string): string {
  const folder = path(name);
  cpSync(TINY, folder, { recursive: true });
  const file = `${folder}/scenario.yaml`;
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

interface Report {
  readonly findings: readonly Record<string, unknown>[];
  readonly exercises: number;
}

describe('C9 check', () => {
  test('a sound scenario is exit 0, and was played', () => {
    const { code, out, err } = hotwash('check', TINY, '--json', '--exercises', '60');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { findings, exercises } = JSON.parse(out) as Report;
    // Sixty by each of its two plans.
    expect(exercises).toBe(120);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  test('an error is exit 1, with its place and its mend', () => {
    const folder = broken('seat', (text) => text.replace('to: lead', 'to: leed'));
    const { code, out, err } = hotwash('check', folder, '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { findings, exercises } = JSON.parse(out) as Report;
    expect(exercises).toBe(0);
    expect(findings[0]).toEqual({
      file: `${folder}/scenario.yaml`,
      line: 198,
      column: 9,
      path: '/injects/1/to',
      severity: 'error',
      code: 'reference/unknown',
      message: 'There is no seat "leed"; did you mean "lead"?',
      fix: 'Declare it under seats, or use one of: it, lead.',
    });
  });

  test('--attack compares techniques with a bundle; one that is none is refused before any reading', async () => {
    const bundle = 'tests/scenario/attack-bundle.json';
    const sound = await inside('check', TINY, '--exercises', '0', '--attack', bundle);
    expect({ code: sound.code, out: sound.out }).toEqual({
      code: 0,
      out: expect.stringMatching(/: no findings\n$/),
    });
    const folder = broken('name', (text) =>
      text.replace('name: Valid Accounts', 'name: Stolen Accounts'),
    );
    const named = await inside('check', folder, '--exercises', '0', '--attack', bundle);
    expect(named.code).toBe(0);
    expect(named.out).toMatch(/scenario\.yaml:86:\d+: warning: .*Valid Accounts.*\(attack\/name\)/);
    const refused = await inside('check', TINY, '--attack', `${TINY}/scenario.yaml`);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/scenario\.yaml.*\(attack\/bundle\)/);
  });

  test('a warning is exit 0', async () => {
    const folder = broken('flag', (text) => text.replace('flags: [', 'flags: [spare, '));
    const { code, out } = await inside('check', folder, '--exercises', '0');
    expect(code).toBe(0);
    expect(out).toMatch(/scenario\.yaml:162:9: warning: Nothing ever sets the flag "spare"\./);
    expect(out).toMatch(/✓ .*: 1 warning\n/);
  });

  test('several folders are checked together, and one bad one is enough', async () => {
    const folder = broken('empty', () => '');
    const { code, out } = await inside('check', TINY, folder, '--json', '--exercises', '5');
    expect(code).toBe(1);
    const { findings, exercises } = JSON.parse(out) as Report;
    // Five by each plan, and on while something has never come.
    expect(exercises).toBeGreaterThanOrEqual(10);
    expect(exercises).toBeLessThanOrEqual(50);
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => finding.code)).toEqual(['file/empty']);
  });
});

describe('C10 a bad scenario is refused by every command alike', () => {
  const huge = broken('huge', () => '');
  truncateSync(`${huge}/scenario.yaml`, 100_000_000);
  const binary = broken('binary', () => '');
  writeFileSync(`${binary}/scenario.yaml`, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 255, 254]));
  mkdirSync(path('hollow'));

  test.each([
    ['missing', path('nowhere'), /There is no folder/],
    ['without scenario.yaml', path('hollow'), /no scenario\.yaml/],
    ['a file', `${TINY}/history.yaml`, /is not a folder/],
    ['huge', huge, /100\.0 MB; the limit is 8\.0 MB/],
    ['binary', binary, /not plain UTF-8 text/],
    ['cut off', broken('cut', (text) => text.slice(0, 5000)), /scenario\.yaml:\d+:\d+: error/],
    ['nested', broken('nested', () => '['.repeat(99_999)), /nested more than/],
    ['newer', broken('newer', (text) => text.replace('format: 1', 'format: 7')), /newer version/],
  ])('%s', async (_, folder, says) => {
    for (const [command, ...flags] of [['play'], ['simulate', '--runs', '5'], ['check']]) {
      const ran = await inside(command ?? '', folder, ...flags);
      expect(ran.code).toBe(1);
      expect(`${ran.out}${ran.err}`).toMatch(says);
      expect(`${ran.out}${ran.err}`).not.toMatch(/\n\s+at .*:\d+:\d+/);
      if (command !== 'check') expect(ran.out).toBe('');
    }
  });

  test('with --json the findings are the one document', async () => {
    const { code, out, err } = await inside('play', binary, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveProperty('findings.0.code', 'file/binary');
    expect(err).toMatch(/not plain UTF-8 text/);
  });

  test('the real command survives what would end the parser', () => {
    const { code, out, err } = hotwash('check', path('nested'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/nested more than/);
  });
});

describe('C11 a bad exercise file is refused', () => {
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  const huge = write('huge.hotwash', '');
  truncateSync(huge, 100_000_000);

  test.each([
    ['missing', path('none.hotwash')],
    ['a folder', TINY],
    ['empty', write('empty.hotwash', '')],
    ['binary', write('binary.hotwash', Buffer.from([0, 1, 2, 255]))],
    ['huge', huge],
    ['cut off', write('cut.hotwash', '{"format": "hotwash", "ver')],
    ['something else', write('other.hotwash', '{"a": 1}')],
    ['of another version', write('newer.hotwash', '{"format": "hotwash", "version": 99}')],
    ['hostile', write('evil.hotwash', '{"__proto__": {"polluted": true}, "format": "hotwash"}')],
    ['nested', write('deep.hotwash', '['.repeat(200_000))],
  ])('%s', async (_, file) => {
    const { code, out, err } = await inside('replay', file, '--scenario', TINY);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/:\d+:\d+: error: .+ \([a-z-]+\/[a-z-]+\)/);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('C12 schema and chart', () => {
  test('schema prints what is kept under scenarios/', async () => {
    for (const part of ['scenario', 'history', 'text']) {
      const { code, out } = await inside('schema', part);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual(
        JSON.parse(readFileSync(`scenarios/${part}.schema.json`, 'utf8')),
      );
    }
    expect((await inside('schema')).out).toBe((await inside('schema', 'scenario')).out);
  });

  test.each([
    ['breach', describeChart(breachMachine)],
    ['intrusion', describeChart(intrusionMachine)],
  ])('the %s chart shows every state and every transition of the machine', async (name, chart) => {
    const json = await inside('chart', name, '--json');
    expect(JSON.parse(json.out)).toEqual(JSON.parse(JSON.stringify(chart)));
    const { out } = await inside('chart', name);
    expect(out).toMatch(/^---\ntitle: .*\n---\nstateDiagram-v2\n/);
    for (const state of chart.states) {
      expect(out).toContain(state.path.replaceAll('.', '_'));
      for (const { event } of state.transitions) expect(out).toContain(event);
    }
    expect(out).not.toMatch(/-->.*\./);
  });

  test('both charts come unless one is named', async () => {
    expect(JSON.parse((await inside('chart', '--format', 'json')).out)).toHaveLength(2);
    expect((await inside('chart')).out.match(/stateDiagram-v2/g)).toHaveLength(2);
  });
});
