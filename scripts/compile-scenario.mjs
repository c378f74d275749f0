/**
 * The one seam between the build and src/scenario: reads a scenario folder with the project's own loader
 * and splits it into what the shelf shows and what an exercise needs. Judges nothing.
 */
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { inRoot } from './lib/paths.mjs';

/**
 * @typedef {object} Plan
 * @property {string} id
 * @property {readonly string[] | 'all'} puts
 *
 * @typedef {object} Scenario
 * @property {readonly Plan[]} plans
 * @property {readonly { id: string, options: readonly unknown[] }[]} injects
 */

/** How many decisions a plan puts to the team. @param {Scenario} scenario @param {string} id */
function decisionsOf(scenario, id) {
  const puts = scenario.plans.find((plan) => plan.id === id)?.puts ?? 'all';
  const asking = scenario.injects.filter((inject) => inject.options.length > 0);
  return puts === 'all'
    ? asking.length
    : asking.filter((inject) => puts.includes(inject.id)).length;
}

/**
 * @param {string} folder such as "scenarios/two-bears"
 * @returns {Promise<import('./vite-scenarios.mjs').Compiled>}
 */
export async function compileScenario(folder) {
  const loader = await import(pathToFileURL(await bundle('src/scenario/node/index.ts')).href);
  const { summary, scenario } = loader.compileScenarioFolder(inRoot(folder));
  const plans = summary.plans.map((/** @type {{ id: string }} */ plan) => ({
    ...plan,
    decisions: decisionsOf(scenario.scenario, plan.id),
  }));
  return { summary: { ...summary, plans }, scenario };
}
