/**
 * What Undo would take back: the last decision of this turn, as long as nothing has followed from it. The end of a
 * turn is not undone but gone back to, in the branches; nor is what was committed as past undoing.
 */
import type { BranchNode, BranchTree } from '../../../session/index.ts';

/** The decision, or null when there is nothing of this turn to take back. */
export function undoable(tree: BranchTree, final: ReadonlySet<string>): BranchNode | null {
  const { cursor, tip } = tree;
  if (cursor === null || cursor !== tip || final.has(cursor)) return null;
  const node = tree.nodes.find(({ id }) => id === cursor);
  if (node === undefined || node.decision.type === 'advance') return null;
  return node.by === 'player' || node.by === 'policy' ? node : null;
}
