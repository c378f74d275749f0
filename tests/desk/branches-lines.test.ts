/** The tree as lines, stops and rows: what the strip draws, what its keys walk over, what the full view reads out. */
import { describe, expect, test } from 'vitest';
import { createAxis } from '../../src/ui/desk/branches/axis.ts';
import { momentBefore } from '../../src/ui/desk/branches/go-back.tsx';
import { letterOf, linesOf, stopBeside } from '../../src/ui/desk/branches/lines.ts';
import { countLines, rowsOf } from '../../src/ui/desk/branches/rows.ts';
import { wayOf } from '../../src/ui/desk/branches/walk.tsx';
import { madeTree } from './branch-sample.ts';

/**
 * A month of turns, a call answered in turn 2, and tried otherwise; then one answer in turn 3 that was taken back.
 *
 *     t2 answer(call/verify) t3 t4 t5 t6
 *      └ answer(call/ignore) t3'
 */
const tree = madeTree(
  ['t2', null, 'advance'],
  ['yes', 't2', 'answer:call/verify'],
  ['t3', 'yes', 'advance'],
  ['t4', 't3', 'advance'],
  ['t5', 't4', 'advance'],
  ['t6', 't5', 'advance'],
  ['no', 't2', 'answer:call/ignore'],
  ['t3b', 'no', 'advance'],
  ['back', 't3', 'answer:mail/open', { undone: true }],
);

describe('lines of branches', () => {
  test('BR1 a turn is one dot, and a branch is a line of its own that leaves at the turn it forks in', () => {
    const { lines, stopOf } = linesOf(tree);
    expect(lines.map(({ letter, stops }) => [letter, stops.length])).toEqual([
      ['A', 6],
      ['B', 2],
      ['C', 1],
    ]);
    expect(stopOf('yes')).toBe(stopOf('t2'));
    expect(stopOf('no').line.from).toBe(stopOf('t2'));
    expect(lines[2]?.undone).toBe(true);
  });

  test('BR2 lines that are never beside each other share a row; those that are never do', () => {
    const { lines, rows } = linesOf(tree);
    expect(lines[1]?.row).not.toBe(lines[2]?.row);
    const apart = madeTree(
      ['a', null, 'advance'],
      ['b', 'a', 'advance'],
      ['c', 'b', 'advance'],
      ['d', 'c', 'advance'],
      ['e', 'd', 'advance'],
      ['a2', 'a', 'act:hunt'],
      ['d2', 'd', 'act:hunt'],
    );
    expect(linesOf(apart).rows).toBe(2);
    expect(rows).toBe(3);
  });

  test('BR3 arrow keys go along a line, back onto the one it left, and to the line beside', () => {
    const lines = linesOf(tree);
    const at = (id: string) => lines.stopOf(id);
    expect(stopBeside(lines, at('no'), 'left')).toBe(at('t2'));
    expect(stopBeside(lines, at('no'), 'right')).toBe(at('t3b'));
    expect(stopBeside(lines, at('t3'), 'down').line.letter).toBe('B');
    expect(stopBeside(lines, at('t3b'), 'up')).toBe(at('t3'));
    expect(stopBeside(lines, at('t4'), 'home').moment).toBeNull();
    expect(stopBeside(lines, at('t4'), 'end')).toBe(at('t6'));
    expect(stopBeside(lines, at('t6'), 'right')).toBe(at('t6'));
  });

  test('BR4 time runs one way: a later column is never left of an earlier one', () => {
    const { columns } = linesOf(tree);
    const axis = createAxis({ columns, width: 600, least: 10, margin: 10, label: 50 });
    const xs = columns.map((column) => axis.x(column));
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(new Set(xs).size).toBe(xs.length);
    expect(axis.xOf(columns[1]?.minute ?? 0)).toBe(xs[1]);
  });

  test('BR5 letters go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('rows of the full tree', () => {
  const rows = rowsOf(tree.nodes, tree.roots, { keep: new Set() });

  test('BR6 what was tried instead stands under what was done, before the line goes on', () => {
    expect(rows.map(({ node, level, instead }) => [node.id, level, instead])).toEqual([
      ['t2', 1, false],
      ['yes', 1, false],
      ['no', 2, true],
      ['t3b', 2, false],
      ['t3', 1, false],
      ['t4', 1, false],
      ['back', 2, true],
      ['t5', 1, false],
      ['t6', 1, false],
    ]);
  });

  test('BR7 a run of turns without a decision is one row, unless one stands in it', () => {
    const quiet = madeTree(
      ['t2', null, 'advance'],
      ['t3', 't2', 'advance'],
      ['t4', 't3', 'advance'],
      ['t5', 't4', 'advance'],
      ['ask', 't5', 'answer:call/verify'],
    );
    const told = (keep: readonly string[]) =>
      rowsOf(quiet.nodes, quiet.roots, { keep: new Set(keep) }).map(
        ({ node, turns }) => [node.id, turns] as const,
      );
    expect(told([])).toEqual([
      ['t5', 4],
      ['ask', 1],
    ]);
    expect(told(['t5'])).toEqual([
      ['t4', 3],
      ['t5', 1],
      ['ask', 1],
    ]);
  });

  test('BR8 what is folded away is counted', () => {
    const folded = tree.nodes.map((node) =>
      node.id === 'yes' ? { ...node, collapsed: true } : node,
    );
    const row = rowsOf(folded, tree.roots, { keep: new Set() }).find(
      ({ node }) => node.id === 'yes',
    );
    expect(row?.folded).toBe(5);
    expect(countLines(tree.nodes)).toBe(3);
  });

  test('BR9 a tree a thousand decisions deep and wide is laid out without recursion, and quickly', () => {
    const deep = madeTree(
      ...Array.from({ length: 3000 }, (_, n): [string, string | null, string] => [
        `n${n}`,
        n === 0 ? null : `n${n - 1}`,
        n % 2 === 0 ? 'advance' : `answer:call/o${n}`,
      ]),
      ...Array.from({ length: 1000 }, (_, n): [string, string | null, string] => [
        `m${n}`,
        `n${n * 2}`,
        'act:hunt',
      ]),
    );
    const began = performance.now();
    expect(linesOf(deep).lines).toHaveLength(1001);
    expect(rowsOf(deep.nodes, deep.roots, { keep: new Set() }).length).toBeGreaterThan(2000);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('ways along the tree', () => {
  test('BR10 looking back, a step forward leads towards where play had got to; else along the line', () => {
    expect(wayOf({ ...tree, cursor: 't2', tip: 't3b' }).after).toBe('no');
    expect(wayOf({ ...tree, cursor: 't2', tip: 't2' }).after).toBe('yes');
    expect(wayOf({ ...tree, cursor: null, tip: 't6' })).toEqual({
      before: undefined,
      after: 't2',
      end: 't6',
    });
    expect(wayOf({ ...tree, cursor: 't6', tip: 't6' }).after).toBeUndefined();
  });

  test('BR11 from a decision in a log one goes to before it; from a default, to before its turn ended', () => {
    const line = { ...tree, cursor: 't6', line: ['t2', 'yes', 't3', 't4', 't5', 't6'] };
    const verify = { type: 'answer', inject: 'call', option: 'verify' } as const;
    const other = { type: 'answer', inject: 'mail', option: 'open' } as const;
    expect(momentBefore(line, { turn: 2, decision: verify })).toBe('t2');
    expect(momentBefore(line, { turn: 3, decision: other })).toBe('t3');
    expect(momentBefore(line, { turn: 1, decision: other })).toBeNull();
  });
});
