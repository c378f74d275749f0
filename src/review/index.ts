/** The review of finished exercises. First form: the debrief. */

export type * from './compare/types.ts';
export {
  type Debrief,
  type DebriefDecision,
  type DebriefHistory,
  type DebriefLane,
  type DebriefLoss,
  type DebriefMark,
  type DebriefSpan,
  debriefOf,
  type Finished,
} from './debrief.ts';
export type * from './fog-types.ts';
export type * from './history-types.ts';
