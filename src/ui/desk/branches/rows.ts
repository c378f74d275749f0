/**
 * The tree as rows of text: a line runs down the page, and what was tried instead of a decision stands indented
 * under it. Pure. Long runs of turns in which nobody decided anything fold into one row.
 */
import type { MomentId, PaperNode } from '../../../session/index.ts';

export interface Row<N extends PaperNode> {
  readonly node: N;
  /** 1 for the main line, one more for each branching. */
  readonly level: number;
  /** It was tried instead of the row it stands under. */
  readonly instead: boolean;
  /** Ends of turns that this row stands for, itself the last of them; 1 for an ordinary row. */
  readonly turns: number;
  /** Decisions that are folded away after it. */
  readonly folded: number;
}

export interface RowOptions {
  /** Moments that must have a row of their own. */
  readonly keep: ReadonlySet<MomentId>;
}

/** Runs shorter than this stay as they are. */
const SHORTEST_RUN = 3;

const written = ({ name, comment, glyph, note, luck, undone, collapsed }: PaperNode): boolean =>
  name !== null ||
  comment !== null ||
  glyph !== null ||
  note !== null ||
  luck !== null ||
  undone ||
  collapsed;

/** All rows of a tree, in the order in which they are read. */
export function rowsOf<N extends PaperNode>(
  nodes: readonly N[],
  roots: readonly string[],
  { keep }: RowOptions,
): readonly Row<N>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows: Row<N>[] = [];
  type Task = { readonly id: string; readonly level: number; readonly instead: boolean };
  const waiting: (Task & { readonly after?: true })[] = [];
  const must = (id: string): N => {
    const node = byId.get(id);
    if (node === undefined) throw new Error(`no decision ${id} in the tree`);
    return node;
  };
  const on = (children: readonly string[], lost: boolean): string | undefined =>
    children.find((id) => !must(id).undone) ?? (lost ? children[0] : undefined);

  function expand(children: readonly string[], level: number, lost: boolean): void {
    const main = on(children, lost);
    const others = children.filter((id) => id !== main);
    if (main !== undefined) waiting.push({ id: main, level, instead: false, after: true });
    for (const id of others.toReversed()) {
      waiting.push({ id, level: level + 1, instead: true, after: true });
      waiting.push({ id, level: level + 1, instead: true });
    }
    if (main !== undefined) waiting.push({ id: main, level, instead: false });
  }

  /** Plain ends of turns that follow each other with nothing beside them, from this one on. */
  function runFrom(first: N): readonly N[] {
    const run: N[] = [];
    for (let node: N | undefined = first; node !== undefined; ) {
      const plain = node.decision.type === 'advance' && !written(node) && !keep.has(node.id);
      if (!plain) break;
      run.push(node);
      if (node.children.length !== 1) break;
      node = byId.get(node.children[0] as string);
    }
    return run.length >= SHORTEST_RUN ? run : [];
  }

  function below(node: N): number {
    let n = 0;
    const left = [...node.children];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      n += 1;
      left.push(...must(id).children);
    }
    return n;
  }

  /** Where rows of a run end, so that what follows it is told after its last. */
  const runEnds = new Map<string, N>();
  expand(roots, 1, false);
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    const { id, level, instead } = task;
    const node = must(id);
    if (task.after) {
      const last = runEnds.get(id) ?? node;
      if (!last.collapsed) expand(last.children, level, last.undone);
      continue;
    }
    // Only what has nothing beside it may fold: its alternatives would have no row to stand under.
    const siblings = node.parent === null ? roots : must(node.parent).children;
    const run = siblings.length === 1 ? runFrom(node) : [];
    const last = run.at(-1);
    if (last !== undefined) runEnds.set(id, last);
    const folded = node.collapsed ? below(node) : 0;
    rows.push({ node: last ?? node, level, instead, turns: Math.max(1, run.length), folded });
  }
  return rows;
}

/** How many lines a tree has: moments that nothing follows. */
export function countLines(nodes: readonly PaperNode[]): number {
  return nodes.filter(({ children }) => children.length === 0).length;
}
