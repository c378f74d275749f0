/** The review of finished exercises. First form: the debrief. */
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
