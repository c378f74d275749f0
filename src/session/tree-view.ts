/**
 * The tree as views read it: every decision with its facts and what was written on it.
 *
 * Made anew when the tree changes; nodes that say the same as before stay the same objects, so that a list of
 * thousands redraws only what changed.
 */
import { type Compiled, dateOfMinute, decisionKey, type Minute } from '../engine/index.ts';
import {
  childrenOf,
  type DecisionNode,
  type DecisionTree,
  labelOf,
  lineTo,
  type MomentFacts,
  mainLineFrom,
  type States,
  seatOf,
  tipOf,
} from '../exercise/index.ts';
import type { BranchNode, BranchTree, PaperNode } from './branch-types.ts';

/** What a node says without any state. */
export function paperNode(
  node: DecisionNode,
  children: readonly string[],
  turn: number,
  main: boolean,
): PaperNode {
  return {
    id: node.id,
    parent: node.parent,
    children,
    decision: node.decision,
    key: decisionKey(node.decision),
    label: labelOf(node.decision),
    by: node.by,
    turn,
    name: node.name ?? null,
    comment: node.comment ?? null,
    glyph: node.glyph ?? null,
    note: node.note ?? null,
    undone: node.undone === true,
    collapsed: node.collapsed === true,
    luck: node.luck ?? null,
    main,
  };
}

/** All nodes of a tree without states; turns are counted. */
export function paperNodes(tree: DecisionTree): readonly PaperNode[] {
  const main = new Set(mainLineFrom(tree, null));
  const turns = new Map<string | null, number>([[null, 1]]);
  return tree.nodes.map((node) => {
    const turn = (turns.get(node.parent) ?? 1) + (node.decision.type === 'advance' ? 1 : 0);
    turns.set(node.id, turn);
    return paperNode(node, childrenOf(tree, node.id), turn, main.has(node.id));
  });
}

interface Made {
  readonly from: DecisionNode;
  readonly facts: MomentFacts | null;
  readonly node: BranchNode;
}

/** Makes tree views and remembers their nodes. */
export class TreeView {
  readonly #compiled: Compiled;
  readonly #states: States;
  #made = new Map<string, Made>();

  constructor(compiled: Compiled, states: States) {
    this.#compiled = compiled;
    this.#states = states;
  }

  make(tree: DecisionTree, cuts: number): BranchTree {
    const main = mainLineFrom(tree, null);
    const onMain = new Set(main);
    const made = new Map<string, Made>();
    let settled = true;
    const nodes = tree.nodes.map((from) => {
      const one = this.#node(tree, from, onMain.has(from.id), made);
      if (one.node.state === 'unplayed') settled = false;
      made.set(from.id, one);
      return one.node;
    });
    this.#made = made;
    const { known } = this.#states.start().truth;
    return {
      nodes,
      roots: childrenOf(tree, null),
      start: { date: this.#dateOf(0), phase: phaseOf(known.breach) },
      cursor: tree.head,
      tip: tipOf(tree),
      line: lineTo(tree).map(({ id }) => id),
      main,
      cuts,
      settled,
    };
  }

  #dateOf(minute: Minute): string {
    return dateOfMinute(this.#compiled.scenario.start, minute);
  }

  #node(
    tree: DecisionTree,
    from: DecisionNode,
    main: boolean,
    made: ReadonlyMap<string, Made>,
  ): Made {
    const facts = this.#states.factsOf(from.id);
    const children = childrenOf(tree, from.id);
    const before = this.#made.get(from.id);
    if (
      before !== undefined &&
      before.from === from &&
      before.facts === facts &&
      facts !== null &&
      before.node.main === main &&
      sameList(before.node.children, children)
    )
      return before;
    const parent = from.parent === null ? null : (made.get(from.parent)?.node ?? null);
    const turn = facts?.turn ?? (parent?.turn ?? 1) + (from.decision.type === 'advance' ? 1 : 0);
    const minute = facts?.minute ?? parent?.minute ?? 0;
    const node: BranchNode = {
      ...paperNode(from, children, turn, main),
      seat: seatOf(this.#compiled, from.decision),
      minute,
      date: this.#dateOf(minute),
      phase: facts?.phase ?? parent?.phase ?? phaseOf(this.#states.start().truth.known.breach),
      ended: facts?.ended ?? null,
      state: this.#stateOf(from, facts, parent),
    };
    return { from, facts, node };
  }

  #stateOf(
    { id }: DecisionNode,
    facts: MomentFacts | null,
    parent: BranchNode | null,
  ): BranchNode['state'] {
    if (facts !== null) return 'played';
    const impossible = parent?.state === 'impossible' || this.#states.refusalAt(id) !== null;
    return impossible ? 'impossible' : 'unplayed';
  }
}

const phaseOf = (state: string): BranchNode['phase'] => state.split('.')[0] as BranchNode['phase'];

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
