/**
 * Adds up what ran. The runners' JSON reports are believed only as far as they agree with the exit code:
 * a runner that failed, crashed or ran nothing counts as a failure even when its report shows none.
 */
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} failures titles of what failed
 * @property {readonly string[]} skipped titles of what was left out
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, failures: [], skipped: [] };

/** @param {string} title @param {boolean} ok @returns {Tally} */
export function one(title, ok) {
  return ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [title] };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function add(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/**
 * @typedef {{ fullName: string, status: string }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} TestFile
 * @param {{ testResults: TestFile[] }} report vitest's JSON
 * @returns {Tally}
 */
export function tallyVitest(report) {
  return add(
    report.testResults.map((file) => {
      const tests = file.assertionResults;
      const failures = tests
        .filter((test) => test.status === 'failed')
        .map((test) => test.fullName);
      // A file that could not be loaded has no tests to show for it.
      if (file.status === 'failed' && failures.length === 0)
        failures.push(`${file.name} (the file)`);
      return {
        passed: tests.filter((test) => test.status === 'passed').length,
        failed: failures.length,
        failures,
        skipped: tests
          .filter((test) => test.status !== 'passed' && test.status !== 'failed')
          .map((test) => test.fullName),
      };
    }),
  );
}

/**
 * @typedef {{ status: string, projectName: string }} ProjectRun
 * @typedef {{ title: string, tests: ProjectRun[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: { message?: string }[] }} report Playwright's JSON
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  const errors = report.errors.map(
    (error) => `${error.message ?? 'error'}`.split('\n', 1)[0] ?? '',
  );
  const broken = { ...NOTHING, failed: errors.length, failures: errors };
  return add([broken, ...report.suites.map((suite) => tallySuite(suite, []))]);
}

/** @param {Suite} suite @param {readonly string[]} above @returns {Tally} */
function tallySuite(suite, above) {
  const path = [...above, suite.title].filter(Boolean);
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => {
      const title = [...path, spec.title, `[${test.projectName}]`].join(' > ');
      if (test.status === 'skipped') return { ...NOTHING, skipped: [title] };
      // "flaky" passed at the second try only, which is not passing.
      return one(title, test.status === 'expected');
    }),
  );
  return add([...own, ...(suite.suites ?? []).map((inner) => tallySuite(inner, path))]);
}

/**
 * What a runner did, from its report and its exit code.
 * @param {string} title
 * @param {string} path of the JSON report
 * @param {(report: any) => Tally} read
 * @param {import('./run.mjs').Ending} ending
 * @param {{ mayBeEmpty: boolean }} allow
 * @returns {Tally}
 */
export function tallyRunner(title, path, read, ending, { mayBeEmpty }) {
  if (ending.timedOut) return one(`${title}: over its time limit`, false);
  if (!existsSync(path)) return one(`${title}: ended without a report`, false);
  const tally = read(JSON.parse(readFileSync(path, 'utf8')));
  if (tally.passed + tally.failed === 0 && !mayBeEmpty) {
    return add([tally, one(`${title}: ran no test at all`, false)]);
  }
  if (ending.code !== 0 && tally.failed === 0) {
    return add([
      tally,
      one(`${title}: failed outside its tests (exit code ${ending.code})`, false),
    ]);
  }
  return tally;
}
