/** Scenario folders for programs that run under Node: the command and the build. */
import {
  bundleScenario,
  type ScenarioBundle,
  type ScenarioSummary,
  summarizeScenario,
} from '../bundle.ts';
import { formatFinding } from '../finding.ts';
import { type LoadResult, loadScenario } from '../load.ts';
import { readScenarioFolder } from './read-folder.ts';

export { readScenarioFolder, readTextFile } from './read-folder.ts';

/** Reads and checks a scenario folder. */
export function loadScenarioFolder(folder: string): LoadResult {
  const read = readScenarioFolder(folder);
  if (read.ok) return loadScenario(read.files);
  return { scenario: null, texts: null, findings: [read.finding] };
}

/** A scenario folder as the build wants it. Throws with the findings if the scenario has errors. */
export function compileScenarioFolder(folder: string): {
  readonly summary: ScenarioSummary;
  readonly scenario: ScenarioBundle;
} {
  const loaded = loadScenarioFolder(folder);
  if (loaded.scenario === null) {
    throw new Error(
      `${folder} does not compile:\n${loaded.findings.map(formatFinding).join('\n')}`,
    );
  }
  const scenario = bundleScenario(loaded);
  return { summary: summarizeScenario(scenario), scenario };
}
