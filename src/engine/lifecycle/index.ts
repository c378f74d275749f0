/** The two charts and the pure ways to move and read them. XState is imported in this folder only. */
export { breachMachine } from './breach-machine.ts';
export {
  type Chart,
  type ChartState,
  type ChartTransition,
  describeChart,
  lifecycleTrack,
  type TrackStop,
} from './describe.ts';
export { intrusionMachine } from './intrusion-machine.ts';
export {
  type Answerer,
  advanceBreach,
  advanceIntrusion,
  answerTransitionsBy,
  askMachine,
  forgetTransitions,
  stateKey,
  stateValue,
  tableUse,
} from './table.ts';
