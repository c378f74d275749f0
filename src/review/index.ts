/** The review of finished exercises. First form: the debrief. */

export { comparing } from './compare/compare.ts';
export type * from './compare/types.ts';
export {
  type Debrief,
  type DebriefDecision,
  type DebriefHistory,
  type DebriefLane,
  type DebriefLoss,
  type DebriefMark,
  type DebriefSpan,
  debriefing,
  type Finished,
} from './debrief.ts';
export { evicting } from './eviction.ts';
export type * from './eviction-types.ts';
export { fogOf } from './fog.ts';
export type * from './fog-types.ts';
export { historyOf, type PlayedRecord, playingRecord } from './history.ts';
export type * from './history-types.ts';
export { type LineName, lineUpTo, type PlayedLine, playingLine, replayOf } from './line.ts';
