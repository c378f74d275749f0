/** All that the app may import of the desk. The style sheets come with it. */
import './styles/index.css';

export { Desk } from './desk.tsx';
export { DeskContext, type DeskTools, useDesk } from './shared/context.ts';
export { pagePace } from './shared/pace.ts';
export {
  type BeginChoice,
  DEFAULT_SETTINGS,
  type DeskCallbacks,
  type DeskProps,
  type HotWashProps,
  type MapSlot,
  type Notice,
  type PlanChoice,
  type SavedCard,
  type ScenarioCard,
  type Screen,
  type Settings,
  type Sound,
  type TrackPhase,
  type WordValues,
} from './types.ts';
