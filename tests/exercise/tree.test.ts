/** The tree of decisions and what can be done with it: pure operations that obey their laws on any tree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine/index.ts';
import {
  childrenOf,
  cut,
  type DecisionTree,
  decideAt,
  EMPTY_TREE,
  endsOf,
  goTo,
  isAfter,
  lineTo,
  mainLineFrom,
  nodeOf,
  promote,
  restore,
  tipOf,
  undo,
  write,
} from '../../src/exercise/index.ts';

const act = (action: string): Decision => ({ type: 'act', action });
const ids = (tree: DecisionTree): readonly string[] => tree.nodes.map(({ id }) => id);
const decided = (tree: DecisionTree, action: string): DecisionTree =>
  decideAt(tree, { decision: act(action), by: 'player' });

type Op =
  | { readonly op: 'decide'; readonly what: number }
  | { readonly op: 'go' | 'promote' | 'cut'; readonly where: number }
  | { readonly op: 'undo' };

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('decide' as const), what: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constantFrom('go' as const, 'promote' as const, 'cut' as const),
      where: fc.nat(50),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ op: 'undo' as const }) },
);

/** Any tree that play can lead to. */
const anyTree = fc.array(anyOp, { maxLength: 40 }).map((ops) => ops.reduce(applied, EMPTY_TREE));

function applied(tree: DecisionTree, op: Op): DecisionTree {
  if (op.op === 'decide') return decided(tree, `act-${op.what}`);
  if (op.op === 'undo') return undo(tree);
  const id = ids(tree)[op.where % Math.max(1, tree.nodes.length)];
  if (id === undefined) return tree;
  if (op.op === 'go') return goTo(tree, id);
  return op.op === 'promote' ? promote(tree, id) : cut(tree, id).tree;
}

const anyTreeAndNode = fc.tuple(anyTree, fc.nat()).map(([tree, at]) => {
  const id = ids(tree)[at % Math.max(1, tree.nodes.length)];
  return id === undefined ? null : { tree, id };
});

/** Holds a law on any tree and any node of it. */
function law(holds: (tree: DecisionTree, id: string) => void): void {
  fc.assert(
    fc.property(anyTreeAndNode, (one) => {
      if (one !== null) holds(one.tree, one.id);
    }),
  );
}

/** The same children in the same order everywhere, whatever the order of the list. */
const shape = (tree: DecisionTree): unknown =>
  [null, ...ids(tree)]
    .map((id) => [id, childrenOf(tree, id), id === null ? null : nodeOf(tree, id)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

describe('in every tree', () => {
  test('a parent stands before its children, every id is there once, head and tip are in it', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const seen = new Set<string | null>([null]);
        for (const { id, parent } of tree.nodes) {
          expect(seen.has(parent)).toBe(true);
          expect(seen.has(id)).toBe(false);
          seen.add(id);
        }
        expect(seen.has(tree.head)).toBe(true);
        expect(seen.has(tipOf(tree))).toBe(true);
      }),
    );
  });

  test('a path begins at StartEx, ends at its node, and each step is the parent of the next', () => {
    law((tree, id) => {
      const line = lineTo(tree, id);
      expect(line.at(-1)?.id).toBe(id);
      line.forEach((node, index) => {
        expect(node.parent).toBe(line[index - 1]?.id ?? null);
        expect(isAfter(tree, id, node.id)).toBe(true);
      });
      expect(isAfter(tree, id, null)).toBe(true);
      expect(lineTo(tree, line.at(-2)?.id ?? null)).toEqual(line.slice(0, -1));
    });
  });

  test('no two siblings are the same decision', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        for (const parent of [null, ...ids(tree)]) {
          const keys = childrenOf(tree, parent).map((id) => nodeOf(tree, id)?.decision);
          expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
        }
      }),
    );
  });

  test('every node lies on the way to an end, and ends have no children', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const ends = endsOf(tree);
        const covered = new Set(ends.flatMap((end) => lineTo(tree, end).map(({ id }) => id)));
        expect(covered.size).toBe(tree.nodes.length);
        for (const end of ends) expect(childrenOf(tree, end)).toEqual([]);
      }),
    );
  });
});

describe('what can be done', () => {
  test('deciding where there is a child that decided the same walks onto it', () => {
    law((tree, id) => {
      const node = nodeOf(tree, id);
      if (node === null || node.decision.type !== 'act') return;
      const again = decided(goTo(tree, node.parent), node.decision.action);
      expect(again.head).toBe(id);
      expect(again.nodes.length).toBe(tree.nodes.length);
      expect(nodeOf(again, id)?.undone).toBeUndefined();
    });
  });

  test('other luck is another child', () => {
    const one = decided(EMPTY_TREE, 'hunt');
    const more = { decision: act('hunt'), by: 'player', luck: 'again' } as const;
    const two = decideAt(goTo(one, null), more);
    expect(two.nodes.length).toBe(2);
    expect(decideAt(goTo(two, null), more).nodes.length).toBe(2);
  });

  test('looking elsewhere loses nothing: one press leads back to where play had got to', () => {
    law((tree, id) => {
      const away = goTo(tree, id);
      expect(away.nodes).toBe(tree.nodes);
      expect(away.head).toBe(id);
      expect(tipOf(away)).toBe(tipOf(tree));
      expect(goTo(away, tipOf(away)).tip).toBeUndefined();
    });
  });

  test('undo keeps what it takes back, marked, and the same decision clears the mark', () => {
    law((tree, id) => {
      const at = goTo(tree, id);
      const back = undo(at);
      expect(back.head).toBe(nodeOf(tree, id)?.parent);
      expect(nodeOf(back, id)?.undone).toBe(true);
      expect(ids(back)).toEqual(ids(tree));
      expect(mainLineFrom(back, null)).not.toContain(id);
      // Play never stands after something that was taken back with it.
      expect(isAfter(back, tipOf(back), id)).toBe(false);
    });
    expect(undo(EMPTY_TREE)).toEqual(EMPTY_TREE);
  });

  test('promote puts the whole line on the main line, and doing it again changes nothing', () => {
    law((tree, id) => {
      const done = promote(tree, id);
      expect(mainLineFrom(done, null)).toContain(id);
      expect([...ids(done)].sort()).toEqual([...ids(tree)].sort());
      expect(promote(done, id)).toBe(done);
      for (const { id: each } of tree.nodes)
        expect(lineTo(done, each).map((node) => node.id)).toEqual(
          lineTo(tree, each).map((node) => node.id),
        );
    });
  });

  test('a cut takes a node with all after it and nothing else; taken back, all is as before', () => {
    law((tree, id) => {
      const { tree: less, cut: gone } = cut(tree, id);
      expect(ids(less)).toEqual(ids(tree).filter((each) => !isAfter(tree, each, id)));
      expect(shape(restore(less, gone).tree)).toEqual(shape(tree));
    });
  });

  test('cuts taken back in turn bring everything back', () => {
    fc.assert(
      fc.property(anyTree, fc.array(fc.nat(), { maxLength: 4 }), (tree, picks) => {
        const cuts = [];
        let at = tree;
        for (const pick of picks) {
          const id = ids(at)[pick % Math.max(1, at.nodes.length)];
          if (id === undefined) break;
          const result = cut(at, id);
          at = result.tree;
          cuts.push(result.cut);
        }
        for (const gone of cuts.reverse()) at = restore(at, gone).tree;
        expect(shape(at)).toEqual(shape(tree));
      }),
    );
  });

  test('writing on a node changes that node alone, and taking it away leaves no trace', () => {
    law((tree, id) => {
      const named = write(tree, id, 'name', 'Plan B');
      expect(nodeOf(named, id)?.name).toBe('Plan B');
      expect(named.nodes.filter((node, index) => node !== tree.nodes[index])).toHaveLength(1);
      expect(write(named, id, 'name', undefined)).toEqual(tree);
    });
  });

  test('a tree of 20,000 decisions is as quick to walk as to read', () => {
    let tree = EMPTY_TREE;
    const nodes = Array.from({ length: 20_000 }, (_, index) => ({
      id: `d${index + 1}`,
      parent: index === 0 ? null : `d${index}`,
      decision: act('wait'),
      by: 'player' as const,
    }));
    tree = { nodes, head: 'd20000' };
    expect(lineTo(tree)).toHaveLength(20_000);
    expect(mainLineFrom(tree, null)).toHaveLength(20_000);
    expect(promote(tree, 'd20000')).toBe(tree);
    expect(cut(tree, 'd2').tree.nodes).toHaveLength(1);
  });
});
