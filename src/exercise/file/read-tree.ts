/** The tree of an exercise file: every decision with what was written on it, checked one by one. */
import type { DecidedBy } from '../../engine/index.ts';
import { type DecisionNode, type DecisionTree, GLYPHS, type NodeNote } from '../tree.ts';
import { parseDecisionKey } from './decision-key.ts';
import {
  LONGEST_DECISION,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_NODES,
  NODE_ID,
  NODE_KEYS,
  SHORT_DIGEST,
} from './limits.ts';
import { type Json, objectAt, oneOfAt, patternAt, Refused, textAt, wrongType } from './refused.ts';

// Defaults and plans happen by themselves when the exercise is played again; here they would cost nothing.
export const BY: readonly DecidedBy[] = ['player', 'policy'];

/** Fingerprints of the ends of lines, by id, in the order of the list. */
export type Ends = readonly (readonly [id: string, digest: string])[];

/** Reads `nodes`, `head` and `tip`. */
export function treeFrom(top: Json): { readonly tree: DecisionTree; readonly ends: Ends } {
  const list = top.nodes;
  if (!Array.isArray(list)) throw wrongType('/nodes', 'must be a list');
  if (list.length > MOST_NODES)
    throw new Refused(
      '/nodes',
      'file/too-many-decisions',
      `the file holds ${list.length} decisions; ${MOST_NODES} are the most`,
      'check that this is an exercise file',
    );
  const known = new Set<string>();
  const ends: [string, string][] = [];
  const nodes = list.map((item: unknown, index) => {
    const path = `/nodes/${index}`;
    const from = objectAt(item, path, NODE_KEYS);
    const node = nodeFrom(from, path);
    // A parent stands before its children, so there can be no circle.
    if (node.parent !== null && !known.has(node.parent))
      throw new Refused(
        `${path}/parent`,
        'file/unknown-parent',
        `decision ${node.id} follows ${node.parent}, which does not stand before it`,
        'restore the order of the decisions',
      );
    if (known.has(node.id))
      throw new Refused(
        `${path}/id`,
        'file/twice',
        `there are two decisions named ${node.id}`,
        'remove one',
      );
    known.add(node.id);
    if (from.end !== undefined)
      ends.push([node.id, patternAt(from, 'end', path, SHORT_DIGEST, '16 hexadecimal digits')]);
    return node;
  });
  const head = momentAt(top, 'head', known);
  if (top.tip === undefined) return { tree: { nodes, head }, ends };
  return { tree: { nodes, head, tip: momentAt(top, 'tip', known) }, ends };
}

function momentAt(top: Json, key: 'head' | 'tip', known: ReadonlySet<string>): string | null {
  if (top[key] === null) return null;
  const id = patternAt(top, key, '', NODE_ID, 'the id of a decision, or null');
  if (!known.has(id))
    throw new Refused(
      `/${key}`,
      'file/unknown-head',
      `the line in play ends at ${id}, which is not in the file`,
      'restore it',
    );
  return id;
}

function nodeFrom(from: Json, path: string): DecisionNode {
  const key = textAt(from, 'decision', path, LONGEST_DECISION);
  const decision = parseDecisionKey(key);
  if (decision === null)
    throw new Refused(
      `${path}/decision`,
      'file/bad-decision',
      `"${key.slice(0, 60)}" is no decision`,
      'write answer:inject/option, act:action/target or advance',
    );
  return {
    id: patternAt(from, 'id', path, NODE_ID, '"d" and a number'),
    parent:
      from.parent === null ? null : patternAt(from, 'parent', path, NODE_ID, '"d" and a number'),
    decision,
    by: oneOfAt(from, 'by', path, BY),
    ...given(from, 'luck', () => writtenAt(from, 'luck', path, LONGEST_NAME)),
    ...given(from, 'note', () => noteFrom(from.note, `${path}/note`)),
    ...given(from, 'name', () => writtenAt(from, 'name', path, LONGEST_NAME)),
    ...given(from, 'comment', () => writtenAt(from, 'comment', path, LONGEST_TEXT)),
    ...given(from, 'glyph', () => oneOfAt(from, 'glyph', path, GLYPHS)),
    ...given(from, 'undone', () => trueAt(from, 'undone', path)),
    ...given(from, 'collapsed', () => trueAt(from, 'collapsed', path)),
  };
}

/** A key with its value, if the file gives it. */
function given<K extends string, V>(from: Json, key: K, read: () => V): { [P in K]?: V } {
  return from[key] === undefined ? {} : ({ [key]: read() } as { [P in K]: V });
}

/** Text that says something. */
export function writtenAt(from: Json, key: string, path: string, longest: number): string {
  const text = textAt(from, key, path, longest);
  if (text.trim() === '') throw wrongType(`${path}/${key}`, 'must not be blank');
  return text;
}

function trueAt(from: Json, key: string, path: string): true {
  if (from[key] !== true) throw wrongType(`${path}/${key}`, 'must be true or left out');
  return true;
}

function noteFrom(value: unknown, path: string): NodeNote {
  const from = objectAt(value, path, ['rationale', 'confidence']);
  const { confidence } = from;
  if (
    confidence !== undefined &&
    !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)
  )
    throw wrongType(`${path}/confidence`, 'must be a number from 0 to 1');
  return {
    ...given(from, 'rationale', () => textAt(from, 'rationale', path, LONGEST_TEXT)),
    ...(confidence === undefined ? {} : { confidence: confidence as number }),
  };
}
