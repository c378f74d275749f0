/**
 * `npm run types`: the compiler over every part, each with only the globals that part may use.
 */
import { checkTypes, conclude, TYPE_PROJECTS } from './lib/steps.mjs';
import { add } from './lib/tally.mjs';

const tallies = [];
for (const project of TYPE_PROJECTS) tallies.push(await checkTypes(project));
conclude(add(tallies));
