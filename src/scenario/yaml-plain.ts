/**
 * YAML nodes to plain JSON values, and paths back to places.
 *
 * Does by hand what `toJS` would do, so that cycles, alias bombs, keys that reach into prototypes and numbers that are
 * none get a place and a sentence. Builds ordinary objects, arrays, strings, finite numbers, booleans and null only.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { FindingCode } from './codes.ts';
import { type Path, quote } from './finding.ts';
import { MOST_DEPTH, tooDeep } from './yaml-guards.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

/** Values that may come out of a file once aliases are expanded. */
const MOST_VALUES = 200_000;
/** Aliases that may be followed. */
const MOST_ALIASES = 1_000;
/** Only an escape in a quoted text can bring these in; the guards refuse them in the file itself. */
const CONTROL = /[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export interface PlainFinding {
  readonly code: FindingCode;
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
}

/** Thrown inside this file only, to leave a hopeless document at once. */
class Hopeless extends Error {}

interface Walk {
  readonly doc: Document;
  readonly findings: PlainFinding[];
  readonly open: Set<Node>;
  values: number;
  aliases: number;
}

/** The value of a document and what is wrong with it; the value is null if it had to be given up. */
export function toPlain(doc: Document): { value: Plain; findings: readonly PlainFinding[] } {
  const walk: Walk = { doc, findings: [], open: new Set(), values: 0, aliases: 0 };
  try {
    return { value: read(walk, doc.contents as Node | null, []), findings: walk.findings };
  } catch (problem) {
    if (!(problem instanceof Hopeless)) throw problem;
    return { value: null, findings: walk.findings };
  }
}

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

function add(
  walk: Walk,
  node: Node | null,
  path: Path,
  code: FindingCode,
  message: string,
  fix: string,
) {
  walk.findings.push({ code, offset: offsetOf(node), path, message, fix });
}

function giveUp(
  walk: Walk,
  node: Node | null,
  path: Path,
  code: FindingCode,
  message: string,
  fix: string,
): never {
  add(walk, node, path, code, message, fix);
  throw new Hopeless();
}

function read(walk: Walk, node: Node | null, path: Path): Plain {
  walk.values += 1;
  if (walk.values > MOST_VALUES) {
    giveUp(
      walk,
      node,
      path,
      'syntax/alias-bomb',
      `Aliases expand this file to more than ${MOST_VALUES} values.`,
      'Write the values out instead of nesting aliases.',
    );
  }
  if (path.length > MOST_DEPTH) {
    const { code, message, fix } = tooDeep(0);
    giveUp(walk, node, path, code, message, fix);
  }
  if (node === null) return null;
  if (isAlias(node)) return readAlias(walk, node, path);
  if (isScalar(node)) return readScalar(walk, node, path);
  walk.open.add(node);
  const value = isSeq(node)
    ? node.items.map((item, index) => read(walk, item as Node | null, [...path, index]))
    : readMap(walk, node, path);
  walk.open.delete(node);
  return value;
}

function readAlias(walk: Walk, node: Node, path: Path): Plain {
  if (!isAlias(node)) return null;
  walk.aliases += 1;
  if (walk.aliases > MOST_ALIASES) {
    giveUp(
      walk,
      node,
      path,
      'syntax/alias-bomb',
      `The file follows more than ${MOST_ALIASES} aliases.`,
      'Write the values out instead of nesting aliases.',
    );
  }
  const target = node.resolve(walk.doc);
  if (target === undefined) {
    add(
      walk,
      node,
      path,
      'syntax/alias-unknown',
      `The alias *${node.source} has no anchor before it.`,
      'Write the value out, or quote text that begins with an asterisk.',
    );
    return null;
  }
  if (walk.open.has(target)) {
    giveUp(
      walk,
      node,
      path,
      'syntax/alias-cycle',
      `The alias *${node.source} stands inside its own anchor, so it would never end.`,
      'Move the anchor, or write the value out.',
    );
  }
  return read(walk, target, path);
}

function readScalar(walk: Walk, node: Node, path: Path): Plain {
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    add(
      walk,
      node,
      path,
      'value/number',
      `${quote(node.source ?? value)} is not an ordinary number.`,
      'Write a number such as 0.5.',
    );
    return 0;
  }
  if (typeof value === 'string' && CONTROL.test(value)) {
    add(
      walk,
      node,
      path,
      'value/text',
      'This text contains a control character, which could disturb a screen or a terminal.',
      'Remove the escape sequence; write line ends as real lines.',
    );
    return '';
  }
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  )
    return value;
  return String(value);
}

function readMap(walk: Walk, node: Node, path: Path): PlainMap {
  const map: Record<string, Plain> = {};
  if (!isMap(node)) return map;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const keyNode = pair.key as Node | null;
    const key = keyText(keyNode);
    if (key === null) {
      add(
        walk,
        keyNode ?? node,
        path,
        'syntax/key',
        'A key here is not a plain word.',
        'Write the key as a word, followed by a colon.',
      );
      continue;
    }
    if (CONTROL.test(key)) {
      add(
        walk,
        keyNode,
        path,
        'value/text',
        'A key here contains a control character.',
        'Write the key as a plain word.',
      );
      continue;
    }
    if (FORBIDDEN.has(key) || key === '<<') {
      add(
        walk,
        keyNode,
        [...path, key],
        'syntax/forbidden-key',
        `The key ${quote(key)} is not allowed in a scenario.`,
        key === '<<' ? 'Write the merged keys out.' : 'Remove it.',
      );
      continue;
    }
    if (seen.has(key)) {
      add(
        walk,
        keyNode,
        [...path, key],
        'syntax/duplicate-key',
        `The key ${quote(key)} is given twice in this map.`,
        'Remove one of the two, or give one another name.',
      );
      continue;
    }
    seen.add(key);
    map[key] = read(walk, pair.value as Node | null, [...path, key]);
  }
  return map;
}

/** A key as text, or null when it is a list, a map, an alias or nothing. */
function keyText(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** Offset of a path, or of the nearest part of it that exists. */
export function offsetOfPath(doc: Document, path: Path, part: 'key' | 'value'): number {
  let node = deref(doc, doc.contents as Node | null);
  let offset = offsetOf(node);
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key as Node | null) === String(step));
      if (pair === undefined) return offset;
      const value = pair.value as Node | null;
      const empty = value === null || (isScalar(value) && value.value === null);
      if (last && (part === 'key' || empty)) return offsetOf(pair.key as Node);
      if (value === null) return offsetOf(pair.key as Node);
      offset = offsetOf(value);
      node = deref(doc, value);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      if (item === null || item === undefined) return offset;
      offset = offsetOf(item);
      node = deref(doc, item);
    } else {
      return offset;
    }
  }
  return offset;
}

function deref(doc: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(doc) ?? null) : node;
}
