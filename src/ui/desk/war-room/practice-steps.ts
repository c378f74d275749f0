/** Where a player stands in the practice turn, worked out from the view alone, so that undo and reload are no trouble. */
import type { DefenderView } from '../../../session/index.ts';

export const PRACTICE_STEPS = ['read', 'answer', 'act', 'advance', 'end'] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

/** The step to show. `read` is whether the player has said to have read the paper: no view can tell. */
export function practiceStep(view: DefenderView, read: boolean): PracticeStep {
  if (view.turn > 1) return 'end';
  const done = (type: 'answer' | 'act') =>
    view.decisions.some((one) => one.decision.type === type && one.by === 'player');
  if (done('act') && done('answer')) return 'advance';
  if (done('answer')) return 'act';
  return read ? 'answer' : 'read';
}
