/**
 * Policies: players made of rules, for `play`, `simulate`, the checker and rollouts.
 *
 * A policy is handed what the team knows and the menu's rules, never the truth. `random` takes any open decision,
 * `passive` none, `prudent` what the scenario marks as advised by published guidance on what the team knows,
 * `history` what was really done. The habits of `habits.ts` are prudent players with one fixed idea.
 */
import {
  actionOpen,
  beginThrow3,
  type Compiled,
  type CompiledAction,
  type CompiledOption,
  type Decision,
  decisionKey,
  END_OF_TURN,
  endThrow3,
  type Facts,
  type Move,
  moveOn,
  NONE,
  optionOpen,
  type Seed,
  type Setting,
  throw3,
  wordOf,
} from '../engine/index.ts';
import { drawnTo, HABITS, type HabitId, isDrawnTo, shuns } from './habits.ts';

export const POLICIES = ['history', 'prudent', 'random', 'passive', ...HABITS] as const;
export type PolicyId = (typeof POLICIES)[number];

/** The next decision of a policy. Always legal, and always `advance` in the end. */
export const decide = (policy: PolicyId, setting: Setting, facts: Facts): Decision =>
  choose(policy, setting, facts).decision;

/** The same as a move. */
export function choose(policy: PolicyId, setting: Setting, facts: Facts): Move {
  switch (policy) {
    case 'passive':
      return END_OF_TURN;
    case 'random':
      return decideRandomly(setting, facts);
    case 'prudent':
      return decidePrudently(setting.compiled, facts, null);
    case 'history':
      return decideAsInHistory(setting.compiled, facts);
    default:
      return decidePrudently(setting.compiled, facts, policy);
  }
}

const RANDOM_MIND = wordOf('random-mind');
const RANDOM_INJECT = wordOf('random-inject');
const RANDOM_OPTION = wordOf('random-option');
const RANDOM_ACT = wordOf('random-act');

const draw = (seed: Seed, facts: Facts, what: number): number =>
  throw3(seed, what, facts.turn, facts.decisions.length, 0);

/** One of so many, by their place. */
const drawOf = (seed: Seed, facts: Facts, many: number, what: number): number =>
  Math.floor(draw(seed, facts, what) * many);

function decideRandomly({ compiled, seed }: Setting, facts: Facts): Move {
  const mind = draw(seed, facts, RANDOM_MIND);
  if (mind < PASSES) return END_OF_TURN;
  const { openInjects } = facts;
  if (mind < ANSWERS && openInjects.length > 0) {
    const entry = openInjects[drawOf(seed, facts, openInjects.length, RANDOM_INJECT)]?.entry;
    const option = entry === undefined ? null : drawOption(seed, facts, entry.options);
    if (option !== null) return option.move;
  }
  // Any act, drawn until one is open: the same as drawing from the menu, without making it.
  const { acts } = compiled;
  const dice = beginThrow3(seed, RANDOM_ACT, facts.turn, facts.decisions.length);
  for (let salt = 0; salt < TRIES; salt++) {
    const act = acts[Math.floor(endThrow3(dice, salt) * acts.length)];
    if (act !== undefined && actionOpen(compiled, facts, act.entry, act.target)) return act;
  }
  return END_OF_TURN;
}

/** One of the options that are open, or null if none is. */
function drawOption(
  seed: Seed,
  facts: Facts,
  options: readonly CompiledOption[],
): CompiledOption | null {
  let open = 0;
  for (const option of options) if (optionOpen(facts, option)) open++;
  let left = drawOf(seed, facts, open, RANDOM_OPTION);
  for (const option of options) if (optionOpen(facts, option) && left-- === 0) return option;
  return null;
}

// How often the random policy ends the turn, and up to where it answers what is open.
const PASSES = 0.45;
const ANSWERS = 0.8;
const TRIES = 12;

function decidePrudently(compiled: Compiled, facts: Facts, habit: HabitId | null): Move {
  for (const { entry } of facts.openInjects) {
    const { options } = entry;
    const drawn = habit === null ? null : drawnTo(habit, facts, options);
    if (drawn !== null) return drawn.move;
    for (const option of options) {
      if (option.advised?.(facts) !== true || !optionOpen(facts, option)) continue;
      if (habit !== null && shuns(habit, option)) continue;
      return option.move;
    }
    // Rather than what it shuns, and rather than let the default be that: the first thing it does not mind.
    const mild =
      habit === null ? undefined : options.find((option) => isMild(habit, facts, option));
    if (mild !== undefined) return mild.move;
  }
  for (const action of compiled.actionList) {
    const drawn = habit !== null && isDrawnTo(habit, facts, action);
    if (!drawn && action.advised?.(facts) !== true) continue;
    if (habit !== null && shuns(habit, action)) continue;
    if (action.targets.length === 0) {
      if (actionOpen(compiled, facts, action, NONE)) return action.move;
      continue;
    }
    const target = bestTarget(compiled, facts, action);
    if (target !== NONE) return moveOn(action, target);
  }
  return END_OF_TURN;
}

const isMild = (habit: HabitId, facts: Facts, option: CompiledOption): boolean =>
  !shuns(habit, option) && optionOpen(facts, option);

/** Where something is believed or suspected first; once per asset and finding. */
function bestTarget(compiled: Compiled, facts: Facts, action: CompiledAction): number {
  let best = NONE;
  let most = -1;
  for (const target of action.targets) {
    if (!actionOpen(compiled, facts, action, target)) continue;
    const id = compiled.names.assets.at(target);
    const finding = facts.findings.find(
      ({ asset, status }) => asset === id && status !== 'cleared',
    );
    const done = action.dones[target] as number;
    // Not again where nothing has changed since the last time.
    if (
      facts.done.has(done) &&
      (finding === undefined || finding.changed <= facts.done.count(done))
    )
      continue;
    const worth = finding === undefined ? 0 : finding.status === 'known' ? 2 : 1;
    if (worth > most) {
      most = worth;
      best = target;
    }
  }
  return best;
}

function decideAsInHistory(compiled: Compiled, facts: Facts): Move {
  const { decisions } = compiled.scenario.history;
  for (const { entry } of facts.openInjects) {
    for (const { decision } of decisions) {
      if (decision.type !== 'answer' || decision.inject !== entry.id) continue;
      const option = entry.options.find(({ id }) => id === decision.option);
      if (option !== undefined && optionOpen(facts, option)) return option.move;
    }
  }
  const taken = new Set(facts.decisions.map(({ decision }) => decisionKey(decision)));
  for (const { decision, at } of decisions) {
    if (decision.type !== 'act' || (at ?? 0) > facts.minute || taken.has(decisionKey(decision)))
      continue;
    const action = compiled.actions.get(decision.action);
    const target =
      decision.target === undefined ? NONE : compiled.names.assets.find(decision.target);
    if (action !== undefined && actionOpen(compiled, facts, action, target))
      return moveOn(action, target);
  }
  return END_OF_TURN;
}
