/** Trees written down by hand: one row per decision, `[id, parent, key]`, with what somebody wrote on it. */
import { parseDecisionKey } from '../../src/exercise/index.ts';
import type { BranchNode, BranchTree } from '../../src/session/index.ts';

type Row = readonly [id: string, parent: string | null, key: string, written?: Partial<BranchNode>];

const DAY = 1440;
const START = Date.parse('2015-07-20T08:00:00Z');

/** The tree of these decisions; every turn takes ten days, the cursor stands at the end of the main line. */
export function madeTree(...rows: readonly Row[]): BranchTree {
  const children = new Map<string | null, string[]>();
  for (const [id, parent] of rows) children.set(parent, [...(children.get(parent) ?? []), id]);
  const made = new Map<string | null, BranchNode>();
  const nodes = rows.map(([id, parent, key, written]): BranchNode => {
    const before = made.get(parent);
    const decision = parseDecisionKey(key);
    if (decision === null) throw new Error(`no such decision: ${key}`);
    const ends = decision.type === 'advance';
    const turn = (before?.turn ?? 1) + (ends ? 1 : 0);
    const minute = (before?.minute ?? 0) + (ends ? 10 * DAY : 0);
    const node: BranchNode = {
      id,
      parent,
      children: children.get(id) ?? [],
      decision,
      key,
      label:
        decision.type === 'answer'
          ? `inject.${decision.inject}.option.${decision.option}`
          : decision.type === 'act'
            ? `action.${decision.action}`
            : 'advance',
      by: 'player',
      turn,
      name: null,
      comment: null,
      glyph: null,
      note: null,
      undone: false,
      collapsed: false,
      luck: null,
      main: true,
      seat: null,
      minute,
      date: new Date(START + minute * 60_000).toISOString(),
      phase: 'undetectedPersistence',
      ended: null,
      state: 'played',
      ...written,
    };
    made.set(id, node);
    return node;
  });
  const main: string[] = [];
  for (let at = children.get(null)?.[0]; at !== undefined; at = children.get(at)?.[0])
    main.push(at);
  const cursor = main.at(-1) ?? null;
  return {
    nodes,
    roots: children.get(null) ?? [],
    start: { date: new Date(START).toISOString(), phase: 'undetectedPersistence' },
    cursor,
    tip: cursor,
    line: main,
    main,
    cuts: 0,
    settled: true,
  };
}
