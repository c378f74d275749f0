/** The scenario a command works on, from its first word. Refuses scenarios with errors. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedScenario, nearest } from '../scenario/index.ts';
import { loadScenarioFolder } from '../scenario/node/index.ts';
import { RefusedInput, WrongUsage } from './command.ts';

/**
 * Loads a scenario, or refuses it with its errors. Warnings are left to `check`. A bare id (`two-bears`) that is no
 * folder here is looked for in `scenarios/` of the homes.
 */
export function openScenario(named: string, homes: readonly string[] = []): LoadedScenario {
  const loaded = loadScenarioFolder(folderOf(named, homes));
  if (loaded.scenario !== null) return loaded;
  throw new RefusedInput(loaded.findings.filter((finding) => finding.severity === 'error'));
}

function folderOf(named: string, homes: readonly string[]): string {
  if (existsSync(named) || !/^[a-z][a-z0-9-]*$/.test(named)) return named;
  const folders = homes.map((home) => join(home, 'scenarios', named));
  return folders.find((folder) => existsSync(join(folder, 'scenario.yaml'))) ?? named;
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
