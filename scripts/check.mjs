/**
 * `npm run check`: format, lint, types, unit tests (the boundary test and the golden exercises are among
 * them) and every scenario. Needs no browser; `npm test` is this, the unit tests that
 * take long, and the browser tests.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensurePackages } = await import('./lib/install.mjs');
const steps = await import('./lib/steps.mjs');
const { add } = await import('./lib/tally.mjs');

// Enough to see that each plan of a scenario plays; `npm test` plays two hundred of each.
const QUICK = 10;

// What plays hundreds of exercises or starts the command again and again; `npm test` runs these too.
const SLOW = [
  'tests/cli/**',
  'tests/engine/news.test.ts',
  'tests/engine/non-interference.test.ts',
  'tests/engine/properties.test.ts',
  'tests/exercise/history.test.ts',
  'tests/exercise/many.test.ts',
  'tests/exercise/same-luck.test.ts',
  'tests/scenario/broken.test.ts',
  'tests/scenario/hostile.test.ts',
  'tests/scenario/mutation.test.ts',
  'tests/scenario/playing.test.ts',
  'tests/session/branches.test.ts',
];

await ensurePackages();
// These hardly share a core with one another, so they run side by side; what they say is short.
const tallies = await Promise.all([
  steps.checkFormat(),
  steps.checkLint(),
  ...steps.TYPE_PROJECTS.map((project) => steps.checkTypes(project)),
]);
tallies.push(await steps.runUnitTests(undefined, SLOW));
tallies.push(await steps.checkScenarios(QUICK));
steps.conclude(add(tallies));
