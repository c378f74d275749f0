/**
 * Habits: players with one fixed idea, who otherwise do as guidance says.
 *
 * Not players to learn from. They are there to show that no single habit wins: always evicting at once, always
 * cutting whatever can be cut, always waiting, always telling and never telling each meet the evening on which they
 * are wrong (ir-practice 6 and 7).
 * What an option or action would do is read from its effects, so a habit knows no scenario.
 */
import {
  type CompiledAction,
  type CompiledOption,
  type CompiledUndertaking,
  type Effect,
  type Facts,
  optionOpen,
  statesOf,
} from '../engine/index.ts';

export const HABITS = ['evict-first', 'cut-first', 'wait', 'tell-all', 'tell-nothing'] as const;
export type HabitId = (typeof HABITS)[number];

/** What an undertaking does that a habit is about. */
interface Traits {
  /** Throws somebody out or shuts something: how many such effects. */
  readonly evicts: number;
  /** Cuts a way or blocks a channel: how many such effects. */
  readonly cuts: number;
  /** Says something in public, or writes to those concerned. */
  readonly tells: boolean;
}

const EVICTING = ['rebuild', 'clean', 'isolate', 'cut', 'reset', 'blockKnownChannels', 'throttle'];
const CUTTING = ['isolate', 'cut', 'blockKnownChannels'];
const LAUNCHING = ['EVICTION_PLANNED', 'EVICTION_LAUNCHED'];

const remembered = new WeakMap<CompiledUndertaking, Traits>();

function traitsOf(entry: CompiledUndertaking): Traits {
  const known = remembered.get(entry);
  if (known !== undefined) return known;
  const { begin, success } = entry.spec;
  const effects = [...begin, ...success].flatMap(withNested);
  const traits: Traits = {
    evicts: effects.filter(isEvicting).length,
    cuts: effects.filter((effect) => CUTTING.some((key) => key in effect)).length,
    tells: effects.some((effect) => 'disclose' in effect),
  };
  remembered.set(entry, traits);
  return traits;
}

/** An effect with those that it brings later or may choose. */
function withNested(effect: Effect): readonly Effect[] {
  if ('later' in effect) return [effect, ...effect.later.effects.flatMap(withNested)];
  if (!('choose' in effect)) return [effect];
  const { then, otherwise = [] } = effect.choose;
  return [effect, ...then.flatMap(withNested), ...otherwise.flatMap(withNested)];
}

const isEvicting = (effect: Effect): boolean =>
  EVICTING.some((key) => key in effect) ||
  ('signal' in effect && LAUNCHING.includes(effect.signal));

/** Whether a habit would rather not do this, whatever guidance says. */
export function shuns(habit: HabitId, entry: CompiledUndertaking): boolean {
  const { evicts, tells } = traitsOf(entry);
  if (habit === 'wait') return evicts > 0;
  return habit === 'tell-nothing' && tells;
}

/** How much a habit is drawn to this; 0 for not at all. */
function pull(habit: HabitId, entry: CompiledUndertaking): number {
  const { evicts, cuts, tells } = traitsOf(entry);
  if (habit === 'evict-first') return evicts;
  if (habit === 'cut-first') return cuts;
  return habit === 'tell-all' && tells ? 1 : 0;
}

const UNDETECTED = statesOf('undetectedPersistence');

/** Whether a habit has anything to act on yet: nobody evicts before somebody is believed to be inside; cut they may. */
const isRoused = (habit: HabitId, facts: Facts): boolean =>
  habit !== 'evict-first' || (facts.state & UNDETECTED) === 0;

/** The open option a habit is drawn to most, or null. */
export function drawnTo(
  habit: HabitId,
  facts: Facts,
  options: readonly CompiledOption[],
): CompiledOption | null {
  if (!isRoused(habit, facts)) return null;
  let best: CompiledOption | null = null;
  let most = 0;
  for (const option of options) {
    const here = pull(habit, option);
    if (here <= most || !optionOpen(facts, option)) continue;
    best = option;
    most = here;
  }
  return best;
}

/** Whether a habit does this action as soon as it can. It needs no target: a habit does not choose where. */
export const isDrawnTo = (habit: HabitId, facts: Facts, action: CompiledAction): boolean =>
  isRoused(habit, facts) && action.targets.length === 0 && pull(habit, action) > 0;
