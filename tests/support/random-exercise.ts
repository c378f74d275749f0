/**
 * Random exercises, stopped at a random moment: the ground on which properties are tested.
 *
 * Each is named by a seed alone, so a failure is replayed by its name. Plays on a draft, quickly.
 */
import {
  clonePlain,
  type Decision,
  type Draft,
  decisionKey,
  type ExerciseEvent,
  playStep,
  type Scenario,
  type Setting,
  startDraft,
} from '../../src/engine/index.ts';
import { decide, type PolicyId, settingOf } from '../../src/exercise/index.ts';

export interface Moment {
  readonly setting: Setting;
  readonly draft: Draft;
  readonly decisions: readonly Decision[];
  readonly events: readonly ExerciseEvent[];
}

/**
 * An exercise after so many decisions, or at EndEx if that comes first.
 * @param visit sees the draft after every decision, with the events that led there
 */
export function playTo(
  scenario: Scenario,
  how: { seed: string; decisions: number; policy?: PolicyId; plan?: string },
  visit?: (draft: Draft, events: readonly ExerciseEvent[], setting: Setting) => void,
  /** Filled as play goes on, so that a failure half way can still be named. */
  decisions: Decision[] = [],
): Moment {
  const setting = settingOf(scenario, how.seed, how.plan ?? 'full');
  const { draft, events } = startDraft(setting);
  visit?.(draft, events, setting);
  const all = [...events];
  while (decisions.length < how.decisions && draft.known.ended === null) {
    const decision = decide(how.policy ?? 'random', setting, draft.known);
    decisions.push(decision);
    const happened = playStep(setting, draft, decision, 'policy');
    all.push(...happened);
    visit?.(draft, happened, setting);
  }
  return { setting, draft, decisions, events: all };
}

/** What to type to see a failing exercise again. */
export function nameOf(seed: string, decisions: readonly Decision[]): string {
  return `seed ${seed}: ${decisions.map(decisionKey).join(', ')}`;
}

export const copyOf = (draft: Draft): Draft => clonePlain(draft);
