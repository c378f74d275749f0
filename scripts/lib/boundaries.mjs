/**
 * The line between the folders of src, as tables and as a check.
 *
 * `engine` <- `scenario` <- `exercise` <- `review` <- `session` <- `ui` <- `app`; `cli` stands beside
 * `ui`. Imports go only toward the left, and types count as imports. There are no exceptions.
 */
import { posix } from 'node:path';
import { parse, readImports, walk } from './imports.mjs';

/** @typedef {import('./imports.mjs').Import} Import */
/** @typedef {import('./imports.mjs').Node} Node */
/** @typedef {ReadonlyMap<string, string>} Sources path from the root of the clone -> text */

/**
 * Which folders of src each folder may import from, besides itself.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MAY_IMPORT = {
  engine: [],
  scenario: ['engine'],
  exercise: ['engine', 'scenario'],
  review: ['engine', 'scenario', 'exercise'],
  session: ['engine', 'scenario', 'exercise', 'review'],
  ui: [], // session/index.ts, ui/words and the view's own folder: see `judgeView`
  app: ['engine', 'scenario', 'exercise', 'review', 'session', 'ui'],
  cli: ['engine', 'scenario', 'exercise', 'review', 'session'],
};

/**
 * Where each library may be imported, so that it can be replaced. One that is not here lives nowhere.
 * @type {readonly (readonly [library: RegExp, homes: readonly string[]])[]}
 */
const HOME_OF = [
  [/^xstate(\/|$)/, ['src/engine/lifecycle']],
  [/^(@noble\/hashes|pure-rand)(\/|$)/, ['src/engine']],
  [/^(yaml|zod)(\/|$)/, ['src/scenario']],
  [/^intl-messageformat$/, ['src/ui/words']],
  [/^@formatjs\/icu-messageformat-parser$/, ['src/scenario']],
  [/^d3-\w+$/, ['src/ui/desk']],
  [/^phaser$/, ['src/ui/map']],
  [/^(preact|@preact\/signals)(\/|$)/, ['src/ui/desk', 'src/app']],
  [/^@fontsource\//, ['src/ui/desk', 'src/app']],
  [/^idb$/, ['src/app']],
  [/^virtual:scenarios$/, ['src/app']],
  [/^node:/, ['src/cli', 'src/scenario/node']],
];

/** What tests that lie beside the code may use as well. */
const FOR_TESTS = /^(vitest|fast-check|node:.+)$/;

/**
 * What lies outside src and may be imported all the same.
 * @type {readonly (readonly [target: RegExp, homes: readonly string[]])[]}
 */
const OUTSIDE = [
  [/^assets\//, ['src/ui', 'src/app']],
  [/^package\.json$/, ['src/app', 'src/cli']],
];

/** @param {string} path @param {readonly string[]} folders */
const isIn = (path, folders) => folders.some((folder) => path.startsWith(`${folder}/`));

/**
 * Every breach of the rules in these files, as "file: what is wrong".
 * @param {Sources} sources
 * @returns {string[]}
 */
export function findViolations(sources) {
  return [...sources].flatMap(([path, source]) => {
    const [, layer = ''] = path.split('/');
    if (!(layer in MAY_IMPORT)) return [`${path}: src/${layer} is no layer`];
    const imports = readImports(parse(source, path));
    const found = imports.flatMap((one) => judge(path, layer, one) ?? []);
    if (layer === 'ui' && imports.some(({ names }) => names.includes('GroundTruth'))) {
      found.push('a view cannot name GroundTruth');
    }
    return found.map((sentence) => `${path}: ${sentence}`);
  });
}

/** @param {string} path @param {string} layer @param {Import} one @returns {string | null} */
function judge(path, layer, { from }) {
  if (from === null) return 'imports something computed, which nobody can check';
  const target = from.replace(/\?.*$/, '');
  if (!target.startsWith('.')) return judgeLibrary(path, target);
  const resolved = posix.join(posix.dirname(path), target);
  if (!resolved.startsWith('src/')) {
    const allowed = OUTSIDE.some(([what, homes]) => what.test(resolved) && isIn(path, homes));
    return allowed ? null : `reaches outside src: ${resolved}`;
  }
  if (layer === 'ui') return judgeView(path, resolved);
  // Sentences that the command and the desk both say are written once.
  if (layer === 'cli' && resolved === 'src/ui/words/index.ts') return null;
  const [, other = ''] = resolved.split('/');
  if (other === layer || MAY_IMPORT[layer]?.includes(other)) return null;
  return `${layer} may not import ${other} (${resolved})`;
}

/** @param {string} path @param {string} name */
function judgeLibrary(path, name) {
  if (/\.test\.tsx?$/.test(path) && FOR_TESTS.test(name)) return null;
  const known = HOME_OF.find(([library]) => library.test(name));
  if (!known) return `${name} has no home in the table`;
  return isIn(path, known[1]) ? null : `${name} lives in ${known[1].join(' and ')}`;
}

/** @param {string} path @param {string} resolved */
function judgeView(path, resolved) {
  const [, , view = '', ...rest] = path.split('/');
  if (rest.length === 0) return 'belongs to no view: src/ui holds folders only';
  if (resolved === 'src/session/index.ts') return null;
  if (isIn(resolved, [`src/ui/${view}`, 'src/ui/words'])) return null;
  return `a view may not import ${resolved}, only session/index.ts, ui/words and its own folder`;
}

/**
 * Whether the only door to the inside hands out the truth: by name, by alias or by `export *`.
 * @param {Sources} sources
 * @param {string} [path]
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
export function findLeaks(sources, path = 'src/session/index.ts', seen = new Set()) {
  const source = sources.get(path);
  if (source === undefined || seen.has(path)) return [];
  seen.add(path);
  const program = parse(source, path);
  const handsOut = [...walk(program)]
    .filter((node) => node.type.startsWith('Export'))
    .some((node) => [...walk(node, isInside)].some(({ name }) => name === 'GroundTruth'));
  const beyond = readImports(program)
    .filter(({ from, names, handedOn }) => handedOn && names.includes('*') && from?.startsWith('.'))
    .flatMap(({ from }) => findLeaks(sources, posix.join(posix.dirname(path), from ?? ''), seen));
  return handsOut ? [`${path}: hands out GroundTruth`, ...beyond] : beyond;
}

/** What an exported thing keeps to itself: bodies and private members. @param {Node} node */
function isInside({ type, accessibility, key }) {
  return (
    type === 'BlockStatement' || accessibility === 'private' || key?.type === 'PrivateIdentifier'
  );
}
