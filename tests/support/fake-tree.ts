/** The tree of a store that plays one line only: one node per decision taken, each the child of the one before. */
import {
  type BranchNode,
  type BranchTree,
  type Decision,
  type DefenderView,
  decisionKey,
} from '../../src/session/index.ts';
import { noBranches } from './no-branches.ts';

const labelOf = (decision: Decision): string =>
  decision.type === 'answer'
    ? `inject.${decision.inject}.option.${decision.option}`
    : decision.type === 'act'
      ? `action.${decision.action}`
      : 'advance';

/** The line of these decisions; facts of every node are those of the view it has led to. */
export function fakeTree(
  taken: readonly { readonly decision: Decision }[],
  view: DefenderView,
): BranchTree {
  const ids = taken.map((_, n) => `n${n}`);
  const nodes = taken.map(
    ({ decision }, n): BranchNode => ({
      id: `n${n}`,
      parent: n === 0 ? null : `n${n - 1}`,
      children: n === taken.length - 1 ? [] : [`n${n + 1}`],
      decision,
      key: decisionKey(decision),
      label: labelOf(decision),
      by: 'player',
      turn: view.turn,
      name: null,
      comment: null,
      glyph: null,
      note: null,
      undone: false,
      collapsed: false,
      luck: null,
      main: true,
      seat: null,
      minute: view.minute,
      date: view.date,
      phase: view.phase,
      ended: null,
      state: 'played',
    }),
  );
  const cursor = ids.at(-1) ?? null;
  return {
    ...noBranches.tree(),
    nodes,
    roots: ids.slice(0, 1),
    cursor,
    tip: cursor,
    line: ids,
    main: ids,
  };
}
