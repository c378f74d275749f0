/** The tiny scenario as texts, for tests that break it. */
import { readdirSync, readFileSync } from 'node:fs';
import { type LoadedScenario, loadScenario, type ScenarioFile } from '../../src/scenario/index.ts';

const HOME = 'tests/fixtures/tiny';

/** Its files, named without their folder. */
export function tinyFiles(): ScenarioFile[] {
  return readdirSync(HOME)
    .sort()
    .map((name) => ({ name, text: readFileSync(`${HOME}/${name}`, 'utf8') }));
}

/** Its files with one of them changed. Throws when there is nothing to change. */
export function tinyWith(name: string, find: string, put: string): ScenarioFile[] {
  return changed(tinyFiles(), name, find, put);
}

/** Files with one of them changed. Throws when there is nothing to change. */
export function changed(
  files: readonly ScenarioFile[],
  name: string,
  find: string,
  put: string,
): ScenarioFile[] {
  return files.map((file) => {
    if (file.name !== name) return file;
    if (!file.text.includes(find)) throw new Error(`${name} does not contain ${find}`);
    return { name, text: file.text.replace(find, () => put) };
  });
}

/** The tiny scenario, loaded. */
export function tiny(): LoadedScenario {
  const loaded = loadScenario(tinyFiles());
  if (loaded.scenario === null) throw new Error('the tiny scenario is broken');
  return loaded;
}
