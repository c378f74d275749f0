/**
 * The tree of decisions: every decision ever made in an exercise, with who made it and why.
 *
 * Plain data: a flat list of nodes, each naming its parent. Children keep the order of the list, and the first
 * child is the main line (the idea is lila's). Nothing is ever overwritten; states are recomputed by replay.
 */
import type { DecidedBy, Decision } from '../engine/index.ts';

/** Why and how sure, as the team wrote it. */
export interface NodeNote {
  readonly rationale?: string;
  /** 0..1 */
  readonly confidence?: number;
}

export interface DecisionNode {
  /** `d1`, `d2`, ... in the order of creation. */
  readonly id: string;
  /** The node before, or null for the first decision of a line. */
  readonly parent: string | null;
  readonly decision: Decision;
  readonly by: DecidedBy;
  readonly note?: NodeNote;
}

export interface DecisionTree {
  readonly nodes: readonly DecisionNode[];
  /** The last decision of the line in play, or null at StartEx. */
  readonly head: string | null;
}

export const EMPTY_TREE: DecisionTree = { nodes: [], head: null };

/** The tree with one more decision after its head. */
export function appendDecision(
  tree: DecisionTree,
  decision: Decision,
  by: DecidedBy,
  note?: NodeNote,
): DecisionTree {
  const id = `d${tree.nodes.length + 1}`;
  const node: DecisionNode = {
    id,
    parent: tree.head,
    decision,
    by,
    ...(note === undefined ? {} : { note }),
  };
  return { nodes: [...tree.nodes, node], head: id };
}

/** The decisions from StartEx to a node (the head unless another is named), in order. */
export function lineTo(tree: DecisionTree, id: string | null = tree.head): readonly DecisionNode[] {
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const line: DecisionNode[] = [];
  for (let at = id; at !== null; ) {
    const node = byId.get(at);
    if (node === undefined) throw new Error(`no decision ${at} in the tree`);
    line.push(node);
    at = node.parent;
  }
  return line.reverse();
}
