/** Exercises: played, recorded, replayed, tallied. */
export { documentOf, type ExerciseDocument, type PhaseVisit, phaseVisits } from './document.ts';
export {
  FILE_VERSION,
  type FileFinding,
  LARGEST_FILE,
  parseDecisionKey,
  type ReadResult,
  readExercise,
  writeExercise,
} from './file.ts';
export {
  EndlessExercise,
  MOST_DECISIONS,
  type PlayedExercise,
  type PlaySetup,
  playExercise,
  type ReplayResult,
  replayExercise,
  rollOut,
} from './play.ts';
export { decide, POLICIES, type PolicyId } from './policies.ts';
export type { ExerciseRecord } from './record.ts';
export { settingOf } from './setting.ts';
export {
  MEASURES,
  mergeTallies,
  type Summary,
  summarize,
  type Tally,
  type TallySetup,
  tallyRuns,
} from './tally.ts';
export {
  appendDecision,
  type DecisionNode,
  type DecisionTree,
  EMPTY_TREE,
  lineTo,
  type NodeNote,
} from './tree.ts';
