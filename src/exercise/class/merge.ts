/**
 * Many exercises laid together: a union over (exercise, path of decisions).
 *
 * Every choice between two versions of the same thing is a largest, a smallest or an "all agree", so the result does
 * not depend on order or grouping, and laying the same file on twice changes nothing. Nothing that was decided or
 * written is invented; of two different comments on one moment one stays.
 */
import { decisionKey } from '../../engine/index.ts';
import { atOnce, type InPieces } from '../pieces.ts';
import type { ExerciseRecord } from '../record.ts';
import { type DecisionNode, type DecisionTree, lineTo } from '../tree.ts';
import { edgeKey, mainLineFrom } from '../tree-ops.ts';

/** An exercise in a class: its record in one fixed form, and where its main line ends. */
export interface ClassEntry {
  readonly record: ExerciseRecord;
  /** The last moment of the main line, or null. */
  readonly main: string | null;
}

/** Parts of a path never hold a line break, so that joined paths can be told apart. */
const JOINT = '\n';
type Path = readonly string[];

/** The larger of two by a text that says all about them. */
function larger<T>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return JSON.stringify(a) < JSON.stringify(b) ? b : a;
}

/** The longer of two paths, else the larger by text. */
function further(a: Path, b: Path): Path {
  if (a.length !== b.length) return a.length < b.length ? b : a;
  return a.join(JOINT) < b.join(JOINT) ? b : a;
}

/** One exercise as a union of everything its versions say. */
interface Union {
  readonly record: ExerciseRecord;
  readonly nodes: ReadonlyMap<string, DecisionNode>;
  readonly ends: ReadonlyMap<string, string>;
  readonly main: Path;
  readonly head: Path;
}

const edgeOf = ({ decision, luck }: DecisionNode): string => edgeKey(decision, luck);

function pathTo(tree: DecisionTree, id: string | null): Path {
  return lineTo(tree, id).map(edgeOf);
}

/** Everything an entry says, by path. Two siblings with the same decision and luck are one. */
function unionOf({ record, main }: ClassEntry): Union {
  const paths = new Map<string, string>();
  const nodes = new Map<string, DecisionNode>();
  for (const node of record.tree.nodes) {
    const before = node.parent === null ? '' : (paths.get(node.parent) as string);
    const path = before + JOINT + edgeOf(node);
    paths.set(node.id, path);
    const twin = nodes.get(path);
    nodes.set(path, twin === undefined ? node : joined(twin, node));
  }
  const ends = new Map<string, string>();
  for (const [id, digest] of record.ends) {
    const path = paths.get(id);
    if (path !== undefined) ends.set(path, larger(ends.get(path), digest) as string);
  }
  return {
    record,
    nodes,
    ends,
    main: pathTo(record.tree, main),
    head: pathTo(record.tree, record.tree.head),
  };
}

/** What two versions of a node come to. It counts as taken back or folded only where both say so. */
function joined(a: DecisionNode, b: DecisionNode): DecisionNode {
  const note = larger(a.note, b.note);
  const name = larger(a.name, b.name);
  const comment = larger(a.comment, b.comment);
  const glyph = larger(a.glyph, b.glyph);
  return {
    id: a.id,
    parent: a.parent,
    decision: a.decision,
    by: a.by === b.by ? a.by : 'player',
    ...(a.luck === undefined ? {} : { luck: a.luck }),
    ...(note === undefined ? {} : { note }),
    ...(name === undefined ? {} : { name }),
    ...(comment === undefined ? {} : { comment }),
    ...(glyph === undefined ? {} : { glyph }),
    ...(a.undone === true && b.undone === true ? { undone: true } : {}),
    ...(a.collapsed === true && b.collapsed === true ? { collapsed: true } : {}),
  };
}

function both(a: Union, b: Union): Union {
  const nodes = new Map(a.nodes);
  for (const [path, node] of b.nodes) {
    const mine = nodes.get(path);
    nodes.set(path, mine === undefined ? node : joined(mine, node));
  }
  const ends = new Map(a.ends);
  for (const [path, digest] of b.ends) ends.set(path, larger(ends.get(path), digest) as string);
  const name = larger(a.record.name, b.record.name);
  const key = larger(a.record.key, b.record.key);
  const help = larger(a.record.help, b.record.help);
  return {
    record: {
      ...a.record,
      ...(name === undefined ? {} : { name }),
      ...(key === undefined ? {} : { key }),
      ...(help === undefined ? {} : { help }),
      language: larger(a.record.language, b.record.language) as string,
      policy: larger(a.record.policy, b.record.policy) ?? null,
    },
    nodes,
    ends,
    main: further(a.main, b.main),
    head: further(a.head, b.head),
  };
}

/** The union in its one fixed form: main line first, other siblings by text, ids in the order of telling. */
function entryOf({ record, nodes, ends, main, head }: Union): ClassEntry {
  const children = new Map<string, string[]>();
  for (const path of nodes.keys()) {
    const before = path.slice(0, path.lastIndexOf(JOINT));
    const siblings = children.get(before);
    if (siblings === undefined) children.set(before, [path]);
    else siblings.push(path);
  }
  const mains = new Set(main.map((_edge, index) => JOINT + main.slice(0, index + 1).join(JOINT)));
  const list: DecisionNode[] = [];
  const endList: [string, string][] = [];
  const ids = new Map<string, string>();
  const inOrder = (path: string): string[] =>
    (children.get(path) ?? []).sort((a, b) =>
      mains.has(a) !== mains.has(b) ? (mains.has(a) ? 1 : -1) : a < b ? 1 : -1,
    );
  const waiting = inOrder('');
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const id = `d${list.length + 1}`;
    ids.set(path, id);
    const parent = ids.get(path.slice(0, path.lastIndexOf(JOINT))) ?? null;
    list.push({ ...(nodes.get(path) as DecisionNode), id, parent });
    const end = ends.get(path);
    if (end !== undefined) endList.push([id, end]);
    waiting.push(...inOrder(path));
  }
  const idOf = (path: Path): string | null =>
    path.length === 0 ? null : (ids.get(JOINT + path.join(JOINT)) ?? null);
  const { name, herrings, help, key } = record;
  return {
    record: {
      exercise: record.exercise,
      ...(name === undefined ? {} : { name }),
      scenario: record.scenario,
      language: record.language,
      plan: record.plan,
      seed: record.seed,
      ...(herrings === undefined ? {} : { herrings }),
      ...(help === undefined ? {} : { help }),
      policy: record.policy,
      ...(key === undefined ? {} : { key }),
      tree: { nodes: list, head: idOf(head) },
      // A fingerprint of one version's head says nothing of the union's.
      digest: null,
      ends: endList,
    },
    main: idOf(main),
  };
}

/** What makes two files versions of one exercise: its id, and everything it is played with. */
const identityOf = ({ record }: ClassEntry): string =>
  JSON.stringify([
    record.exercise,
    record.scenario.digest,
    record.seed,
    record.plan,
    record.herrings ?? 'some',
  ]);

/** An exercise as the class takes it in. */
export function entryFrom(record: ExerciseRecord): ClassEntry {
  return { record, main: mainLineFrom(record.tree, null).at(-1) ?? null };
}

/** All exercises laid together, in the order of their ids. */
export function mergeEntries(entries: readonly ClassEntry[]): readonly ClassEntry[] {
  return atOnce(mergingEntries(entries));
}

/** The same in pieces, two for each exercise. */
export function* mergingEntries(entries: readonly ClassEntry[]): InPieces<readonly ClassEntry[]> {
  const unions = new Map<string, Union>();
  for (const entry of entries) {
    const identity = identityOf(entry);
    const before = unions.get(identity);
    const union = unionOf(entry);
    unions.set(identity, before === undefined ? union : both(before, union));
    yield;
  }
  const merged: ClassEntry[] = [];
  for (const [, union] of [...unions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    merged.push(entryOf(union));
    yield;
  }
  return merged;
}

/** Every edge of many exercises over one tree: which exercises came this way. */
export interface ClassEdge {
  readonly id: string;
  readonly parent: string | null;
  readonly node: DecisionNode;
  readonly key: string;
  /** By exercise: its own node here, and whether it stands on that exercise's main line. */
  readonly takers: readonly {
    readonly exercise: string;
    readonly node: DecisionNode;
    readonly main: boolean;
  }[];
}

/** Exercises of one setup over one tree. Edges most walked first. */
export function overlay(entries: readonly ClassEntry[]): readonly ClassEdge[] {
  interface Growing {
    readonly node: DecisionNode;
    readonly takers: { exercise: string; node: DecisionNode; main: boolean }[];
    readonly children: Map<string, Growing>;
  }
  const roots = new Map<string, Growing>();
  for (const { record, main } of entries) {
    const { tree } = record;
    const onMain = new Set(lineTo(tree, main).map(({ id }) => id));
    const places = new Map<string, Growing>();
    for (const node of tree.nodes) {
      const siblings = node.parent === null ? roots : (places.get(node.parent) as Growing).children;
      const edge = edgeOf(node);
      const place: Growing = siblings.get(edge) ?? { node, takers: [], children: new Map() };
      siblings.set(edge, place);
      places.set(node.id, place);
      place.takers.push({ exercise: record.exercise, node, main: onMain.has(node.id) });
    }
  }
  const edges: ClassEdge[] = [];
  const walked = ({ takers }: Growing): number =>
    takers.length + takers.filter(({ main }) => main).length * 1000;
  const waiting: { readonly place: Growing; readonly parent: string | null }[] = [];
  const push = (children: ReadonlyMap<string, Growing>, parent: string | null): void => {
    const order = [...children].sort(
      ([one, a], [other, b]) => walked(a) - walked(b) || (one < other ? 1 : -1),
    );
    for (const [, place] of order) waiting.push({ place, parent });
  };
  push(roots, null);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { place, parent } = next;
    const id = `e${edges.length + 1}`;
    const { node, takers } = place;
    edges.push({ id, parent, node, key: decisionKey(node.decision), takers });
    push(place.children, id);
  }
  return edges;
}
