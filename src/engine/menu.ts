/**
 * The menu: every decision that is open now, by what the team knows and nothing else.
 *
 * In the order of the table: open injects oldest first, then the playbook in the order of the scenario, then the
 * end of the turn, which is always open.
 */
import type { Compiled, CompiledAction, CompiledOption } from './compile.ts';
import type { KnownFacts } from './conditions.ts';
import type { AssetId, Decision } from './model/index.ts';
import { actionBlockedBy, blockedBy } from './undertakings.ts';

/** All decisions that `step` would accept. Empty once the exercise has ended. */
export function openDecisions(compiled: Compiled, known: KnownFacts): Decision[] {
  if (known.ended !== null) return [];
  const open: Decision[] = [];
  for (const { inject } of known.openInjects) {
    for (const option of compiled.injects.get(inject)?.options ?? []) {
      if (blockedBy(known, option) === null)
        open.push({ type: 'answer', inject, option: option.id });
    }
  }
  for (const action of compiled.actionList) {
    if (blockedBy(known, action) !== null) continue;
    const { id, targets } = action;
    if (targets.length === 0) {
      if (actionBlockedBy(known, action, null) === null) open.push({ type: 'act', action: id });
    } else
      for (const target of targets)
        if (actionBlockedBy(known, action, target) === null)
          open.push({ type: 'act', action: id, target });
  }
  open.push({ type: 'advance' });
  return open;
}

/** Whether an option of an open inject can be chosen now. */
export function optionOpen(known: KnownFacts, option: CompiledOption): boolean {
  return blockedBy(known, option) === null;
}

/** Whether an action can be started on a target (`null` where it takes none). */
export function actionOpen(
  known: KnownFacts,
  action: CompiledAction,
  target: AssetId | null,
): boolean {
  return actionBlockedBy(known, action, target) === null;
}
