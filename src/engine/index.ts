/** The engine's front door: a pure world. No clock, no network, no loose dice, no screen. */
export { briefingOf } from './briefing.ts';
export { DAY, dateOfMinute, HOUR, minutesOfDate } from './calendar.ts';
export {
  type Compiled,
  type CompiledAction,
  type CompiledOption,
  type CompiledUndertaking,
  compileScenario,
  type Move,
} from './compile.ts';
export { WORLD_TESTS } from './conditions.ts';
export {
  beginThrow3,
  DICE,
  endThrow3,
  roll,
  type Seed,
  seedOf,
  throw3,
  wordOf,
} from './dice.ts';
export { digestOf, fingerprint, scenarioDigest } from './digest.ts';
export { type Facts, statesOf } from './facts.ts';
export { clearFindings, mergeObservation } from './findings.ts';
export { clonePlain, factsOf } from './ground-truth.ts';
export { lifecycleTrack, type TrackStop } from './lifecycle/index.ts';
export { actionOpen, openDecisions, optionOpen } from './menu.ts';
export * from './model/index.ts';
export { END_OF_TURN, moveOf, moveOn } from './move.ts';
export { NONE } from './names.ts';
export { Play } from './play.ts';
export { type Look, project } from './project.ts';
export { detectedAt, outcomeOf, takenShare, timesOf } from './rules/outcome.ts';
export {
  playMove,
  playStep,
  refusalOf,
  resume,
  type Setting,
  type StepResult,
  startPlay,
  step,
} from './step.ts';
