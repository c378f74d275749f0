/**
 * Policies: players made of rules, for `play`, `simulate`, the checker and rollouts.
 *
 * A policy is handed what the team knows and the menu's rules, never the truth. `random` takes any open decision,
 * `passive` none, `prudent` what the scenario marks as advised by published guidance on what the team knows,
 * `history` what was really done. The habits of `habits.ts` are prudent players with one fixed idea.
 */
import {
  actionOpen,
  type Compiled,
  type CompiledOption,
  type Decision,
  decisionKey,
  type KnownFacts,
  optionOpen,
  roll,
  type Seed,
  type Setting,
  wordOf,
} from '../engine/index.ts';
import { drawnTo, HABITS, type HabitId, isDrawnTo, shuns } from './habits.ts';

export const POLICIES = ['history', 'prudent', 'random', 'passive', ...HABITS] as const;
export type PolicyId = (typeof POLICIES)[number];

/** The next decision of a policy. Always legal, and always `advance` in the end. */
export function decide(policy: PolicyId, setting: Setting, known: KnownFacts): Decision {
  switch (policy) {
    case 'passive':
      return { type: 'advance' };
    case 'random':
      return decideRandomly(setting, known);
    case 'prudent':
      return decidePrudently(setting.compiled, known, null);
    case 'evict-first':
    case 'wait':
    case 'tell-all':
    case 'tell-nothing':
      return decidePrudently(setting.compiled, known, policy);
    case 'history':
      return decideAsInHistory(setting.compiled, known);
  }
}

const RANDOM_MIND = wordOf('random-mind');
const RANDOM_INJECT = wordOf('random-inject');
const RANDOM_OPTION = wordOf('random-option');
const RANDOM_ACT = wordOf('random-act');

const draw = (seed: Seed, known: KnownFacts, what: number, salt = 0): number =>
  roll(seed, what, known.turn, known.decisions.length, salt);

function decideRandomly(setting: Setting, known: KnownFacts): Decision {
  const { compiled, seed } = setting;
  const mind = draw(seed, known, RANDOM_MIND);
  if (mind < PASSES) return { type: 'advance' };
  if (mind < ANSWERS && known.openInjects.length > 0) {
    const pick = Math.floor(draw(seed, known, RANDOM_INJECT) * known.openInjects.length);
    const inject = known.openInjects[pick]?.inject ?? '';
    const open: string[] = [];
    for (const option of compiled.injects.get(inject)?.options ?? [])
      if (optionOpen(known, option)) open.push(option.id);
    const option = open[Math.floor(draw(seed, known, RANDOM_OPTION) * open.length)];
    if (option !== undefined) return { type: 'answer', inject, option };
  }
  // Any act, drawn until one is open: the same as drawing from the menu, without making it.
  for (let salt = 0; salt < TRIES; salt++) {
    const act =
      compiled.acts[Math.floor(draw(seed, known, RANDOM_ACT, salt) * compiled.acts.length)];
    if (act === undefined || !actionOpen(known, act.action, act.target)) continue;
    const action = act.action.id;
    return act.target === null
      ? { type: 'act', action }
      : { type: 'act', action, target: act.target };
  }
  return { type: 'advance' };
}

// How often the random policy ends the turn, and up to where it answers what is open.
const PASSES = 0.45;
const ANSWERS = 0.8;
const TRIES = 12;

function decidePrudently(compiled: Compiled, known: KnownFacts, habit: HabitId | null): Decision {
  for (const { inject } of known.openInjects) {
    const options = compiled.injects.get(inject)?.options ?? [];
    const drawn = habit === null ? null : drawnTo(habit, known, options);
    if (drawn !== null) return { type: 'answer', inject, option: drawn.spec.id };
    for (const option of options) {
      if (option.advised?.(known) !== true || !optionOpen(known, option)) continue;
      if (habit !== null && shuns(habit, option)) continue;
      return { type: 'answer', inject, option: option.spec.id };
    }
    // Rather than what it shuns, and rather than let the default be that: the first thing it does not mind.
    const mild =
      habit === null ? undefined : options.find((option) => isMild(habit, known, option));
    if (mild !== undefined) return { type: 'answer', inject, option: mild.spec.id };
  }
  for (const action of compiled.actionList) {
    const drawn = habit !== null && isDrawnTo(habit, known, action);
    if (!drawn && action.advised?.(known) !== true) continue;
    if (habit !== null && shuns(habit, action)) continue;
    const { id, targets } = action;
    if (targets.length === 0) {
      if (actionOpen(known, action, null)) return { type: 'act', action: id };
      continue;
    }
    const target = bestTarget(
      known,
      targets.filter((candidate) => actionOpen(known, action, candidate)),
      id,
    );
    if (target !== null) return { type: 'act', action: id, target };
  }
  return { type: 'advance' };
}

const isMild = (habit: HabitId, known: KnownFacts, option: CompiledOption): boolean =>
  !shuns(habit, option) && optionOpen(known, option);

/** Where something is believed or suspected first; once per asset and finding. */
function bestTarget(known: KnownFacts, open: readonly string[], action: string): string | null {
  let best: string | null = null;
  let most = -1;
  for (const target of open) {
    const finding = known.findings.find(
      ({ asset, status }) => asset === target && status !== 'cleared',
    );
    const done = known.done[`${action}/${target}`];
    // Not again where nothing has changed since the last time.
    if (done !== undefined && (finding === undefined || finding.changed <= done)) continue;
    const worth = finding === undefined ? 0 : finding.status === 'known' ? 2 : 1;
    if (worth > most) {
      most = worth;
      best = target;
    }
  }
  return best;
}

function decideAsInHistory(compiled: Compiled, known: KnownFacts): Decision {
  const { decisions } = compiled.scenario.history;
  for (const { inject } of known.openInjects) {
    for (const { decision } of decisions) {
      if (decision.type !== 'answer' || decision.inject !== inject) continue;
      const option = compiled.injects.get(inject)?.options.find(({ id }) => id === decision.option);
      if (option !== undefined && optionOpen(known, option)) return decision;
    }
  }
  const taken = new Set(known.decisions.map(({ decision }) => decisionKey(decision)));
  for (const { decision, at } of decisions) {
    if (decision.type !== 'act' || (at ?? 0) > known.minute || taken.has(decisionKey(decision)))
      continue;
    const action = compiled.actions.get(decision.action);
    if (action !== undefined && actionOpen(known, action, decision.target ?? null)) return decision;
  }
  return { type: 'advance' };
}
