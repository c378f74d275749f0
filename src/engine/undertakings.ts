/**
 * Options and actions: whether they can be chosen, what they cost, how they end.
 *
 * R16 A choice is open when its condition holds on what the team knows, and capacity and money suffice. An action is
 *     aimed only where it would do something: what is off the network cannot be taken off it, what is on it cannot be
 *     put back, nobody cleans where nothing was found, and a second image of what is as it was shows nothing more.
 * R17 It costs on starting; dice fall when it is done, under the odds that tiredness leaves it then.
 * R18 The same try in two branches meets the same dice: the key is what was tried, on what, for the how-manieth time.
 */
import type { Compiled, CompiledAction, CompiledUndertaking } from './compile.ts';
import { throw3, wordOf } from './dice.ts';
import { applyEffects } from './effects.ts';
import { type Facts, type Job, NEVER, slotFor } from './facts.ts';
import { attemptsAt } from './measures.ts';
import type { Refusal } from './model/index.ts';
import { METER, NONE } from './names.ts';
import { DICE_FOR } from './purposes.ts';
import { tiredOdds } from './rules/people.ts';
import type { Run } from './run.ts';
import { capacitySpent, undertakingFinished, undertakingStarted } from './writers/books.ts';

/** R16 without the target: `null` when it can be chosen. */
export function blockedBy(facts: Facts, entry: CompiledUndertaking): Refusal | null {
  const { needs } = entry;
  if (needs !== null && !needs(facts)) return 'not-available';
  if (entry.capacity > facts.capacityLeft) return 'not-enough-capacity';
  if (entry.money > (facts.meters[METER.budget] as number)) return 'not-enough-money';
  return null;
}

/** The same as a mere yes or no: what is quick to tell is asked first. */
export function isOpen(facts: Facts, { capacity, money, needs }: CompiledUndertaking): boolean {
  if (capacity > facts.capacityLeft || money > (facts.meters[METER.budget] as number)) return false;
  return needs === null || needs(facts);
}

/** R16 for an action on a target (`NONE` where it takes none). */
export function actionBlockedBy(
  compiled: Compiled,
  facts: Facts,
  entry: CompiledAction,
  target: number,
): Refusal | null {
  return blockedBy(facts, entry) ?? targetBlockedBy(compiled, facts, entry, target);
}

/** R16 for the target alone, whatever the action costs. */
export function targetBlockedBy(
  compiled: Compiled,
  facts: Facts,
  entry: CompiledAction,
  target: number,
): Refusal | null {
  const aimed = target !== NONE;
  if (aimed && entry.aims !== null && isPointless(compiled, facts, entry, target))
    return 'not-available';
  if ((facts.busy[slotFor(entry, target)] as number) > 0) return 'already-running';
  if (!entry.repeatable) {
    const done = aimed ? (entry.dones[target] as number) : entry.action;
    if (facts.done.has(done)) return 'already-done';
  }
  return null;
}

/** Whether what an action aims for is so already, or there is nothing there to aim at. */
function isPointless(
  { names }: Compiled,
  facts: Facts,
  { aims }: CompiledAction,
  target: number,
): boolean {
  switch (aims) {
    case 'isolate':
      return facts.assets[target]?.isolated === true;
    case 'reconnect':
      return facts.assets[target]?.isolated !== true;
    case 'clean': {
      const id = names.assets.at(target);
      return !facts.findings.some(({ asset, status }) => asset === id && status !== 'cleared');
    }
    case 'image':
      return isImaged(facts, target, names.assets.at(target));
    case null:
      return false;
  }
}

/** Whether an asset has been imaged since it was rebuilt and since anything was last found or cleared there. */
function isImaged(facts: Facts, target: number, id: string): boolean {
  const { imagedAt = NEVER, rebuiltAt = NEVER } = facts.assets[target] ?? {};
  if (imagedAt === NEVER || rebuiltAt > imagedAt) return false;
  return !facts.findings.some(({ asset, changed }) => asset === id && changed > imagedAt);
}

/** Odds as the team can tell them before it commits. The band is wide where a dice decides. */
export function oddsBand(
  stamina: number,
  spec: { readonly odds: number },
): { readonly low: number; readonly high: number } {
  const odds = tiredOdds(spec.odds, stamina);
  if (odds >= 1) return { low: 1, high: 1 };
  return { low: Math.max(0.02, odds - 0.08), high: Math.min(0.98, odds + 0.08) };
}

/** Starts an option, or an action aimed at an asset or at none. The caller has checked that it is open. */
export function start(run: Run, entry: CompiledUndertaking, target: number): void {
  if (entry.capacity !== 0 || entry.money !== 0) capacitySpent(run, entry);
  const due = Math.max(run.now + entry.takes, entry.until);
  const job: Job = { entry, target, started: run.now, due, later: null };
  undertakingStarted(run, entry, job);
  applyEffects(run, entry.begin, entry, target);
  if (due <= run.now) finish(run, job);
}

const NO_TARGET = wordOf('');

/** R17, R18: the dice fall, and what follows happens. */
export function finish(run: Run, job: Job): void {
  run.finished = true;
  const { entry, later, target } = job;
  if (entry === null) {
    undertakingFinished(run, job, true, 0, 1);
    if (later !== null) applyEffects(run, later.deeds, later.cause, target);
    return;
  }
  const odds = tiredOdds(entry.odds, run.facts.meters[METER.stamina] as number);
  const rolled = odds >= 1 ? 0 : rollFor(run, entry, target);
  const succeeded = odds >= 1 || rolled < odds;
  undertakingFinished(run, job, succeeded, rolled, odds);
  applyEffects(run, succeeded ? entry.success : entry.failure, entry, target);
}

function rollFor(run: Run, entry: CompiledUndertaking, target: number): number {
  const attempt = attemptsAt(run, entry, target);
  const aim = target === NONE ? NO_TARGET : (run.compiled.assetList[target]?.word ?? NO_TARGET);
  return throw3(run.seed, DICE_FOR.undertaking, entry.word, aim, attempt);
}
