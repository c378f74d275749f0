/** The scenario a command works on, from its first word. Refuses scenarios with errors. */
import { type LoadedScenario, nearest } from '../scenario/index.ts';
import { loadScenarioFolder } from '../scenario/node/index.ts';
import { RefusedInput, WrongUsage } from './command.ts';

/** Loads a scenario, or refuses it with its errors. Warnings are left to `check`. */
export function openScenario(folder: string): LoadedScenario {
  const loaded = loadScenarioFolder(folder);
  if (loaded.scenario !== null) return loaded;
  throw new RefusedInput(loaded.findings.filter((finding) => finding.severity === 'error'));
}

/** The plan that was asked for, else `full`, else the first. */
export function choosePlan({ scenario }: LoadedScenario, asked: string | undefined): string {
  const ids = scenario.plans.map((plan) => plan.id);
  if (asked === undefined) return ids.includes('full') ? 'full' : (ids[0] ?? '');
  if (ids.includes(asked)) return asked;
  const near = nearest(asked, ids);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw new WrongUsage(`--plan ${JSON.stringify(asked)} is not one of ${ids.join(', ')}.${hint}`);
}
