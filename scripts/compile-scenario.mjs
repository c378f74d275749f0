/**
 * The one seam between the build and src/scenario: reads a scenario folder with the project's own loader
 * and splits it into what the shelf shows and what an exercise needs. Adds and judges nothing.
 */
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { inRoot } from './lib/paths.mjs';

/**
 * @param {string} folder such as "scenarios/two-bears"
 * @returns {Promise<import('./vite-scenarios.mjs').Compiled>}
 */
export async function compileScenario(folder) {
  const loader = await import(pathToFileURL(await bundle('src/scenario/node/index.ts')).href);
  return loader.compileScenarioFolder(inRoot(folder));
}
