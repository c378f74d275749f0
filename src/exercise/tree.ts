/**
 * The tree of decisions: every decision ever made in an exercise, with who made it and why.
 *
 * Plain data: a flat list of nodes, each naming its parent. A parent stands before its children, children keep the
 * order of the list, and the first that was not taken back goes on with the main line (the idea is lila's). States
 * are never in here; they are recomputed by replay. What can be done with a tree is in `tree-ops.ts`.
 */
import type { DecidedBy, Decision } from '../engine/index.ts';

/** Why and how sure, as the team wrote it. */
export interface NodeNote {
  readonly rationale?: string;
  /** 0..1 */
  readonly confidence?: number;
}

/** What a moment can be marked with, best first; the signs are those of chess annotation. */
export const GLYPHS = ['!!', '!', '!?', '?!', '?', '??'] as const;
export type Glyph = (typeof GLYPHS)[number];

export interface DecisionNode {
  /** `d1`, `d2`, ... in the order of creation. */
  readonly id: string;
  /** The node before, or null for the first decision of a line. */
  readonly parent: string | null;
  readonly decision: Decision;
  readonly by: DecidedBy;
  readonly note?: NodeNote;
  /** Name of the line that starts here. */
  readonly name?: string;
  readonly comment?: string;
  readonly glyph?: Glyph;
  /** It was taken back. */
  readonly undone?: true;
  /** What follows is folded away. */
  readonly collapsed?: true;
  /** Seed of the dice from this decision on, inherited by all after it. */
  readonly luck?: string;
}

export interface DecisionTree {
  readonly nodes: readonly DecisionNode[];
  /** The cursor: the last decision of the line in play, or null at StartEx. */
  readonly head: string | null;
  /** Where play had got to before somebody looked back; the head where it is not given. */
  readonly tip?: string | null;
}

export const EMPTY_TREE: DecisionTree = { nodes: [], head: null };

/** Where nodes are and what follows them. */
export interface TreeIndex {
  readonly at: ReadonlyMap<string, number>;
  /** Ids of the children in order; `null` is StartEx. */
  readonly children: ReadonlyMap<string | null, readonly string[]>;
}

const remembered = new WeakMap<readonly DecisionNode[], TreeIndex>();

/** The index of a list of nodes, made once. */
export function indexOf(nodes: readonly DecisionNode[]): TreeIndex {
  const known = remembered.get(nodes);
  if (known !== undefined) return known;
  const at = new Map<string, number>();
  const children = new Map<string | null, string[]>();
  for (let i = 0; i < nodes.length; i++) {
    const { id, parent } = nodes[i] as DecisionNode;
    at.set(id, i);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  }
  const index = { at, children };
  remembered.set(nodes, index);
  return index;
}

/** A node by its id, or null. */
export function nodeOf(tree: DecisionTree, id: string): DecisionNode | null {
  const at = indexOf(tree.nodes).at.get(id);
  return at === undefined ? null : (tree.nodes[at] as DecisionNode);
}

/** Ids of what follows a moment, in order. */
export function childrenOf(tree: DecisionTree, id: string | null): readonly string[] {
  return indexOf(tree.nodes).children.get(id) ?? [];
}

/** The decisions from StartEx to a node (the head unless another is named), in order. */
export function lineTo(tree: DecisionTree, id: string | null = tree.head): readonly DecisionNode[] {
  const line: DecisionNode[] = [];
  for (let at = id; at !== null; ) {
    const node = nodeOf(tree, at);
    if (node === null) throw new Error(`no decision ${at} in the tree`);
    line.push(node);
    at = node.parent;
  }
  return line.reverse();
}
