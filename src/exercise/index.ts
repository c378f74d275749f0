/** Exercises: played, recorded, replayed, tallied. */
export { documentOf, type ExerciseDocument, type PhaseVisit, phaseVisits } from './document.ts';
export {
  FILE_VERSION,
  type FileFinding,
  LARGEST_FILE,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_NODES,
  parseDecisionKey,
  type ReadResult,
  readExercise,
  writeExercise,
} from './file.ts';
export { labelOf, seatOf } from './label.ts';
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
  restore,
  tipOf,
  undo,
  write,
} from './tree-ops.ts';
