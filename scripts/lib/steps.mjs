/**
 * The steps that `npm run check` and `npm test` are made of. Each runs one tool, shows its words and
 * returns a tally; none of them ends the process.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildApp } from './app-build.mjs';
import { inRoot, scenarioFolders } from './paths.mjs';
import { run } from './run.mjs';
import { one, tallyPlaywright, tallyRunner, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

export const TYPE_PROJECTS = [
  'tsconfig.engine.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'tsconfig.tests.json',
];

/** @param {string} title */
const announce = (title) => console.log(`\n== ${title}`);

/** @param {string} path inside node_modules @param {readonly string[]} args @param {import('./run.mjs').Options} [options] */
const tool = (path, args, options) =>
  run(process.execPath, [inRoot('node_modules', path), ...args], options);

/** @param {string} title @param {() => Promise<import('./run.mjs').Ending>} work @returns {Promise<Tally>} */
async function step(title, work) {
  announce(title);
  const { code, timedOut } = await work();
  return one(timedOut ? `${title} (over its time limit)` : title, code === 0);
}

export const checkFormat = () =>
  step('format', () => tool('@biomejs/biome/bin/biome', ['check', '--linter-enabled=false', '.']));

export const checkLint = () =>
  step('lint', () =>
    tool('@biomejs/biome/bin/biome', [
      'lint',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '.',
    ]),
  );

/** @param {string} project */
export const checkTypes = (project) =>
  step(`types (${project})`, () => tool('typescript/bin/tsc', ['-p', project]));

export const checkBuild = () => step('build', buildApp);

/** @returns {Promise<Tally>} */
export async function checkScenarios(exercises = 200) {
  const title = 'scenarios';
  announce(title);
  const folders = scenarioFolders();
  if (folders.length === 0) {
    console.error('There is no scenario under scenarios/.');
    return one('scenarios: none found', false);
  }
  const { code } = await run(process.execPath, [
    inRoot('scripts/hotwash.mjs'),
    'check',
    ...folders,
    '--exercises',
    String(exercises),
  ]);
  return one(title, code === 0);
}

/** @param {string} name */
function freshReport(name) {
  const path = inRoot('test-results', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string | undefined} grep
 * @param {readonly string[]} without patterns of files to leave out
 * @returns {Promise<Tally>}
 */
export async function runUnitTests(grep, without = []) {
  announce('unit tests');
  const report = freshReport('vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  for (const pattern of without) args.push('--exclude', pattern);
  if (grep) args.push('--testNamePattern', grep, '--passWithNoTests');
  const ending = await tool('vitest/vitest.mjs', args);
  const tally = tallyRunner('unit tests', report, tallyVitest, ending, { mayBeEmpty: !!grep });
  // Under --grep everything else counts as skipped; nobody asked to hear of it.
  return grep ? { ...tally, skipped: [] } : tally;
}

/** @param {string | undefined} grep @returns {Promise<Tally>} */
export async function runBrowserTests(grep) {
  announce('browser tests');
  const report = freshReport('playwright.json');
  const args = ['test', ...(grep ? ['--grep', grep, '--pass-with-no-tests'] : [])];
  const ending = await tool('@playwright/test/cli.js', args, {
    minutes: 45,
    env: { HOTWASH_PLAYWRIGHT_REPORT: report },
  });
  return tallyRunner('browser tests', report, tallyPlaywright, ending, { mayBeEmpty: !!grep });
}

/**
 * Prints what failed and what was skipped, then the one line scripts read. Sets the exit code.
 * @param {Tally} tally
 */
export function conclude(tally) {
  const ranNothing = tally.passed + tally.failed === 0;
  const { passed, failed, failures, skipped } = ranNothing ? one('nothing ran', false) : tally;
  console.log('');
  for (const title of failures) console.log(`failed: ${title}`);
  for (const title of skipped) console.log(`skipped: ${title}`);
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${left}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
