/**
 * The `.hotwash` file: an exercise record as JSON text, and back.
 *
 * Reading trusts nothing: size, shape, ids, order of nodes. Unknown keys are refused (a file that says more than
 * we understand was made by another version). What is wrong comes back as findings; nothing throws, and nothing
 * is executed or copied that was not asked for by name.
 */
import {
  type DecidedBy,
  type Decision,
  DICE,
  decisionKey,
  HERRINGS,
  type Herrings,
} from '../engine/index.ts';
import { brokenAt } from './json-position.ts';
import { POLICIES, type PolicyId } from './policies.ts';
import type { ExerciseRecord } from './record.ts';
import type { DecisionNode, NodeNote } from './tree.ts';

/** Counts up whenever older programs could not read what newer ones write. */
export const FILE_VERSION = 1;
/** Characters. A 1,000-decision exercise is about 120,000. */
export const LARGEST_FILE = 8_000_000;
/** Decisions in one tree. */
export const MOST_NODES = 20_000;
/** Characters of a rationale or a comment. */
export const LONGEST_TEXT = 2000;
/** Characters of a name or a seed. */
export const LONGEST_NAME = 200;

/** One thing wrong with a file, as the command line prints it. */
export interface FileFinding {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export type ReadResult =
  | { readonly ok: true; readonly record: ExerciseRecord }
  | { readonly ok: false; readonly findings: readonly FileFinding[] };

/** `answer:inject/option`, `act:action/target`, `act:action` or `advance` back to a decision; null if it is none. */
export function parseDecisionKey(key: string): Decision | null {
  if (key === 'advance') return { type: 'advance' };
  const match = /^(answer|act):([a-z][a-z0-9-]{0,99})(?:\/([a-z][a-z0-9-]{0,99}))?$/.exec(key);
  if (match === null) return null;
  const [, verb, first = '', second] = match;
  if (verb === 'answer')
    return second === undefined ? null : { type: 'answer', inject: first, option: second };
  return second === undefined
    ? { type: 'act', action: first }
    : { type: 'act', action: first, target: second };
}

/** The text of a `.hotwash` file. The same record gives the same bytes. */
export function writeExercise(record: ExerciseRecord): string {
  const nodes = record.tree.nodes.map((node) => ({
    id: node.id,
    parent: node.parent,
    decision: decisionKey(node.decision),
    by: node.by,
    ...(node.note === undefined ? {} : { note: node.note }),
  }));
  const lines = nodes.map((node) => `    ${JSON.stringify(node)}`).join(',\n');
  const { scenario, language, plan, seed, policy, digest, tree } = record;
  const head = { format: 'hotwash', version: FILE_VERSION, dice: DICE, scenario, language, plan };
  const { herrings, help } = record;
  const dials = {
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
  };
  const rest = { seed, ...dials, policy, digest, head: tree.head };
  const top = [...Object.entries(head), ...Object.entries(rest)]
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
  return `{\n${top},\n  "nodes": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

/** Thrown inside this file only, with the finding it stands for. */
class Refused extends Error {
  readonly finding: Omit<FileFinding, 'line' | 'column'>;
  constructor(path: string, code: string, message: string, fix: string) {
    super(message);
    this.finding = { path, code, message, fix };
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the text of a `.hotwash` file. */
export function readExercise(text: string): ReadResult {
  try {
    return { ok: true, record: recordFrom(parse(text)) };
  } catch (error) {
    if (error instanceof Misplaced)
      return { ok: false, findings: [{ ...error.finding, path: '/' }] };
    if (!(error instanceof Refused)) throw error;
    return { ok: false, findings: [{ line: 1, column: 1, ...error.finding }] };
  }
}

/** A refusal that knows its line. */
class Misplaced extends Error {
  readonly finding: Omit<FileFinding, 'path'>;
  constructor(finding: Omit<FileFinding, 'path'>) {
    super(finding.message);
    this.finding = finding;
  }
}

function parse(text: string): unknown {
  if (text.length > LARGEST_FILE)
    throw new Refused(
      '/',
      'file/too-large',
      `the file is larger than ${LARGEST_FILE / 1_000_000} million characters`,
      'check that this is an exercise file; none is nearly as large',
    );
  if (text.trim() === '')
    throw new Refused('/', 'file/empty', 'the file is empty', 'choose a file saved by Hotwash');
  if (text.includes('\0'))
    throw new Refused(
      '/',
      'file/binary',
      'this is a binary file, not an exercise',
      'choose a .hotwash file; it is text in JSON',
    );
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    const lines = json.slice(0, brokenAt(json)).split('\n');
    throw new Misplaced({
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      code: 'file/not-json',
      message: 'the text stops being JSON here; the file is cut off or was changed',
      fix: 'use an earlier copy, or save the exercise again',
    });
  }
}

function objectAt(value: unknown, path: string, keys: readonly string[]): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Refused(path, 'file/wrong-type', `expected an object at ${path}`, 'restore it');
  for (const key of Object.keys(value))
    if (!keys.includes(key))
      throw new Refused(
        `${path === '/' ? '' : path}/${key}`,
        'file/unknown-key',
        `"${key.slice(0, 60)}" is no part of an exercise file of version ${FILE_VERSION}`,
        'remove it, or open the file with the version of Hotwash that wrote it',
      );
  return value as Json;
}

function textAt(from: Json, key: string, path: string, longest = 200): string {
  const value = from[key];
  if (typeof value !== 'string')
    throw new Refused(
      `${path}/${key}`,
      'file/wrong-type',
      `${path}/${key} must be text`,
      'restore it',
    );
  if (value.length > longest)
    throw new Refused(
      `${path}/${key}`,
      'file/too-long',
      `${path}/${key} is longer than ${longest} characters`,
      'shorten it',
    );
  return value;
}

const ID = /^[a-z][a-z0-9-]{0,99}$/;

function idAt(from: Json, key: string, path: string): string {
  const value = textAt(from, key, path);
  if (!ID.test(value))
    throw new Refused(
      `${path}/${key}`,
      'file/bad-id',
      `${path}/${key} must be an id in lower case with dashes`,
      'restore it',
    );
  return value;
}

const TOP = [
  'format',
  'version',
  'dice',
  'scenario',
  'language',
  'plan',
  'seed',
  'herrings',
  'help',
  'policy',
  'digest',
  'head',
  'nodes',
] as const;

/** Never the value itself where it is no number: it may be anything, of any depth. */
const versionName = (version: unknown): string =>
  typeof version === 'number' ? `format version ${version}` : 'no format version we know';

function recordFrom(value: unknown): ExerciseRecord {
  const version = (value as { version?: unknown } | null)?.version;
  if ((value as { format?: unknown } | null)?.format !== 'hotwash')
    throw new Refused(
      '/format',
      'file/not-an-exercise',
      'this is JSON, but no Hotwash exercise',
      'choose a .hotwash file',
    );
  if (version !== FILE_VERSION)
    throw new Refused(
      '/version',
      'file/other-version',
      `this file has ${versionName(version)}; this Hotwash reads format version ${FILE_VERSION}`,
      'open it with the version of Hotwash that wrote it',
    );
  const top = objectAt(value, '/', TOP);
  if (textAt(top, 'dice', '') !== DICE)
    throw new Refused(
      '/dice',
      'file/other-dice',
      'this exercise was played with other dice and would come out differently',
      'open it with the version of Hotwash that wrote it',
    );
  const scenario = objectAt(top.scenario, '/scenario', ['id', 'revision', 'digest']);
  const revision = scenario.revision;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1)
    throw new Refused(
      '/scenario/revision',
      'file/wrong-type',
      '/scenario/revision must be a whole number from 1',
      'restore it',
    );
  const policy = top.policy;
  if (policy !== null && !POLICIES.includes(policy as PolicyId))
    throw new Refused(
      '/policy',
      'file/unknown-policy',
      `/policy must be null or one of ${POLICIES.join(', ')}`,
      'restore it',
    );
  return {
    scenario: {
      id: idAt(scenario, 'id', '/scenario'),
      revision,
      digest: textAt(scenario, 'digest', '/scenario'),
    },
    language: textAt(top, 'language', '', 40),
    plan: idAt(top, 'plan', ''),
    seed: textAt(top, 'seed', ''),
    ...dialsFrom(top),
    policy: policy as PolicyId | null,
    digest: top.digest === null ? null : textAt(top, 'digest', ''),
    tree: treeFrom(top),
  };
}

function dialsFrom(top: Json): Pick<ExerciseRecord, 'herrings' | 'help'> {
  const herrings = top.herrings as Herrings | undefined;
  if (herrings !== undefined && !HERRINGS.includes(herrings))
    throw new Refused(
      '/herrings',
      'file/wrong-type',
      `/herrings must be one of ${HERRINGS.join(', ')}`,
      'restore it',
    );
  const { help } = top;
  if (help !== undefined && typeof help !== 'boolean')
    throw new Refused('/help', 'file/wrong-type', '/help must be true or false', 'restore it');
  return {
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
  };
}

function treeFrom(top: Json): ExerciseRecord['tree'] {
  const list = top.nodes;
  if (!Array.isArray(list))
    throw new Refused('/nodes', 'file/wrong-type', '/nodes must be a list', 'restore it');
  if (list.length > MOST_NODES)
    throw new Refused(
      '/nodes',
      'file/too-many-decisions',
      `the file holds ${list.length} decisions; ${MOST_NODES} are the most`,
      'check that this is an exercise file',
    );
  const known = new Set<string>();
  const nodes = list.map((item: unknown, index) => {
    const node = nodeFrom(item, `/nodes/${index}`);
    // A parent stands before its children, so there can be no circle.
    if (node.parent !== null && !known.has(node.parent))
      throw new Refused(
        `/nodes/${index}/parent`,
        'file/unknown-parent',
        `decision ${node.id} follows ${node.parent}, which does not stand before it`,
        'restore the order of the decisions',
      );
    if (known.has(node.id))
      throw new Refused(
        `/nodes/${index}/id`,
        'file/twice',
        `there are two decisions named ${node.id}`,
        'remove one',
      );
    known.add(node.id);
    return node;
  });
  const head = top.head === null ? null : idAt(top, 'head', '');
  if (head !== null && !known.has(head))
    throw new Refused(
      '/head',
      'file/unknown-head',
      `the line in play ends at ${head}, which is not in the file`,
      'restore it',
    );
  return { nodes, head };
}

// Defaults and plans happen by themselves when the exercise is played again; here they would cost nothing.
const BY: readonly DecidedBy[] = ['player', 'policy'];

function nodeFrom(value: unknown, path: string): DecisionNode {
  const from = objectAt(value, path, ['id', 'parent', 'decision', 'by', 'note']);
  const key = textAt(from, 'decision', path, 300);
  const decision = parseDecisionKey(key);
  if (decision === null)
    throw new Refused(
      `${path}/decision`,
      'file/bad-decision',
      `"${key.slice(0, 60)}" is no decision`,
      'write answer:inject/option, act:action/target or advance',
    );
  const by = textAt(from, 'by', path) as DecidedBy;
  if (!BY.includes(by))
    throw new Refused(
      `${path}/by`,
      'file/wrong-type',
      `${path}/by must be one of ${BY.join(', ')}`,
      'restore it',
    );
  const note = from.note === undefined ? undefined : noteFrom(from.note, `${path}/note`);
  return {
    id: idAt(from, 'id', path),
    parent: from.parent === null ? null : idAt(from, 'parent', path),
    decision,
    by,
    ...(note === undefined ? {} : { note }),
  };
}

function noteFrom(value: unknown, path: string): NodeNote {
  const from = objectAt(value, path, ['rationale', 'confidence']);
  const confidence = from.confidence;
  if (
    confidence !== undefined &&
    !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)
  )
    throw new Refused(
      `${path}/confidence`,
      'file/wrong-type',
      `${path}/confidence must be a number from 0 to 1`,
      'restore it',
    );
  return {
    ...(from.rationale === undefined
      ? {}
      : { rationale: textAt(from, 'rationale', path, LONGEST_TEXT) }),
    ...(confidence === undefined ? {} : { confidence: confidence as number }),
  };
}
