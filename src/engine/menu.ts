/**
 * The menu: every decision that is open now, by what the team knows and nothing else.
 *
 * In the order of the table: open injects oldest first, then the playbook in the order of the scenario, then the
 * end of the turn, which is always open.
 */
import type { Compiled, CompiledAction, CompiledOption } from './compile.ts';
import { Facts } from './facts.ts';
import { factsOf } from './ground-truth.ts';
import type { Decision, DeepReadonly, Known } from './model/index.ts';
import { END_OF_TURN, moveOn } from './move.ts';
import { NONE } from './names.ts';
import { isOpen, targetBlockedBy } from './undertakings.ts';

/** All decisions that `step` would accept. Empty once the exercise has ended. */
export function openDecisions(compiled: Compiled, known: Facts | DeepReadonly<Known>): Decision[] {
  const facts = known instanceof Facts ? known : factsOf(compiled, known);
  if (facts.ended !== null) return [];
  const open: Decision[] = [];
  for (const { entry } of facts.openInjects)
    for (const option of entry.options)
      if (optionOpen(facts, option)) open.push(option.move.decision);
  for (const action of compiled.actionList) {
    if (!isOpen(facts, action)) continue;
    const targets = action.targets.length === 0 ? [NONE] : action.targets;
    for (const target of targets)
      if (actionOpen(compiled, facts, action, target)) open.push(moveOn(action, target).decision);
  }
  open.push(END_OF_TURN.decision);
  return open;
}

/** Whether an option of an open inject can be chosen now. */
export function optionOpen(facts: Facts, option: CompiledOption): boolean {
  return isOpen(facts, option);
}

/** Whether an action can be started on an asset, by its place, or on none (`NONE`). */
export function actionOpen(
  compiled: Compiled,
  facts: Facts,
  action: CompiledAction,
  target: number,
): boolean {
  return isOpen(facts, action) && targetBlockedBy(compiled, facts, action, target) === null;
}
