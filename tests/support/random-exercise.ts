/**
 * Random exercises, stopped at a random moment: the ground on which properties are tested.
 *
 * Each is named by a seed alone, so a failure is replayed by its name. Plays in place, quickly.
 */
import {
  clonePlain,
  type Decision,
  type Draft,
  decisionKey,
  type ExerciseEvent,
  type Play,
  playStep,
  type Scenario,
  type Setting,
  startPlay,
} from '../../src/engine/index.ts';
import { decide, type PolicyId, settingOf } from '../../src/exercise/index.ts';

export interface Moment {
  readonly setting: Setting;
  readonly play: Play;
  readonly decisions: readonly Decision[];
  readonly events: readonly ExerciseEvent[];
}

/**
 * An exercise after so many decisions, or at EndEx if that comes first.
 * @param visit sees the play after every decision, with the events that led there
 */
export function playTo(
  scenario: Scenario,
  how: { seed: string; decisions: number; policy?: PolicyId; plan?: string },
  visit?: (play: Play, events: readonly ExerciseEvent[], setting: Setting) => void,
  /** Filled as play goes on, so that a failure half way can still be named. */
  decisions: Decision[] = [],
): Moment {
  const setting = settingOf(scenario, how.seed, how.plan ?? 'full');
  const { play, events } = startPlay(setting);
  visit?.(play, events, setting);
  const all = [...events];
  while (decisions.length < how.decisions && play.facts.ended === null) {
    const decision = decide(how.policy ?? 'random', setting, play.facts);
    decisions.push(decision);
    const happened = playStep(setting, play, decision, 'policy');
    all.push(...happened);
    visit?.(play, happened, setting);
  }
  return { setting, play, decisions, events: all };
}

/** What to type to see a failing exercise again. */
export function nameOf(seed: string, decisions: readonly Decision[]): string {
  return `seed ${seed}: ${decisions.map(decisionKey).join(', ')}`;
}

/** Ground truth at this moment, to be changed by hand. */
export const copyOf = (play: Play): Draft => clonePlain(play.truth());
