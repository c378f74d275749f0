/** Scenario files to `Scenario`: what the other layers may use of this folder. */
export {
  type AttackBundle,
  type BundleResult,
  compareWithAttack,
  LARGEST_BUNDLE,
  readAttackBundle,
} from './attack-bundle.ts';
export {
  bundleScenario,
  type ScenarioBundle,
  type ScenarioSummary,
  summarizeScenario,
} from './bundle.ts';
export { checkByPlaying } from './check-by-playing.ts';
export { CODES, type CodeEntry, type FindingCode, type Severity } from './codes.ts';
export { type Finding, formatFinding } from './finding.ts';
export {
  type JsonSchema,
  SCHEMA_PARTS,
  type SchemaPart,
  scenarioJsonSchema,
  schemaFileName,
} from './json-schema.ts';
export { type LoadedScenario, type LoadResult, loadScenario, type ScenarioFile } from './load.ts';
export type { PlayedOnce, Rivalry, Trials } from './playing/watcher.ts';
export type { ScenarioText } from './read-text.ts';
export { nearest } from './suggest.ts';
