/** Exercises: played, recorded, replayed, tallied. */
export {
  CLASS_VERSION,
  classText,
  LARGEST_CLASS,
  type ReadClassResult,
  readClass,
  writeClass,
} from './class/file.ts';
export {
  type ClassEdge,
  type ClassEntry,
  entryFrom,
  mergeEntries,
  mergingEntries,
  overlay,
} from './class/merge.ts';
export { designDigest } from './design.ts';
export { documentOf, type ExerciseDocument, type PhaseVisit, phaseVisits } from './document.ts';
export { parseDecisionKey } from './file/decision-key.ts';
export {
  FILE_VERSION,
  LARGEST_FILE,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_NODES,
} from './file/limits.ts';
export { MIGRATIONS } from './file/migrate.ts';
export { type ReadResult, readExercise } from './file/read.ts';
export type { FileFinding } from './file/refused.ts';
export { exerciseJsonSchema } from './file/schema.ts';
export { writeExercise } from './file/write.ts';
export { HABITS, type HabitId } from './habits.ts';
export { labelOf, seatOf } from './label.ts';
export { atOnce, type InPieces } from './pieces.ts';
export {
  EndlessExercise,
  MOST_DECISIONS,
  type PlayedExercise,
  type PlaySetup,
  playExercise,
  rollOut,
} from './play.ts';
export { decide, POLICIES, type PolicyId } from './policies.ts';
export type { ExerciseRecord } from './record.ts';
export {
  type ReplayResult,
  replayExercise,
  replaying,
  strangerTo,
  type VerifyResult,
  verifying,
  verifyLines,
  withEnds,
} from './replay.ts';
export { settingOf } from './setting.ts';
export {
  type MomentFacts,
  type PlayedMoment,
  type Reached,
  States,
  type TreeSetup,
} from './states.ts';
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
  childrenOf,
  type DecisionNode,
  type DecisionTree,
  EMPTY_TREE,
  GLYPHS,
  type Glyph,
  lineTo,
  type NodeNote,
  nodeOf,
} from './tree.ts';
export {
  appendDecision,
  type Cut,
  childBy,
  cut,
  decideAt,
  endsOf,
  goTo,
  isAfter,
  largestNumber,
  mainChild,
  mainLineFrom,
  type NewDecision,
  promote,
  rehung,
  restore,
  tipOf,
  undo,
  write,
} from './tree-ops.ts';
