/**
 * `npm test`: everything, from a bare clone. Installs packages and a browser when they are missing, then
 * runs format, lint, types, unit tests, the build, the browser tests and the scenario checks. The last
 * line is always `N passed, N failed`; a step that crashed or a runner that ran nothing is a failure,
 * and nothing is ever skipped in silence.
 *
 *   npm test -- --unit            the unit tests only; needs no browser
 *   npm test -- --grep "R12"      tests of both runners whose title matches, and no other step
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { parseArgs } = await import('node:util');
const { ensurePackages } = await import('./lib/install.mjs');
const steps = await import('./lib/steps.mjs');
const { add, one } = await import('./lib/tally.mjs');

process.env.CI ??= 'true';

/** @param {string} title @param {() => Promise<import('./lib/tally.mjs').Tally>} work */
async function guarded(title, work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(
      `${title}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`,
      false,
    );
  }
}

/** @param {string | undefined} grep */
async function browserTests(grep) {
  const built = await guarded('build', steps.checkBuild);
  if (built.failed > 0) return add([built, one('browser tests: nothing to test', false)]);
  const tested = await guarded('browser tests', async () => {
    const { ensureBrowser } = await import('./lib/browser-install.mjs');
    console.log(`\nBrowser: ${await ensureBrowser()}`);
    return steps.runBrowserTests(grep);
  });
  return add([built, tested]);
}

/** @param {{ unit: boolean, grep: string | undefined }} options */
function* plan({ unit, grep }) {
  const everything = !unit && grep === undefined;
  if (everything) {
    yield guarded('format', steps.checkFormat);
    yield guarded('lint', steps.checkLint);
    for (const project of steps.TYPE_PROJECTS) {
      yield guarded('types', () => steps.checkTypes(project));
    }
  }
  yield guarded('unit tests', () => steps.runUnitTests(grep));
  if (!unit) yield guarded('browser tests', () => browserTests(grep));
  if (everything) yield guarded('scenarios', steps.checkScenarios);
}

async function main() {
  const { values } = parseArgs({
    options: { unit: { type: 'boolean', default: false }, grep: { type: 'string' } },
  });
  await ensurePackages();
  const tallies = [];
  for (const running of plan({ unit: values.unit, grep: values.grep })) tallies.push(await running);
  return add(tallies);
}

steps.conclude(await guarded('npm test', main));
