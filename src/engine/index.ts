/** The engine's front door: a pure world. No clock, no network, no loose dice, no screen. */
export { briefingOf } from './briefing.ts';
export { DAY, dateOfMinute, HOUR, minutesOfDate } from './calendar.ts';
export {
  type Compiled,
  type CompiledAction,
  type CompiledOption,
  type CompiledUndertaking,
  compileScenario,
} from './compile.ts';
export { type KnownFacts, WORLD_TESTS } from './conditions.ts';
export { DICE, roll, type Seed, seedOf, wordOf } from './dice.ts';
export { digestOf, fingerprint, scenarioDigest } from './digest.ts';
export { clearFindings, mergeObservation } from './findings.ts';
export { lifecycleTrack, type TrackStop } from './lifecycle/index.ts';
export { actionOpen, openDecisions, optionOpen } from './menu.ts';
export * from './model/index.ts';
export { type Look, project } from './project.ts';
export { detectedAt, outcomeOf, takenShare, timesOf } from './rules/outcome.ts';
export { clonePlain } from './start.ts';
export { playStep, refusalOf, type Setting, type StepResult, startDraft, step } from './step.ts';
