/** The last line of `npm test` can be trusted: nothing that failed, crashed or never ran counts as passed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tallyPlaywright, tallyRunner, tallyVitest } from '../../scripts/lib/tally.mjs';

const home = mkdtempSync(join(tmpdir(), 'hotwash-tally-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ended = { code: 0, timedOut: false, output: '', errors: '' };
const strict = { mayBeEmpty: false };

function unitReport(...statuses: string[]) {
  const assertionResults = statuses.map((status, index) => ({ fullName: `R${index}`, status }));
  return { testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults }] };
}

function browserReport(...statuses: string[]) {
  const tests = statuses.map((status) => ({ status, projectName: 'desktop' }));
  const inner = { title: 'title page', specs: [{ title: 'opens', tests }] };
  return { suites: [{ title: 'a.spec.ts', suites: [inner] }], errors: [] };
}

function saved(report: unknown) {
  const path = join(home, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('unit tests are counted, and what was skipped is named', () => {
  expect(tallyVitest(unitReport('passed', 'failed', 'skipped', 'todo', 'pending'))).toEqual({
    passed: 1,
    failed: 1,
    failures: ['R1'],
    skipped: ['R2', 'R3', 'R4'],
  });
});

test('a test file that could not be loaded is a failure', () => {
  const report = { testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] };
  expect(tallyVitest(report)).toMatchObject({ failed: 1, failures: ['b.test.ts (the file)'] });
});

test('browser tests are counted per project, and passing at the second try is failing', () => {
  const tally = tallyPlaywright(browserReport('expected', 'unexpected', 'flaky', 'skipped'));
  expect(tally).toMatchObject({ passed: 1, failed: 2 });
  expect(tally.skipped).toEqual(['a.spec.ts > title page > opens > [desktop]']);
});

test('an error outside every browser test is a failure', () => {
  const report = { ...browserReport('expected'), errors: [{ message: 'no server\nat ...' }] };
  expect(tallyPlaywright(report)).toMatchObject({ passed: 1, failed: 1, failures: ['no server'] });
});

test('a runner that ran nothing has failed, unless it was told it might', () => {
  const empty = saved({ testResults: [] });
  expect(tallyRunner('unit', empty, tallyVitest, ended, strict).failed).toBe(1);
  expect(tallyRunner('unit', empty, tallyVitest, ended, { mayBeEmpty: true }).failed).toBe(0);
  const skipped = saved(unitReport('skipped'));
  expect(tallyRunner('unit', skipped, tallyVitest, ended, strict).failed).toBe(1);
});

test('a runner that crashed has failed, whatever its report says', () => {
  const fine = saved(unitReport('passed'));
  const crashed = { ...ended, code: 1 };
  expect(tallyRunner('unit', fine, tallyVitest, crashed, strict)).toMatchObject({
    passed: 1,
    failed: 1,
  });
  const late = { ...ended, code: 1, timedOut: true };
  expect(tallyRunner('unit', fine, tallyVitest, late, strict)).toMatchObject({
    passed: 0,
    failed: 1,
  });
  expect(tallyRunner('unit', join(home, 'none'), tallyVitest, ended, strict).failed).toBe(1);
});

test('a failed test is not counted twice for the exit code it causes', () => {
  const report = saved(unitReport('passed', 'failed'));
  expect(tallyRunner('unit', report, tallyVitest, { ...ended, code: 1 }, strict).failed).toBe(1);
});
