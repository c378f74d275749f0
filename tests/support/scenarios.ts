/** The scenarios on disk, loaded once per test file and deeply frozen. */
import type { Scenario } from '../../src/engine/index.ts';
import { formatFinding } from '../../src/scenario/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import type { ScenarioBundle } from '../../src/session/index.ts';
import { deepFreeze } from './deep-freeze.ts';

const loaded = new Map<string, ScenarioBundle>();

function load(folder: string): ScenarioBundle {
  let bundle = loaded.get(folder);
  if (bundle === undefined) {
    const result = loadScenarioFolder(folder);
    if (result.scenario === null)
      throw new Error(`${folder}:\n${result.findings.map(formatFinding).join('\n')}`);
    bundle = deepFreeze({ scenario: result.scenario, texts: result.texts });
    loaded.set(folder, bundle);
  }
  return bundle;
}

export const tinyBundle = (): ScenarioBundle => load('tests/fixtures/tiny');
export const tiny = (): Scenario => tinyBundle().scenario;
export const twoBearsBundle = (): ScenarioBundle => load('scenarios/two-bears');
export const twoBears = (): Scenario => twoBearsBundle().scenario;
export const doubleExtortion = (): Scenario => load('scenarios/double-extortion').scenario;
export const practiceBundle = (): ScenarioBundle => load('scenarios/practice');
