/** Follows the tree of a store, and has the rest of a large one worked out while nobody waits for it. */
import { useEffect, useState } from 'preact/hooks';
import type { BranchTree, ExerciseStore } from '../../../session/index.ts';

/** Moments worked out in one go: a few milliseconds of work. */
const AT_ONCE = 60;

/** The tree, as it is now. */
export function useTree(store: ExerciseStore): BranchTree {
  const [tree, setTree] = useState(() => store.tree());
  useEffect(() => {
    setTree(store.tree());
    return store.subscribe(() => setTree(store.tree()));
  }, [store]);
  useEffect(() => {
    if (tree.settled) return;
    const soon = setTimeout(() => store.settle(AT_ONCE), 30);
    return () => clearTimeout(soon);
  }, [store, tree]);
  return tree;
}

/** The calendar time of a minute, given that of StartEx. */
export function dateAt(tree: BranchTree, minute: number): string {
  return new Date(Date.parse(tree.start.date) + minute * 60_000).toISOString();
}
