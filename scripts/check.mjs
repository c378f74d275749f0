/**
 * `npm run check`: format, lint, types, unit tests (the boundary test and the golden exercises are among
 * them) and every scenario. Needs no browser; `npm test` is this and the browser tests.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensurePackages } = await import('./lib/install.mjs');
const steps = await import('./lib/steps.mjs');
const { add } = await import('./lib/tally.mjs');

// Enough to see that a scenario plays; `npm test` plays two hundred of each.
const QUICK = 20;

await ensurePackages();
const tallies = [await steps.checkFormat(), await steps.checkLint()];
for (const project of steps.TYPE_PROJECTS) tallies.push(await steps.checkTypes(project));
tallies.push(await steps.runUnitTests(undefined));
tallies.push(await steps.checkScenarios(QUICK));
steps.conclude(add(tallies));
