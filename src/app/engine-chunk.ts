/** What the app asks of the inside, as one chunk: everything that is not needed to show the title page. */
export { briefingOf } from '../engine/index.ts';
export { readExercise } from '../exercise/index.ts';
export {
  createExercise,
  gatheringClass,
  lifecycleTrack,
  openingExercise,
  openReadOnly,
  playingClass,
} from '../session/index.ts';
