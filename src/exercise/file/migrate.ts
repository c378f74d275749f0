/**
 * Older exercise files, brought up to the version of today one step at a time.
 *
 * Each step takes the parsed JSON of its version and returns that of the next; it drops nothing that was decided
 * or written. Steps trust nothing either: what they do not understand they leave for the reader to refuse. A test
 * fails for a step that has no before and after file in `tests/fixtures/files`.
 */
import { fingerprint } from '../../engine/index.ts';
import { FILE_VERSION, NODE_ID } from './limits.ts';
import { type Json, objectAt } from './refused.ts';

export interface Migration {
  /** The version it reads. */
  readonly from: number;
  readonly up: (file: Json) => Json;
}

const TOP_1 =
  'format version dice scenario language plan seed herrings help policy digest head nodes'.split(
    ' ',
  );
const NODE_1 = 'id parent decision by note'.split(' ');

/** 1 -> 2: an id of its own, made from what the file says, and ids of decisions that are all `d` and a number. */
function fromFirst(file: Json): Json {
  const top = objectAt(file, '/', TOP_1);
  const { nodes } = top;
  if (!Array.isArray(nodes)) return { ...top, version: 2, exercise: 'v1' };
  const next = { ...top, version: 2, exercise: idFor(top, nodes) };
  nodes.forEach((node, index) => {
    if (isNode(node)) objectAt(node, `/nodes/${index}`, NODE_1);
  });
  // Files of ours always had such ids; one that somebody wrote by hand may not.
  const ids = nodes.map((node) => (isNode(node) ? node.id : undefined));
  if (ids.every((id) => typeof id === 'string' && NODE_ID.test(id))) return next;
  const names = new Map<unknown, string>();
  ids.forEach((id, index) => {
    if (typeof id === 'string' && !names.has(id)) names.set(id, `d${index + 1}`);
  });
  const renamed = (id: unknown): unknown => names.get(id) ?? id;
  return {
    ...next,
    head: renamed(top.head),
    nodes: nodes.map((node) =>
      isNode(node) ? { ...node, id: renamed(node.id), parent: renamed(node.parent) } : node,
    ),
  };
}

const isNode = (node: unknown): node is Json =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** The same file always gets the same id. Reads words only: what is deep or no text counts as blank. */
function idFor(top: Json, nodes: readonly unknown[]): string {
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const said = nodes.flatMap((node) => {
    if (!isNode(node)) return [''];
    const note = isNode(node.note) ? node.note : {};
    return [word(node.parent), word(node.decision), word(note.rationale)];
  });
  const scenario = isNode(top.scenario) ? word(top.scenario.digest) : '';
  const all = [word(top.seed), word(top.plan), scenario, ...said];
  return `v1-${fingerprint(all.join('\n')).slice(0, 12)}`;
}

export const MIGRATIONS: readonly Migration[] = [{ from: 1, up: fromFirst }];

/** The JSON of a file in the version of today, or null where no step leads there. */
export function migrate(file: Json): Json | null {
  let at = file;
  while (at.version !== FILE_VERSION) {
    const step = MIGRATIONS.find(({ from }) => from === at.version);
    if (step === undefined) return null;
    at = step.up(at);
  }
  return at;
}
