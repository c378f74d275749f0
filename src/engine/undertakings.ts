/**
 * Options and actions: whether they can be chosen, what they cost, how they end.
 *
 * R16 A choice is open when its condition holds on what the team knows, and capacity and money suffice. An action is
 *     aimed only where it would do something: what is off the network cannot be taken off it, what is on it cannot be
 *     put back, nobody cleans where nothing was found, and a second image of what is as it was shows nothing more.
 * R17 It costs on starting; dice fall when it is done, under the odds that tiredness leaves it then.
 * R18 The same try in two branches meets the same dice: the key is what was tried, on what, for the how-manieth time.
 */
import { aimedKey } from './aimed-key.ts';
import { attemptsAt } from './apply-event.ts';
import type { Aims, CompiledAction, CompiledOption, CompiledUndertaking } from './compiled.ts';
import type { KnownFacts } from './conditions.ts';
import { roll } from './dice.ts';
import { applyEffects, deedsOf } from './effects.ts';
import type { AssetId, InjectId, Refusal, Running, Undertaking } from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { tiredOdds } from './rules/people.ts';
import { emit, type Run } from './run.ts';

/** R16 without the target: `null` when it can be chosen. */
export function blockedBy(known: KnownFacts, entry: CompiledUndertaking): Refusal | null {
  const { needs } = entry;
  if (needs !== null && !needs(known)) return 'not-available';
  if (entry.capacity > known.capacityLeft) return 'not-enough-capacity';
  if (entry.money > known.meters.budget) return 'not-enough-money';
  return null;
}

/** R16 for an action on a target (`null` where it takes none). */
export function actionBlockedBy(
  known: KnownFacts,
  entry: CompiledAction,
  target: AssetId | null,
): Refusal | null {
  return blockedBy(known, entry) ?? targetBlockedBy(known, entry, target);
}

/** R16 for the target alone, whatever the action costs. */
export function targetBlockedBy(
  known: KnownFacts,
  entry: CompiledAction,
  target: AssetId | null,
): Refusal | null {
  if (target !== null && isPointless(known, entry.aims, target)) return 'not-available';
  for (const running of known.running) {
    if (running.action === entry.id && running.target === target) return 'already-running';
  }
  if (!entry.repeatable) {
    if (known.done[aimedKey(entry.id, target)] !== undefined) return 'already-done';
  }
  return null;
}

/** Whether what an action aims for is so already, or there is nothing there to aim at. */
function isPointless(known: KnownFacts, aims: Aims | null, target: AssetId): boolean {
  switch (aims) {
    case 'isolate':
      return known.assets[target]?.isolated === true;
    case 'reconnect':
      return known.assets[target]?.isolated !== true;
    case 'clean':
      return !known.findings.some(({ asset, status }) => asset === target && status !== 'cleared');
    case 'image':
      return isImaged(known, target);
    case null:
      return false;
  }
}

/** Whether an asset has been imaged since it was rebuilt and since anything was last found or cleared there. */
function isImaged(known: KnownFacts, target: AssetId): boolean {
  const { imagedAt = null, rebuiltAt = null } = known.assets[target] ?? {};
  if (imagedAt === null || (rebuiltAt ?? imagedAt) > imagedAt) return false;
  return !known.findings.some(({ asset, changed }) => asset === target && changed > imagedAt);
}

/** Odds as the team can tell them before it commits. The band is wide where a dice decides. */
export function oddsBand(
  known: KnownFacts,
  spec: Undertaking,
): { readonly low: number; readonly high: number } {
  const odds = tiredOdds(spec.odds, known.meters.stamina);
  if (odds >= 1) return { low: 1, high: 1 };
  return { low: Math.max(0.02, odds - 0.08), high: Math.min(0.98, odds + 0.08) };
}

/** Starts an option. The caller has checked that it is open. */
export function startOption(run: Run, inject: InjectId, option: CompiledOption): void {
  start(run, option, {
    kind: 'option',
    inject,
    option: option.id,
    action: null,
    target: null,
  });
}

/** Starts an action. The caller has checked that it is open. */
export function startAction(run: Run, action: CompiledAction, target: AssetId | null): void {
  start(run, action, {
    kind: 'action',
    inject: null,
    option: null,
    action: action.id,
    target,
  });
}

function start(
  run: Run,
  entry: CompiledUndertaking,
  what: Pick<Running, 'kind' | 'inject' | 'option' | 'action' | 'target'>,
): void {
  const { key, capacity, money } = entry;
  if (capacity !== 0 || money !== 0)
    emit(run, { minute: run.now, type: 'capacitySpent', capacity, money, cause: key });
  const due = Math.max(run.now + entry.takes, entry.until);
  // Spelled out: this is made hundreds of times an exercise, and spreading is slow.
  const running: Running = {
    kind: what.kind,
    inject: what.inject,
    option: what.option,
    action: what.action,
    target: what.target,
    key,
    seat: entry.seat,
    started: run.now,
    due,
    effects: null,
  };
  emit(run, { minute: run.now, type: 'undertakingStarted', running });
  applyEffects(run, entry.begin, key, what.target);
  if (due <= run.now) finishUndertaking(run, running);
}

/** R17, R18: the dice fall, and what follows happens. */
export function finishUndertaking(run: Run, running: Running): void {
  run.finished = true;
  if (running.kind === 'later') {
    emit(run, {
      minute: run.now,
      type: 'undertakingFinished',
      running,
      succeeded: true,
      rolled: 0,
      odds: 1,
    });
    if (running.effects !== null)
      applyEffects(run, deedsOf(running.effects), running.key, running.target);
    return;
  }
  const entry = specOf(run, running);
  const odds = tiredOdds(entry.odds, run.draft.known.meters.stamina);
  const attempt = attemptsAt(run.draft.known, running.key, running.target);
  const rolled =
    odds >= 1
      ? 0
      : roll(run.seed, DICE_FOR.undertaking, running.key, running.target ?? '', attempt);
  const succeeded = odds >= 1 || rolled < odds;
  emit(run, { minute: run.now, type: 'undertakingFinished', running, succeeded, rolled, odds });
  applyEffects(run, succeeded ? entry.success : entry.failure, running.key, running.target);
}

function specOf(run: Run, running: Running): CompiledUndertaking {
  const { action, inject, option } = running;
  if (action !== null) {
    const found = run.compiled.actions.get(action);
    if (found !== undefined) return found;
  } else if (inject !== null)
    for (const found of run.compiled.injects.get(inject)?.options ?? [])
      if (found.id === option) return found;
  throw new Error(`nothing known of ${running.key}`);
}
