/**
 * What can be done with a tree of decisions: pure functions from tree to tree.
 *
 * Nothing here knows rules, states or files. Functions that name a node take one that is there and throw for one
 * that is not; who may call them is the session's business.
 */
import { type DecidedBy, type Decision, decisionKey } from '../engine/index.ts';
import {
  childrenOf,
  type DecisionNode,
  type DecisionTree,
  indexOf,
  lineTo,
  type NodeNote,
  nodeOf,
} from './tree.ts';

/** A decision to be put into a tree. */
export interface NewDecision {
  readonly decision: Decision;
  readonly by: DecidedBy;
  readonly note?: NodeNote | undefined;
  readonly luck?: string | undefined;
}

function mustHave(tree: DecisionTree, id: string): DecisionNode {
  const node = nodeOf(tree, id);
  if (node === null) throw new Error(`no decision ${id} in the tree`);
  return node;
}

/** The number in an id of ours, or 0. */
export const numberOf = (id: string): number => Number(/^d([0-9]{1,9})$/.exec(id)?.[1] ?? 0);

/** The largest number any id has. */
export function largestNumber(nodes: readonly DecisionNode[]): number {
  let largest = 0;
  for (const { id } of nodes) largest = Math.max(largest, numberOf(id));
  return largest;
}

/** What tells a child from its siblings: the decision and, if it brings its own, its luck. */
export const edgeKey = (decision: Decision, luck: string | undefined): string =>
  luck === undefined ? decisionKey(decision) : `${decisionKey(decision)} ${JSON.stringify(luck)}`;

/** The child of a moment that is this decision with this luck, or null. */
export function childBy(
  tree: DecisionTree,
  parent: string | null,
  decision: Decision,
  luck?: string,
): DecisionNode | null {
  const key = edgeKey(decision, luck);
  for (const id of childrenOf(tree, parent)) {
    const child = mustHave(tree, id);
    if (edgeKey(child.decision, child.luck) === key) return child;
  }
  return null;
}

/** The tree with one more decision after its head, which becomes its head. `id` must be a new one. */
export function appendDecision(
  tree: DecisionTree,
  added: NewDecision,
  id = `d${largestNumber(tree.nodes) + 1}`,
): DecisionTree {
  const { decision, by, note, luck } = added;
  const node: DecisionNode = {
    id,
    parent: tree.head,
    decision,
    by,
    ...(note === undefined ? {} : { note }),
    ...(luck === undefined ? {} : { luck }),
  };
  return { nodes: [...tree.nodes, node], head: id };
}

/**
 * The tree after deciding at its head: on an existing child if there is one with this decision and luck (its mark
 * of having been taken back is cleared, a note given now replaces the old), else on a new one.
 */
export function decideAt(tree: DecisionTree, added: NewDecision, id?: string): DecisionTree {
  const child = childBy(tree, tree.head, added.decision, added.luck);
  if (child === null) return appendDecision(tree, added, id);
  const { undone, ...rest } = child;
  const next: DecisionNode = { ...rest, ...(added.note === undefined ? {} : { note: added.note }) };
  const nodes =
    undone === undefined && added.note === undefined ? tree.nodes : replaced(tree, next).nodes;
  return { nodes, head: child.id };
}

/** The tree looked at from another moment. What play had reached stays remembered. */
export function goTo(tree: DecisionTree, id: string | null): DecisionTree {
  if (id !== null) mustHave(tree, id);
  const tip = tipOf(tree);
  return tip === id ? { nodes: tree.nodes, head: id } : { nodes: tree.nodes, head: id, tip };
}

/** The moment play had reached. */
export const tipOf = ({ head, tip }: DecisionTree): string | null =>
  tip === undefined ? head : tip;

/** The tree with one node changed. */
function replaced(tree: DecisionTree, node: DecisionNode): DecisionTree {
  const at = indexOf(tree.nodes).at.get(node.id);
  if (at === undefined) throw new Error(`no decision ${node.id} in the tree`);
  return { ...tree, nodes: tree.nodes.with(at, node) };
}

type Written = Pick<DecisionNode, 'note' | 'name' | 'comment' | 'glyph' | 'undone' | 'collapsed'>;

/** Writes something on a node, or takes it away where the value is undefined. */
export function write<K extends keyof Written>(
  tree: DecisionTree,
  id: string,
  what: K,
  value: Written[K] | undefined,
): DecisionTree {
  const node = mustHave(tree, id);
  if (node[what] === value) return tree;
  const { [what]: _old, ...rest } = node;
  const next = value === undefined ? rest : { ...rest, [what]: value };
  return replaced(tree, next as DecisionNode);
}

/** Whether `id` is `above` or comes after it. */
export function isAfter(tree: DecisionTree, id: string | null, above: string | null): boolean {
  for (let at = id; ; ) {
    if (at === above) return true;
    if (at === null) return false;
    at = mustHave(tree, at).parent;
  }
}

/** Marks the head as taken back and steps before it; the same tree at StartEx. */
export function undo(tree: DecisionTree): DecisionTree {
  if (tree.head === null) return tree;
  const { id, parent } = mustHave(tree, tree.head);
  const { nodes } = write(tree, id, 'undone', true);
  // Play stands where it was taken back to, unless it had gone on somewhere else.
  return isAfter(tree, tipOf(tree), id)
    ? { nodes, head: parent }
    : goTo({ nodes, head: tipOf(tree) }, parent);
}

/** The child that goes on with the main line: the first that was not taken back. */
export function mainChild(tree: DecisionTree, id: string | null): string | null {
  return childrenOf(tree, id).find((child) => mustHave(tree, child).undone === undefined) ?? null;
}

/** Ids of the main line after a moment, to its end. */
export function mainLineFrom(tree: DecisionTree, id: string | null): readonly string[] {
  const line: string[] = [];
  for (let at = mainChild(tree, id); at !== null; at = mainChild(tree, at)) line.push(at);
  return line;
}

/** Ids of moments that nothing follows, in the order of the list. */
export function endsOf(tree: DecisionTree): readonly string[] {
  const { children } = indexOf(tree.nodes);
  return tree.nodes.filter(({ id }) => !children.has(id)).map(({ id }) => id);
}

/** The list with every parent's children in the order given, each line told to its end before the next. */
function inOrder(
  nodes: ReadonlyMap<string, DecisionNode>,
  children: (id: string | null) => readonly string[],
): DecisionNode[] {
  const list: DecisionNode[] = [];
  const waiting = [...children(null)].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    list.push(nodes.get(id) as DecisionNode);
    const next = children(id);
    for (let i = next.length - 1; i >= 0; i--) waiting.push(next[i] as string);
  }
  return list;
}

const byId = (nodes: readonly DecisionNode[]): Map<string, DecisionNode> =>
  new Map(nodes.map((node) => [node.id, node]));

/** Makes the line to a node the main line. A mark of having been taken back is cleared on the way. */
export function promote(tree: DecisionTree, id: string): DecisionTree {
  const line = lineTo(tree, id);
  const first = new Map(line.map((node) => [node.parent, node.id]));
  if (line.every((node) => mainChild(tree, node.parent) === node.id)) return tree;
  const nodes = byId(tree.nodes);
  for (const { undone: _undone, ...node } of line) nodes.set(node.id, node);
  const list = inOrder(nodes, (parent) => {
    const children = childrenOf(tree, parent);
    const chosen = first.get(parent);
    return chosen === undefined
      ? children
      : [chosen, ...children.filter((child) => child !== chosen)];
  });
  return { ...tree, nodes: list };
}

/** What was cut off, and how to put it back. */
export interface Cut {
  readonly nodes: readonly DecisionNode[];
  /** Where the first of them stood among its siblings. */
  readonly place: number;
  readonly head: string | null;
  readonly tip: string | null;
}

/** The tree without a node and all after it, and what was cut off. */
export function cut(
  tree: DecisionTree,
  id: string,
): { readonly tree: DecisionTree; readonly cut: Cut } {
  const { parent } = mustHave(tree, id);
  const gone = new Set<string>();
  for (const node of tree.nodes)
    if (node.id === id || (node.parent !== null && gone.has(node.parent))) gone.add(node.id);
  const lost = (at: string | null): string | null => (at !== null && gone.has(at) ? parent : at);
  const tip = tipOf(tree);
  const nodes = tree.nodes.filter((node) => !gone.has(node.id));
  return {
    tree: goTo({ nodes, head: lost(tip) }, lost(tree.head)),
    cut: {
      nodes: tree.nodes.filter((node) => gone.has(node.id)),
      place: childrenOf(tree, parent).indexOf(id),
      head: tree.head,
      tip,
    },
  };
}

/** A tree with what was cut off back in it. */
export interface Restored {
  readonly tree: DecisionTree;
  /** Moments that had been decided again meanwhile, by the ids they had when they were cut: those that stand for them. */
  readonly became: ReadonlyMap<string, string>;
}

/**
 * Puts back what was cut off, where it was. The moment before it must still be there. What was decided again meanwhile
 * is one with what was decided before: it keeps its place and what was written on it, and takes on the rest.
 */
export function restore(tree: DecisionTree, { nodes: back, place }: Cut): Restored {
  const nodes = byId(tree.nodes);
  const added = new Map<string | null, string[]>();
  const became = new Map<string, string>();
  for (const node of back) {
    const parent = (node.parent && became.get(node.parent)) ?? node.parent;
    if (parent !== null && !nodes.has(parent)) throw new Error(`no moment ${parent} to go back to`);
    const twin = isThere(tree, parent) ? childBy(tree, parent, node.decision, node.luck) : null;
    if (twin === null) {
      nodes.set(node.id, { ...node, parent });
      const siblings = added.get(parent);
      if (siblings === undefined) added.set(parent, [node.id]);
      else siblings.push(node.id);
    } else {
      became.set(node.id, twin.id);
      nodes.set(twin.id, joined(nodes.get(twin.id) ?? twin, node));
    }
  }
  const root = back[0];
  const list = inOrder(nodes, (parent) => {
    const here = isThere(tree, parent) ? childrenOf(tree, parent) : [];
    const more = added.get(parent) ?? [];
    return parent === root?.parent ? here.toSpliced(place, 0, ...more) : [...here, ...more];
  });
  return { tree: { ...tree, nodes: list }, became };
}

/** What was cut off earlier, hanging on what stands for its moments since something else was put back. */
export function rehung(earlier: Cut, became: Restored['became']): Cut {
  const nodes = earlier.nodes.map((node) => ({
    ...node,
    parent: (node.parent && became.get(node.parent)) ?? node.parent,
  }));
  return { ...earlier, nodes };
}

const isThere = (tree: DecisionTree, id: string | null): boolean =>
  id === null || nodeOf(tree, id) !== null;

/** Two that are the same decision: what was written on the first counts, and where it says nothing, on the other. */
function joined(one: DecisionNode, other: DecisionNode): DecisionNode {
  const { undone, collapsed, ...node } = one;
  const { name, comment, glyph, note } = other;
  return {
    ...(name === undefined ? {} : { name }),
    ...(comment === undefined ? {} : { comment }),
    ...(glyph === undefined ? {} : { glyph }),
    ...(note === undefined ? {} : { note }),
    ...node,
    ...(undone === true && other.undone === true ? { undone } : {}),
    ...(collapsed === true && other.collapsed === true ? { collapsed } : {}),
  };
}
